package clinicdesk.ui.settings;

import clinicdesk.mail.TrialStep;

/**
 * A step of the test of a mail server, as it is shown.
 *
 * @param words what is tried
 * @param detail what came of it; empty while there is nothing to say
 * @param took how long, in words; empty until it has ended
 */
record TrialRow(TrialStep step, State state, String words, String detail, String took) {

    enum State {
        WAITING, RUNNING, PASSED, FAILED,
        /** One before it has failed. */
        SKIPPED
    }

    TrialRow now(State other) {
        return new TrialRow(step, other, words, detail, took);
    }

    TrialRow ended(State how, String what, String time) {
        return new TrialRow(step, how, words, what, time);
    }
}
