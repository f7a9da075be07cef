package clinicdesk.ui.frame;

/** The colour by which a doctor is known. */
public final class DoctorColour {

    /** So many are in the palette. */
    private static final int COLOURS = 8;

    private DoctorColour() {}

    /**
     * The style class that gives a node a doctor's colours, {@code -lane} and {@code -lane-tint}.
     *
     * @param colour a place in the palette of the style sheet; other numbers wrap round
     */
    public static String styleClass(int colour) {
        return "lane-" + Math.floorMod(colour, COLOURS);
    }
}
