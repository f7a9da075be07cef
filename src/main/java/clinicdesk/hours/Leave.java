package clinicdesk.hours;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Ids;
import clinicdesk.base.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time in which a doctor is away, whole days or hours, on the clinic's clock; the end does not belong to it. */
@Entity
@Table(name = "leave")
public class Leave {

    @Id
    private UUID id;

    @Column(name = "doctor_id")
    private UUID doctorId;

    @Column(name = "from_local")
    private LocalDateTime begins;

    @Column(name = "to_local")
    private LocalDateTime ends;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Leave() {}

    /**
     * Leave to the minute; seconds are cut off.
     *
     * @param reason blank is none
     * @throws IllegalArgumentException if it does not end after its start
     */
    public Leave(UUID doctorId, LocalDateTime from, LocalDateTime to, @Nullable String reason) {
        this.id = Ids.next();
        this.doctorId = doctorId;
        this.begins = from.truncatedTo(ChronoUnit.MINUTES);
        this.ends = to.truncatedTo(ChronoUnit.MINUTES);
        if (!begins.isBefore(ends)) {
            throw new IllegalArgumentException("leave ends after its start");
        }
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** As it is kept. */
    Leave(UUID id, UUID doctorId, LocalDateTime from, LocalDateTime to, @Nullable String reason) {
        this(doctorId, from, to, reason);
        this.id = id;
    }

    /** Leave of whole days, both included. */
    public static Leave ofDays(UUID doctorId, LocalDate first, LocalDate last, @Nullable String reason) {
        return new Leave(doctorId, first.atStartOfDay(), last.plusDays(1).atStartOfDay(), reason);
    }

    public UUID id() {
        return id;
    }

    public UUID doctorId() {
        return doctorId;
    }

    public LocalDateTime from() {
        return begins;
    }

    /** The end, which does not belong to it. */
    public LocalDateTime to() {
        return ends;
    }

    public LocalDate firstDay() {
        return begins.toLocalDate();
    }

    /** The last day that it touches. */
    public LocalDate lastDay() {
        return ends.minusMinutes(1).toLocalDate();
    }

    public boolean isOfWholeDays() {
        return begins.toLocalTime().equals(LocalTime.MIDNIGHT) && ends.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Empty where the clock is put forward over all of it. */
    Optional<Slot> slot(ClinicClock clock) {
        return Slot.between(clock.atOrAfter(begins), clock.atOrAfter(ends));
    }
}
