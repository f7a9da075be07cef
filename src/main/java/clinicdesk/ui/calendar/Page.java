package clinicdesk.ui.calendar;

import java.util.List;

/** What stands around the visits. */
record Page(WeekReader.Week week, Heading heading, List<Chip> chips, DoctorPages doctors) {

    /**
     * @param title "16 – 20 November 2026"
     * @param brief the same where there is little room
     */
    record Heading(String title, String brief, int weekNumber, Span span) {}

    /** A doctor who can be switched on and off. */
    record Chip(Lane lane, boolean chosen, boolean shown) {}

    /** Which of the chosen doctors are shown, counted from 1. */
    record DoctorPages(int from, int to, int of) {
        boolean areNeeded() {
            return to - from + 1 < of;
        }
    }
}
