package clinicdesk.ui.waitlist;

import clinicdesk.waitlist.OpenRecall;

/**
 * A recall in words.
 *
 * @param name as far as names may be shown
 * @param when "Overdue since 2 Nov", "Due today", "Due 18 May 2027"
 * @param what with whom, for what and why; may be empty
 * @param due it is to be booked now
 */
record DueRow(OpenRecall recall, String name, String when, String what, boolean due) {

    String spoken() {
        return what.isEmpty() ? name + ", " + when : String.join(", ", name, when, what);
    }
}
