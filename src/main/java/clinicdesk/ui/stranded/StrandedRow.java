package clinicdesk.ui.stranded;

import clinicdesk.booking.StrandedVisits.Stranded;

/**
 * A visit that does not fit, in words.
 *
 * @param who as far as names may be shown
 * @param why it does not fit
 */
record StrandedRow(Stranded stranded, String when, String who, String why, Reach reach) {

    /**
     * How the patient can be told.
     *
     * @param byLetter a letter comes in time; else somebody has to call
     * @param phone empty where none is known or a letter will do
     */
    record Reach(boolean byLetter, String words, String phone) {}

    String spoken() {
        return String.join(", ", who, when, why, reach.words(), reach.phone());
    }
}
