package clinicdesk.booking;

import java.time.Instant;
import java.util.List;

/**
 * What a search for free times came to.
 *
 * @param slots earliest first, then by the doctor's name, then id; those of one doctor lie one after another
 * @param searchedUntil how far was looked: as far as asked, or the end of the last slot that was wanted
 */
public record FoundTimes(List<FreeSlot> slots, Instant searchedUntil) {}
