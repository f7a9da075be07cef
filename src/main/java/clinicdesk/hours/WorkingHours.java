package clinicdesk.hours;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A block of a doctor's week, from one date to another where such are given, both included. */
@Entity
@Table(name = "working_hours")
public class WorkingHours {

    @Id
    private UUID id;

    @Column(name = "doctor_id")
    private UUID doctorId;

    private int weekday;

    @Column(name = "from_minute")
    private int from;

    @Column(name = "to_minute")
    private int to;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected WorkingHours() {}

    WorkingHours(UUID doctorId, DayOfWeek day, TimeSpan span) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.weekday = day.getValue();
        this.from = span.from();
        this.to = span.to();
    }

    UUID doctorId() {
        return doctorId;
    }

    TimeSpan span() {
        return new TimeSpan(from, to);
    }

    boolean isOn(LocalDate date) {
        return date.getDayOfWeek().getValue() == weekday && (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || !date.isAfter(validTo));
    }
}
