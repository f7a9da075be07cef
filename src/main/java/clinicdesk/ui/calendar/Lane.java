package clinicdesk.ui.calendar;

import clinicdesk.ui.frame.DoctorColour;
import java.util.UUID;

/**
 * One doctor's column, repeated in each day.
 *
 * @param colour 0 to 7, a place in the palette of the style sheet; other numbers wrap round
 */
public record Lane(UUID doctorId, String name, int colour) {

    /** The style class that gives a node this doctor's colours, {@code -lane} and {@code -lane-tint}. */
    String styleClass() {
        return DoctorColour.styleClass(colour);
    }
}
