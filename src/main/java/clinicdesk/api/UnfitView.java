package clinicdesk.api;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several visits that does not fit.
 *
 * @param start as the clinic's clock shows it, which may be a time that its day does not have
 * @param proposal another time, where one was found
 */
record UnfitView(LocalDateTime start, List<RefusalView> refusals, @Nullable SlotView proposal) {}
