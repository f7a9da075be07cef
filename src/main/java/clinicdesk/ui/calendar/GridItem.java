package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the grid draws it: a projection, never the truth.
 *
 * @param title what names it, already hidden if names are to be hidden
 * @param detail shown where there is room: why a rule was broken for it, else the visit type
 * @param movable whether it may be dragged and resized
 * @param faded drawn back: it is over, or not of interest now
 * @param hold how it came to its time
 * @param accessibleText what a screen reader says of it
 * @param expected when it is expected to begin, in words, where that is later; else null
 * @param typeColour the colour of the visit type, a place in the palette; null where there is none
 */
public record GridItem(UUID id, long version, UUID doctorId, Slot slot, String title, @Nullable String detail,
        Mark mark, boolean movable, boolean faded, Hold hold, String accessibleText,
        @Nullable String expected, @Nullable Integer typeColour) {}
