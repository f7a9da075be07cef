package clinicdesk.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient to be called about a visit, as it is kept. */
@Entity
@Table(name = "call")
public class CallRow {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "appointment_id")
    private UUID appointmentId;

    @Column(name = "was_start_ms")
    private Instant wasStart;

    @Column(name = "was_doctor_id")
    private UUID wasDoctor;

    @Column(name = "added_ms")
    private Instant addedAt;

    @Column(name = "done_ms")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    @SuppressWarnings("NullAway.Init")
    protected CallRow() {}

    CallRow(Inverse.Believed believed, Instant at) {
        this.id = believed.callId();
        this.appointmentId = believed.visit().id();
        this.wasStart = believed.visit().slot().start();
        this.wasDoctor = believed.visit().doctorId();
        this.addedAt = at;
    }

    void tick(Instant at, String by) {
        doneAt = at;
        doneBy = by;
    }

    void untick() {
        doneAt = null;
        doneBy = null;
    }

    UUID id() {
        return id;
    }

    UUID appointmentId() {
        return appointmentId;
    }

    Instant wasStart() {
        return wasStart;
    }

    UUID wasDoctor() {
        return wasDoctor;
    }

    boolean isToBeMade() {
        return doneAt == null;
    }

    /** Whether this visit can still take place when and with whom it was to; another doctor at that time is a move. */
    boolean standsIn(Visit visit) {
        return visit.status().isOpen() && visit.slot().start().equals(wasStart) && visit.doctorId().equals(wasDoctor);
    }

    /** Whether the patient does not know yet what has become of this visit. Who came, or should have come, does. */
    boolean isNews(Visit visit) {
        boolean isToCome = visit.status().isOpen() || visit.status() == AppointmentStatus.CANCELLED;
        return isToCome && !standsIn(visit);
    }
}
