package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;

/** Puts a message into words and into a calendar's terms. */
final class LetterWriter {

    private final ClinicClock clock;
    private final Mustache text = new Wording.Plain().compile("clinicdesk/mail/letter.txt.mustache");
    private final Mustache html = new DefaultMustacheFactory().compile("clinicdesk/mail/letter.html.mustache");

    LetterWriter(ClinicClock clock) {
        this.clock = clock;
    }

    LetterContent write(Message message) {
        Wording wording = new Wording(message, clock);
        var layout = wording.layout();
        StringWriter plain = new StringWriter();
        text.execute(plain, layout);
        StringWriter rich = new StringWriter();
        html.execute(rich, layout);
        if (!message.kind().isOfAnAct()) {
            return new LetterContent(wording.subject(), plain.toString(), rich.toString(), null, null);
        }
        CalendarPart calendar = new CalendarPart(message, wording, clock);
        return new LetterContent(wording.subject(), plain.toString(), rich.toString(), calendar.method(),
                calendar.body());
    }
}
