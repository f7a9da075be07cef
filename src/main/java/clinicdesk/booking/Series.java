package clinicdesk.booking;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** The rule by which a series of visits was made, as it is kept. Where its visits are now, they know themselves. */
@Entity
@Table(name = "series")
public class Series {

    @Id
    private UUID id;

    @Version
    private long version;

    private String rrule;

    /** The first start by the rule, on the clinic's clock. */
    @Column(name = "start_local")
    private LocalDateTime begins;

    private int minutes;

    /** How often the series as a whole has changed: the SEQUENCE of its letters (RFC 5546). */
    private int sequence;

    @SuppressWarnings("NullAway.Init")
    protected Series() {}

    Series(Recurrence rule, LocalDateTime begins, int minutes) {
        this.id = Ids.next();
        this.rrule = rule.rrule();
        this.begins = begins;
        this.minutes = minutes;
    }

    void changed() {
        sequence++;
    }

    UUID id() {
        return id;
    }

    Recurrence rule(ZoneId zone) {
        return switch (Recurrence.parse(rrule, zone)) {
            case Recurrence.Parsed.Rule(Recurrence rule) -> rule;
            case Recurrence.Parsed.Wrong wrong -> throw new IllegalStateException("a series without its rule");
        };
    }

    LocalDateTime begins() {
        return begins;
    }

    int minutes() {
        return minutes;
    }

    int sequence() {
        return sequence;
    }
}
