package clinicdesk.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The time as the clinic's clock on the wall shows it: an instant source and the clinic's one zone. */
public record ClinicClock(Clock clock, ZoneId zone) {

    public Instant now() {
        return clock.instant();
    }

    /** Now without its seconds: a visit may start in the minute that is running. */
    public Instant thisMinute() {
        return now().truncatedTo(ChronoUnit.MINUTES);
    }

    public LocalDate today() {
        return dateOf(now());
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The whole day, of 23 to 25 hours. */
    public Slot day(LocalDate date) {
        return new Slot(startOf(date), startOf(date.plusDays(1)));
    }

    /** All of these days, both included. */
    public Slot days(LocalDate first, LocalDate last) {
        return new Slot(startOf(first), startOf(last.plusDays(1)));
    }

    /**
     * The moment at which the clinic's clock shows this time. Empty where the clock is put forward over it; the
     * earlier one where it is shown twice.
     */
    public Optional<Instant> resolve(LocalDateTime local) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(local.toInstant(offsets.getFirst()));
    }

    /** Like {@link #resolve}, but a time that the clock leaves out counts as the first one after the gap. */
    public Instant atOrAfter(LocalDateTime local) {
        return resolve(local).orElseGet(() -> zone.getRules().getTransition(local).getInstant());
    }
}
