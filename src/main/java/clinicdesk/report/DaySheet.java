package clinicdesk.report;

import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.hours.DoctorDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One doctor's day for the paper.
 *
 * @param doctorName with the title
 * @param day the hours, leave and holiday of the day
 * @param rows the visits in order of time; cancelled ones are left out
 */
public record DaySheet(UUID doctorId, String doctorName, DoctorDay day, List<Row> rows) {

    public DaySheet {
        rows = List.copyOf(rows);
    }

    public LocalDate date() {
        return day.date();
    }

    /** @param visitType its name, or null */
    public record Row(Slot slot, Person patient, @Nullable String visitType, Marks marks) {}

    /**
     * The patient, of two merged records the one that counts.
     *
     * @param name as it is said
     */
    public record Person(String name, @Nullable LocalDate birthDate, @Nullable String phone, @Nullable String alerts) {}

    /**
     * What is out of the ordinary.
     *
     * @param overruling why a rule was broken for this visit; null where none was
     * @param extraPlace it lies over others in one of the doctor's extra places
     */
    public record Marks(AppointmentStatus status, @Nullable String overruling, boolean extraPlace) {}
}
