package clinicdesk.booking;

import org.jspecify.annotations.Nullable;

/**
 * Where a visit is to go.
 *
 * @param overruling why it goes there although a rule refuses; null where no rule may be broken
 */
public record MoveRequest(Placement to, Telling telling, @Nullable Despite overruling) {}
