package clinicdesk.ui.calendar;

import java.util.UUID;

/**
 * One doctor's column, repeated in each day.
 *
 * @param colour 0 to 7, a place in the palette of the style sheet; other numbers wrap round
 */
public record Lane(UUID doctorId, String name, int colour) {

    static final int COLOURS = 8;

    /** The style class that gives a node this doctor's colours, {@code -lane} and {@code -lane-tint}. */
    String styleClass() {
        return "lane-" + Math.floorMod(colour, COLOURS);
    }
}
