package clinicdesk.ui.outbox;

import clinicdesk.mail.OutboxLine;

/**
 * A letter of the outbox, in words.
 *
 * @param name as far as names may be shown
 * @param what its kind, the visit's time and the way it goes: "Confirmation · Tue 17 Nov, 09:30 · e-mail"
 * @param state how far it has come, and when
 * @param why what the server said and what to do; empty where nothing is wrong
 */
record OutboxRow(OutboxLine line, String name, String what, String state, String why) {

    String spoken() {
        String all = String.join(", ", name, what, state);
        return why.isEmpty() ? all : all + ", " + why;
    }
}
