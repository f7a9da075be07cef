package clinicdesk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One field that an act changed, as it is read; {@link Audit} writes it by hand. */
@Entity
@Table(name = "audit_change")
public class AuditChange {

    @Embeddable
    record Key(@Column(name = "audit_line_id") UUID line, @Column(name = "field") String field) {}

    @EmbeddedId
    private Key key;

    @Column(name = "old_value")
    private @Nullable String before;

    @Column(name = "new_value")
    private @Nullable String after;

    @SuppressWarnings("NullAway.Init")
    protected AuditChange() {}

    UUID line() {
        return key.line();
    }

    FieldChange change() {
        return new FieldChange(key.field(), before, after);
    }
}
