package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a message into words and into a calendar's terms. */
final class LetterWriter {

    private final ClinicClock clock;
    private final Function<@Nullable String, Sentences> words;
    private final Templates sentences = new Templates();
    private final Mustache text = new Wording.Plain().compile("clinicdesk/mail/letter.txt.mustache");
    private final Mustache html = new DefaultMustacheFactory().compile("clinicdesk/mail/letter.html.mustache");

    /** @param words the sentences for a recipient of whom this language tag is known, or null */
    LetterWriter(ClinicClock clock, Function<@Nullable String, Sentences> words) {
        this.clock = clock;
        this.words = words;
    }

    /** Writes in the program's own words, and in English to whom no other language is known. */
    LetterWriter(ClinicClock clock) {
        this(clock, wanted -> new Sentences(LetterLanguages.chosen(wanted, ""), Map.of()));
    }

    LetterContent write(Message message) {
        Wording wording = new Wording(message, words.apply(message.to().language()), sentences, clock);
        if (message.to().channel() == Channel.MESSAGE) {
            return new LetterContent(wording.subject(), wording.inShort(), "", null, null);
        }
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
