package clinicdesk.mail;

import clinicdesk.base.ClinicClock;

/** Puts a message into words and into a calendar's terms. */
final class LetterWriter {

    private final ClinicClock clock;

    LetterWriter(ClinicClock clock) {
        this.clock = clock;
    }

    LetterContent write(Message message) {
        return new LetterContent(clock.toString(), "", "", null, null);
    }
}
