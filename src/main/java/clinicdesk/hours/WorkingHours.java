package clinicdesk.hours;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A block of a doctor's week, from one date to another where such are given, both included. */
@Entity
@Table(name = "working_hours")
public class WorkingHours {

    @Id
    private UUID id;

    @Column(name = "doctor_id")
    private UUID doctorId;

    private int weekday;

    @Column(name = "from_minute")
    private int from;

    @Column(name = "to_minute")
    private int to;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected WorkingHours() {}

    WorkingHours(UUID doctorId, WeeklyBlock block) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.weekday = block.day().getValue();
        this.from = block.span().from();
        this.to = block.span().to();
        this.validFrom = block.validFrom();
        this.validTo = block.validTo();
    }

    WeeklyBlock block() {
        return new WeeklyBlock(DayOfWeek.of(weekday), new TimeSpan(from, to), validFrom, validTo);
    }
}
