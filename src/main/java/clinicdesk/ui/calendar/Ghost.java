package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.util.UUID;

/**
 * Where a visit would go: drawn over the grid while it is dragged or moved by keys.
 *
 * @param fits whether it could be booked there, as far as is known
 */
public record Ghost(UUID doctorId, Slot slot, String title, boolean fits) {}
