package clinicdesk.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which the clinic is closed, unless it has been struck. */
@Entity
@Table(name = "holiday")
public class Holiday {

    @Id
    @Column(name = "day")
    private LocalDate day;

    private String name;

    private boolean struck;

    @SuppressWarnings("NullAway.Init")
    protected Holiday() {}

    public Holiday(LocalDate day, String name) {
        this.day = day;
        this.name = name;
    }

    public LocalDate day() {
        return day;
    }

    public String name() {
        return name;
    }

    boolean struck() {
        return struck;
    }
}
