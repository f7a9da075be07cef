package clinicdesk.access;

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
import org.jspecify.annotations.Nullable;

/** What another program shows to be let in, and as whom it acts then. The secret itself is kept nowhere. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "doctor_id")
    private @Nullable UUID doctorId;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Column(name = "created_ms")
    private Instant created;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "revoked_ms")
    private @Nullable Instant revoked;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(Actor holder, Secret secret, Instant now, String by) {
        this.id = Ids.next();
        this.name = holder.name();
        this.role = holder.role();
        this.doctorId = holder.doctorId();
        this.secretHash = secret.hash();
        this.created = now;
        this.createdBy = by;
    }

    /** Lets nobody in any more. */
    void revoke(Instant now) {
        revoked = now;
    }

    /** Whether this is its secret; takes as long for one that is nearly right as for any other. */
    boolean isOpenedBy(Secret secret) {
        return secret.hasHash(secretHash);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** Whose book it acts in, for the role {@link Role#DOCTOR} only. */
    public @Nullable UUID doctorId() {
        return doctorId;
    }

    public Instant created() {
        return created;
    }

    public String createdBy() {
        return createdBy;
    }

    boolean isRevoked() {
        return revoked != null;
    }

    /** As whom the program acts that shows it. */
    public Actor actor() {
        return new Actor(name, role, doctorId);
    }
}
