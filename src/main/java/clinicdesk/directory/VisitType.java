package clinicdesk.directory;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A kind of visit: its usual length and what the doctor needs before and after, in minutes. */
@Entity
@Table(name = "visit_type")
public class VisitType {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    private int minutes;

    @Column(name = "buffer_before")
    private int bufferBefore;

    @Column(name = "buffer_after")
    private int bufferAfter;

    private int colour;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected VisitType() {}

    public VisitType(String name, int minutes, int bufferBefore, int bufferAfter) {
        this.id = Ids.next();
        this.name = name;
        this.minutes = minutes;
        this.bufferBefore = bufferBefore;
        this.bufferAfter = bufferAfter;
        this.active = true;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int minutes() {
        return minutes;
    }

    public int bufferBefore() {
        return bufferBefore;
    }

    public int bufferAfter() {
        return bufferAfter;
    }

    public boolean active() {
        return active;
    }
}
