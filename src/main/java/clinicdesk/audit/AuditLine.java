package clinicdesk.audit;

import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One act in the trail. */
@Entity
@Table(name = "audit_line")
public class AuditLine {

    @Id
    private UUID id;

    @Column(name = "at_ms")
    private Instant at;

    private String actor;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_role")
    private Role actorRole;

    private String action;

    private String subject;

    @Column(name = "subject_id")
    private UUID subjectId;

    @SuppressWarnings("NullAway.Init")
    protected AuditLine() {}

    AuditLine(Instant at, Actor actor, String action, String subject, UUID subjectId) {
        this.id = Ids.next();
        this.at = at;
        this.actor = actor.name();
        this.actorRole = actor.role();
        this.action = action;
        this.subject = subject;
        this.subjectId = subjectId;
    }

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
