package clinicdesk.directory;

import clinicdesk.base.Ids;
import clinicdesk.db.PlainRow;
import clinicdesk.settings.ReminderHours;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of visit: its usual length and what the doctor needs before and after, in minutes. */
@Entity
@Table(name = "visit_type")
public class VisitType {

    /** No visit is shorter or longer, in minutes. */
    public static final int SHORTEST = 5;
    public static final int LONGEST = 720;

    /** A doctor needs no more than so many minutes before or after a visit. */
    public static final int LONGEST_BUFFER = 120;

    static final Kept<VisitType> KEPT = new Kept<>(VisitType.class, Directory.VISIT_TYPES,
            "select t.id, t.version, t.name, t.minutes, t.buffer_before, t.buffer_after, t.colour, t.reminder_hours,"
                    + " t.active from visit_type t",
            VisitType::new);

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

    @Column(name = "reminder_hours")
    private @Nullable String reminderHours;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected VisitType() {}

    /** As kept. */
    private VisitType(PlainRow row) throws SQLException {
        this.id = row.id(1);
        this.version = row.number(2);
        this.name = row.text(3);
        this.minutes = (int) row.number(4);
        this.bufferBefore = (int) row.number(5);
        this.bufferAfter = (int) row.number(6);
        this.colour = (int) row.number(7);
        this.reminderHours = row.textOrNull(8);
        this.active = row.flag(9);
    }

    public VisitType(String name, int minutes, int bufferBefore, int bufferAfter) {
        this.id = Ids.next();
        this.name = name;
        this.minutes = minutes;
        this.bufferBefore = bufferBefore;
        this.bufferAfter = bufferAfter;
        this.active = true;
    }

    /** A new one that may be in any room. @param colour a place in the palette of the desk, from 0 */
    public VisitType(String name, int minutes, int colour) {
        this(Ids.next(), new VisitTypeDetails(name, new VisitTypeDetails.Length(minutes, 0, 0), colour, Set.of()));
    }

    VisitType(UUID id, VisitTypeDetails details) {
        this.id = id;
        this.name = details.name();
        this.active = true;
        describe(details);
    }

    /** Its rooms are kept beside it. */
    final void describe(VisitTypeDetails details) {
        name = details.name();
        minutes = details.length().minutes();
        bufferBefore = details.length().before();
        bufferAfter = details.length().after();
        colour = details.colour();
        reminderHours = details.reminders() == null ? null : details.reminders().kept();
    }

    VisitTypeDetails details(Set<UUID> rooms) {
        return new VisitTypeDetails(name, new VisitTypeDetails.Length(minutes, bufferBefore, bufferAfter), colour,
                rooms, reminders());
    }

    /** @param wanted whether visits of this type can be booked */
    void use(boolean wanted) {
        active = wanted;
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

    /** A place in the palette of the desk, from 0. */
    public int colour() {
        return colour;
    }

    /** When patients are reminded of such a visit; null as the clinic has it. */
    public @Nullable ReminderHours reminders() {
        return reminderHours == null ? null : ReminderHours.read(reminderHours).orElse(null);
    }

    public boolean active() {
        return active;
    }
}
