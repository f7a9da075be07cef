package clinicdesk.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What whoever sat at the desk leaves for the next. */
@Entity
@Table(name = "handover_note")
public class HandoverNote {

    /** There is one note. */
    static final UUID THE_ONE = new UUID(0, 1);

    @Id
    private UUID id;

    private String content;

    @Column(name = "written_by")
    private String by;

    @Column(name = "written_ms")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected HandoverNote() {}

    HandoverNote(String content, String by, Instant at) {
        this.id = THE_ONE;
        this.content = content;
        this.by = by;
        this.at = at;
    }

    public String content() {
        return content;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
