package clinicdesk.ui.frame;

import clinicdesk.base.Slot;
import java.util.UUID;

/**
 * Where a booking that is being filled in would lie.
 *
 * @param title the patient's name as it is shown, or empty
 */
public record DraftPlace(UUID doctorId, Slot slot, String title, boolean fits) {}
