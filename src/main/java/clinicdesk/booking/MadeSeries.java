package clinicdesk.booking;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A series that was made.
 *
 * @param begins the first start by its rule, on the clinic's clock
 * @param visits as they are now, by start, cancelled ones too; each may lie elsewhere than the rule says
 */
public record MadeSeries(Recurrence rule, LocalDateTime begins, List<Visit> visits) {}
