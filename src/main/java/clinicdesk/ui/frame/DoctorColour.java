package clinicdesk.ui.frame;

import clinicdesk.directory.Details;

/** The colour by which a doctor or a kind of visit is known. */
public final class DoctorColour {

    private DoctorColour() {}

    /**
     * The style class that gives a node the colours, {@code -lane} and {@code -lane-tint}.
     *
     * @param colour a place in the palette of the style sheet; other numbers wrap round
     */
    public static String styleClass(int colour) {
        return "lane-" + Math.floorMod(colour, Details.COLOURS);
    }
}
