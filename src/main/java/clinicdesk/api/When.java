package clinicdesk.api;

import clinicdesk.base.ClinicClock;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A moment as a caller says it, by RFC 3339. Without an offset it is a time of the clinic's clock.
 *
 * @param text as it was sent
 */
record When(@JsonValue String text) {

    /** Which text is such a moment; that its date exists is seen when it is read. */
    static final String PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?"
            + "([Zz]|[+-][0-9]{2}:[0-9]{2})?";

    /** @throws DateTimeException for a date or a time that no calendar has */
    @JsonCreator
    When {
        text = text.toUpperCase(Locale.ROOT);
        read(text);
    }

    private static TemporalAccessor read(String text) {
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    }

    /**
     * The moment; empty for a time over which the clinic's clock is put forward. Of one that the clock shows twice it is
     * the earlier.
     */
    Optional<Instant> on(ClinicClock clock) {
        return read(text) instanceof OffsetDateTime exact
                ? Optional.of(exact.toInstant())
                : clock.resolve(LocalDateTime.from(read(text)));
    }

    /** What such a text has to look like, put into this schema. */
    static ObjectNode schema(ObjectNode schema) {
        schema.put("type", "string").put("pattern", "^" + PATTERN + "$").put("description",
                "A moment by RFC 3339; without an offset a time of the clinic's clock");
        schema.putArray("examples").add("2031-03-24T10:30");
        return schema;
    }
}
