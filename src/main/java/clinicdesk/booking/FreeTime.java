package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Finds the first time that the rules grant. */
public final class FreeTime {

    /** Starts lie on whole steps of the clinic's clock, counted from midnight. */
    static final int STEP_MINUTES = 5;

    /** How far ahead anybody books. */
    static final int HORIZON_DAYS = 400;

    private static final int DAYS_AT_ONCE = 28;

    private final FactsReader reader;
    private final ClinicClock clock;

    public FreeTime(FactsReader reader) {
        this.reader = reader;
        this.clock = reader.clock();
    }

    /** The first slot of the wish's length that starts at its start or later, never before now. */
    Optional<Slot> next(Wish wish) {
        if (wish.slot().minutes() > BookingRules.LONGEST.toMinutes()) {
            return Optional.empty();
        }
        Instant from = later(wish.slot().start(), clock.thisMinute());
        LocalDate last = clock.dateOf(from).plusDays(HORIZON_DAYS);
        for (LocalDate day = clock.dateOf(from); !day.isAfter(last); day = day.plusDays(DAYS_AT_ONCE)) {
            LocalDate until = day.plusDays(DAYS_AT_ONCE - 1).isAfter(last) ? last : day.plusDays(DAYS_AT_ONCE - 1);
            BookingFacts facts = reader.facts(wish, day, until);
            if (!facts.doctor().active()) {
                return Optional.empty();
            }
            for (LocalDate date = day; !date.isAfter(until); date = date.plusDays(1)) {
                Optional<Slot> found = onDay(wish.asked(), facts, date, from);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Slot> onDay(Wish wish, BookingFacts facts, LocalDate date, Instant from) {
        for (Slot open : facts.plan().day(wish.doctorId(), date).open()) {
            Instant opening = open.start().plus(Duration.ofMinutes(facts.buffers().before()));
            Instant start = onStep(later(opening, from));
            while (facts.buffers().around(wish.slot().startingAt(start)).end().compareTo(open.end()) <= 0) {
                Slot slot = wish.slot().startingAt(start);
                List<Refusal> refusals = BookingRules.check(wish.at(slot), facts);
                if (refusals.isEmpty()) {
                    return Optional.of(slot);
                }
                start = onStep(past(refusals, start, facts.buffers()));
            }
        }
        return Optional.empty();
    }

    /** The first moment at which what refused is over. */
    private static Instant past(List<Refusal> refusals, Instant start, Buffers buffers) {
        Instant next = start.plus(Duration.ofMinutes(STEP_MINUTES));
        for (Refusal refusal : refusals) {
            next = later(next, switch (refusal) {
                case Refusal.DoctorBusy busy -> busy.with().held().end().plus(Duration.ofMinutes(buffers.before()));
                case Refusal.PatientBusy busy -> busy.with().slot().end();
                case Refusal.RoomBusy busy -> busy.with().slot().end();
                default -> next;
            });
        }
        return next;
    }

    private Instant onStep(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        Instant whole = minute.isBefore(instant) ? minute.plus(Duration.ofMinutes(1)) : minute;
        int over = clock.local(whole).getMinute() % STEP_MINUTES;
        return over == 0 ? whole : whole.plus(Duration.ofMinutes(STEP_MINUTES - over));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
