package clinicdesk.ui.outbox;

import clinicdesk.base.Texts;
import clinicdesk.mail.ByHand;
import clinicdesk.mail.Channel;
import clinicdesk.mail.LetterView;
import clinicdesk.mail.OutboxLine;
import clinicdesk.mail.Trouble;
import clinicdesk.ui.appointment.LetterWords;
import clinicdesk.ui.frame.AtDesk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outbox in words; how far a letter has come is said as everywhere at the desk. */
record OutboxWords(AtDesk desk, Texts texts, LetterWords letters) {

    OutboxWords(AtDesk desk) {
        this(desk, Texts.of("ui/outbox", desk.workplace().locale()),
                new LetterWords(desk, Texts.of("ui/appointment", desk.workplace().locale())));
    }

    /** @param start of the visit; null for a letter about something else */
    OutboxRow row(OutboxLine line, @Nullable Instant start) {
        LetterView letter = line.letter();
        String when = start == null ? texts.get("row.series") : desk.times().moment(start);
        return new OutboxRow(line, desk.privacy().name(line.name()),
                String.join(" · ", letters.kind(letter), when, way(letter)), letters.state(letter), why(letter));
    }

    private String way(LetterView letter) {
        return letter.channel() == Channel.MAIL
                ? desk.privacy().secret(letter.address())
                : texts.get("row.message", desk.privacy().secret(letter.address()));
    }

    private String why(LetterView letter) {
        LetterView.Attempt last = letter.progress().last();
        return last == null || last.accepted() || !needsWhy(letter)
                ? ""
                : texts.get("row.why", todo(last.trouble()), desk.privacy().secret(last.answer()));
    }

    private static boolean needsWhy(LetterView letter) {
        return switch (letter.state()) {
            case WAITING, HELD, FAILED -> true;
            case SENDING, SENT, CANCELLED, MISSED -> false;
        };
    }

    /** What a person can do about it. */
    String todo(@Nullable Trouble trouble) {
        return texts.get("todo." + (trouble == null ? Trouble.OTHER : trouble).name());
    }

    /** The tries, each on a line. */
    String tries(List<LetterView.Attempt> tries) {
        return tries.isEmpty()
                ? texts.get("sheet.notTried")
                : String.join("\n", tries.stream().map(each -> texts.get("sheet.try",
                        desk.times().moment(each.at()), desk.privacy().secret(each.answer()))).toList());
    }

    String said(ByHand act, String name) {
        return texts.get("said." + act.name(), name);
    }
}
