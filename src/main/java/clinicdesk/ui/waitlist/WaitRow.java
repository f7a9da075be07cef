package clinicdesk.ui.waitlist;

import clinicdesk.waitlist.OpenWaiting;

/**
 * Somebody who waits, in words.
 *
 * @param name as far as names may be shown
 * @param what with whom and for what: "Dr Strange · Check-up, 45 min"
 * @param when what suits and since when: "Mon, 09:00–12:00 · since 3 Nov"
 * @param note empty for none
 * @param urgent the word for it; empty where it is not
 */
record WaitRow(OpenWaiting who, String name, String what, String when, String note, String urgent) {

    String spoken() {
        String first = urgent.isEmpty() ? name : name + ", " + urgent;
        String last = note.isEmpty() ? "" : ", " + note;
        return String.join(", ", first, what, when) + last;
    }
}
