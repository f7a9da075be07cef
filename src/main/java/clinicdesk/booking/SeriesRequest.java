package clinicdesk.booking;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * A series of visits to be made.
 *
 * @param first the first of them; the others are at the same time of day on the clinic's clock
 * @param choices what is to become of those that do not fit, by the local start that the rule gives them
 */
public record SeriesRequest(BookingRequest first, Recurrence rule, Map<LocalDateTime, Choice> choices) {

    public SeriesRequest(BookingRequest first, Recurrence rule) {
        this(first, rule, Map.of());
    }
}
