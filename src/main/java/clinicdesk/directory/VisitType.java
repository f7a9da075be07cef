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

    /** As {@link #read} wants them. */
    static final String COLUMNS = "id, version, name, minutes, buffer_before, buffer_after, colour, reminder_hours,"
            + " active";

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

    /** @param row the {@link #COLUMNS} */
    static VisitType read(PlainRow row) throws SQLException {
        VisitType type = new VisitType(row.text(3), (int) row.number(4), (int) row.number(5), (int) row.number(6));
        type.id = row.id(1);
        type.version = row.number(2);
        type.colour = (int) row.number(7);
        type.reminderHours = row.textOrNull(8);
        type.active = row.flag(9);
        return type;
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
