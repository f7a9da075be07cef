package clinicdesk.api;

import clinicdesk.base.Slot;
import clinicdesk.directory.VisitType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * When a caller wants a visit to be.
 *
 * @param minutes its length; null if its end is given, or neither
 * @param end null if its length is given, or neither
 */
record AskedTime(When start, @Nullable Integer minutes, @Nullable When end) {

    /** More is no length of anything; what is too long for a visit is said by a rule. */
    static final int MOST_MINUTES = 1_000_000;

    /**
     * The time that is asked for.
     *
     * @param usual its length where neither length nor end was given; empty if one has to be
     * @throws Refused with all that is wrong with it
     */
    Slot slot(Call call, Moments moments, OptionalInt usual) {
        Reading reading = new Reading(call, moments);
        Optional<Instant> from = reading.minute("start", start);
        Optional<Instant> to = end == null ? Optional.empty() : reading.minute("end", end);
        if (end != null && minutes != null) {
            reading.wrong("end", "NOT_ALLOWED");
        }
        if (end == null && minutes == null && usual.isEmpty()) {
            reading.wrong("minutes", "MISSING_FIELD");
        }
        if (end == null && minutes != null && minutes < VisitType.SHORTEST) {
            reading.wrong("minutes", "BAD_DURATION");
        }
        if (from.isPresent() && to.isPresent()
                && ChronoUnit.MINUTES.between(from.get(), to.get()) < VisitType.SHORTEST) {
            reading.wrong("end", "BAD_DURATION");
        }
        reading.finish();
        return to.map(until -> new Slot(from.orElseThrow(), until)).orElseGet(
                () -> Slot.of(from.orElseThrow(), minutes == null ? usual.orElseThrow() : minutes));
    }

    /** Reads the parts one by one and keeps what is wrong with any of them. */
    private record Reading(Call call, Moments moments, List<FieldErrorView> errors) {

        Reading(Call call, Moments moments) {
            this(call, moments, new ArrayList<>());
        }

        /** A visit starts and ends on whole minutes. */
        Optional<Instant> minute(String field, When when) {
            Optional<Instant> moment = when.on(moments.clock())
                    .filter(instant -> instant.equals(instant.truncatedTo(ChronoUnit.MINUTES)));
            if (moment.isEmpty()) {
                wrong(field, "BAD_TIME");
            }
            return moment;
        }

        void wrong(String field, String code) {
            errors.add(call.words().mistake(field, code));
        }

        void finish() {
            if (!errors.isEmpty()) {
                throw call.refused(call.words().malformed(errors));
            }
        }
    }
}
