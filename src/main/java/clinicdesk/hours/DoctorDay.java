package clinicdesk.hours;

import clinicdesk.base.Slot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of one doctor.
 *
 * @param working the hours, adjoining blocks joined, in order of time, as if there were no leave and no holiday
 * @param leave what of the doctor's leave touches this day
 * @param holiday the name of the day on which the clinic is closed, or null
 */
public record DoctorDay(LocalDate date, List<Slot> working, List<Absence> leave, @Nullable String holiday) {

    /** When visits can be: the hours less the leave; nothing on a holiday. In order of time. */
    public List<Slot> open() {
        if (holiday != null) {
            return List.of();
        }
        List<Slot> open = working;
        for (Absence absence : leave) {
            open = open.stream().flatMap(slot -> slot.without(absence.slot()).stream()).toList();
        }
        return open;
    }
}
