package clinicdesk.hours;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Hours of one date, which replace the doctor's weekly hours of that day. */
@Entity
@Table(name = "special_hours")
public class SpecialHours {

    @Id
    private UUID id;

    @Column(name = "doctor_id")
    private UUID doctorId;

    @Column(name = "day")
    private LocalDate day;

    @Column(name = "from_minute")
    private int from;

    @Column(name = "to_minute")
    private int to;

    @SuppressWarnings("NullAway.Init")
    protected SpecialHours() {}

    SpecialHours(UUID doctorId, LocalDate day, TimeSpan span) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.day = day;
        this.from = span.from();
        this.to = span.to();
    }

    LocalDate day() {
        return day;
    }

    Session session() {
        return new Session(id, day, span());
    }

    TimeSpan span() {
        return new TimeSpan(from, to);
    }
}
