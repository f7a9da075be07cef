package clinicdesk.ui.paper;

/**
 * A line that tells how things stand; empty for nothing.
 *
 * @param wrong it says why something cannot be done
 */
record Said(String text, boolean wrong) {
    static final Said NOTHING = new Said("", false);
}
