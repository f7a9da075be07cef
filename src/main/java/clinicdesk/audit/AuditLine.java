package clinicdesk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One act in the trail, as it is read; {@link Audit} writes it by hand. */
@Entity
@Table(name = "audit_line")
public class AuditLine {

    @Id
    private UUID id;

    @Column(name = "at_ms")
    private Instant at;

    private String actor;

    private String action;

    @Column(name = "subject_id")
    private UUID subjectId;

    @SuppressWarnings("NullAway.Init")
    protected AuditLine() {}

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    String action() {
        return action;
    }
}
