package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.ui.frame.AtDesk;
import java.time.Instant;

/** Letters in words; the texts are those of this room. */
public record LetterWords(AtDesk desk, Texts texts) {

    /** What it is and how far it has come, on one line. */
    public String say(LetterView letter) {
        return texts.get("letter.line", texts.get("letter.kind." + letter.kind().name()), state(letter));
    }

    /** What kind of letter it is. */
    public String kind(LetterView letter) {
        return texts.get("letter.kind." + letter.kind().name());
    }

    VisitCard.LetterLine line(LetterView letter) {
        boolean again = letter.state() == LetterState.SENT || letter.state() == LetterState.FAILED;
        return new VisitCard.LetterLine(letter.id(), letter.state(), texts.get("letter.kind." + letter.kind().name()),
                state(letter), again);
    }

    /** How far it has come. */
    public String state(LetterView letter) {
        Instant sent = letter.progress().sent();
        return switch (letter.state()) {
            case WAITING -> waiting(letter.progress());
            case SENT -> texts.get("letter.sent", sent == null ? "" : desk.times().moment(sent));
            case FAILED -> texts.get("letter.failed");
            case HELD, SENDING, CANCELLED, MISSED -> texts.get("letter." + letter.state().name());
        };
    }

    private String waiting(LetterView.Progress progress) {
        Instant now = desk.workplace().clock().now();
        if (progress.attempts() > 0) {
            return texts.get("letter.retry", desk.times().near(progress.due(), now));
        }
        return progress.due().isAfter(now)
                ? texts.get("letter.due", desk.times().near(progress.due(), now))
                : texts.get("letter.waiting");
    }
}
