package clinicdesk.hours;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The clinic's own word on a date: closed under this name or, when it is struck, open whatever the calendar says. */
@Entity
@Table(name = "holiday")
public class Holiday {

    /** As ISO text: converters do not reach an id, and the driver would write it as a moment in the PC's zone. */
    @Id
    private String day;

    private String name;

    private boolean struck;

    @SuppressWarnings("NullAway.Init")
    protected Holiday() {}

    /** As kept. */
    Holiday(LocalDate day, String name, boolean struck) {
        this.day = day.toString();
        this.name = name;
        this.struck = struck;
    }

    /** @param known what the day is called when the clinic does not name it */
    Holiday(LocalDate day, OwnDay own, String known) {
        this.day = day.toString();
        this.name = own instanceof OwnDay.Closed closed ? closed.name().strip() : known;
        this.struck = own instanceof OwnDay.Open;
    }

    LocalDate day() {
        return LocalDate.parse(day);
    }

    String name() {
        return name;
    }

    boolean struck() {
        return struck;
    }

    OwnDay own() {
        return struck ? OwnDay.open() : OwnDay.closed(name);
    }
}
