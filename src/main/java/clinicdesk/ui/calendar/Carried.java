package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * Something that lies beside the grid and can be put onto it.
 *
 * @param title what its ghost says
 * @param minutes how much time it takes
 * @param fits whether it could be put there, with that doctor; slow
 * @param put puts it there
 */
public record Carried(String title, int minutes, BiPredicate<UUID, Slot> fits, BiConsumer<UUID, Slot> put) {}
