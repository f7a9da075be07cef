package clinicdesk.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a doctor runs late on a day, as it is kept. */
@Entity
@Table(name = "lateness")
public class Lateness {

    /** The day as ISO text: converters do not reach an id. */
    @Embeddable
    record Key(@Column(name = "doctor_id") UUID doctorId, @Column(name = "day") String day) {}

    @EmbeddedId
    private Key key;

    private int minutes;

    @Column(name = "said_ms")
    private Instant said;

    @SuppressWarnings("NullAway.Init")
    protected Lateness() {}

    Lateness(Late late, LocalDate day) {
        this.key = new Key(late.doctorId(), day.toString());
        this.minutes = late.minutes();
        this.said = late.said();
    }

    UUID doctorId() {
        return key.doctorId();
    }

    Late late() {
        return new Late(key.doctorId(), minutes, said);
    }
}
