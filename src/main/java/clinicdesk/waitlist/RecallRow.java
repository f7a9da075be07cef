package clinicdesk.waitlist;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recall as it is kept. */
@Entity
@Table(name = "recall")
public class RecallRow implements Entry {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "doctor_id")
    private @Nullable UUID doctorId;

    @Column(name = "visit_type_id")
    private @Nullable UUID visitTypeId;

    private LocalDate due;

    private @Nullable String reason;

    @Column(name = "added_ms")
    private Instant addedAt;

    @Column(name = "closed_ms")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected RecallRow() {}

    RecallRow(Recall recall, Instant at) {
        this.id = Ids.next();
        this.patientId = recall.patientId();
        this.doctorId = recall.doctorId();
        this.visitTypeId = recall.visitTypeId();
        this.due = recall.due();
        this.reason = recall.reason();
        this.addedAt = at;
    }

    @Override
    public void close(Instant at) {
        closedAt = at;
    }

    @Override
    public void reopen() {
        closedAt = null;
    }

    @Override
    public boolean isOpen() {
        return closedAt == null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID patientId() {
        return patientId;
    }

    @Override
    public @Nullable UUID doctorId() {
        return doctorId;
    }

    Recall recall() {
        return new Recall(patientId, doctorId, visitTypeId, due, reason);
    }
}
