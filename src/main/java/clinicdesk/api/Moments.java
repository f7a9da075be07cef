package clinicdesk.api;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Moments as callers say them and as they are answered: with the offset of the clinic's zone. */
public record Moments(ClinicClock clock) {

    OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.zone()).toOffsetDateTime();
    }

    /** @throws Refused for a time that the clinic's clock does not show that day */
    Instant read(Call call, String field, When when) {
        return when.on(clock).orElseThrow(() -> call.wrong(field, "BAD_TIME"));
    }

    /** The moment of a parameter that has to be there. */
    Instant needed(Call call, String name) {
        return read(call, name, call.needed(name, When.class));
    }

    /**
     * The stretch from one parameter to another.
     *
     * @throws Refused if it does not end after its start, or is longer than anybody may look at once
     */
    Slot window(Call call) {
        Instant from = needed(call, "from");
        Instant to = needed(call, "to");
        if (!from.isBefore(to)) {
            throw call.wrong("to", "BAD_TIME");
        }
        if (Duration.between(from, to).toDays() > call.limits().windowDays()) {
            throw call.wrong("to", "TOO_MANY");
        }
        return new Slot(from, to);
    }

    SlotView view(UUID doctorId, Slot slot) {
        return new SlotView(doctorId, at(slot.start()), at(slot.end()));
    }
}
