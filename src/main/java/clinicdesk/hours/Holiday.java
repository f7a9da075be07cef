package clinicdesk.hours;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which the clinic is closed, unless it has been struck. */
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

    public Holiday(LocalDate day, String name) {
        this.day = day.toString();
        this.name = name;
    }

    public LocalDate day() {
        return LocalDate.parse(day);
    }

    public String name() {
        return name;
    }

    boolean struck() {
        return struck;
    }
}
