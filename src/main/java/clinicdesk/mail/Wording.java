package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import com.github.mustachejava.DefaultMustacheFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A message's sentences in the recipient's language. A sentence is a Mustache template over a fixed list of
 * fields; what is put into a field is never taken for a template.
 */
final class Wording {

    private final Texts texts;
    private final Locale locale;
    private final Message message;
    private final Map<String, Object> fields;

    Wording(Message message, ClinicClock clock) {
        this.message = message;
        String language = message.to().language();
        this.texts = Texts.of("mail", language == null ? Locale.ROOT : Locale.forLanguageTag(language));
        // A date is written in the language that the sentences are in, which is English where there is no other.
        Locale found = texts.bundle().getLocale();
        this.locale = found.getLanguage().isEmpty() ? Locale.UK : found;
        this.fields = fields(message, clock.local(message.event().slot().start()));
    }

    private Map<String, Object> fields(Message about, LocalDateTime start) {
        Map<String, Object> all = new HashMap<>();
        all.put("patientName", Addresses.onOneLine(about.to().name()));
        all.put("doctorName", Addresses.onOneLine(about.event().with()));
        all.put("date", in("date").format(start));
        all.put("time", in("time").format(start));
        all.put("minutes", Long.toString(about.event().slot().minutes()));
        String room = about.event().room();
        all.put("room", room == null ? "" : Addresses.onOneLine(room));
        all.put("clinicName", Addresses.onOneLine(about.clinic().name()));
        all.put("clinicPhone", Addresses.onOneLine(about.clinic().phone()));
        all.put("clinicAddress", about.clinic().address().strip().replaceAll("\\R", "\n"));
        return all;
    }

    private DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(texts.bundle().getString(pattern), locale);
    }

    /** The kind's own sentence under this key, else the one that all kinds share. */
    String sentence(String key) {
        String own = message.kind() + "." + key;
        String template = texts.bundle().getString(texts.bundle().containsKey(own) ? own : key);
        StringWriter words = new StringWriter();
        new Plain().compile(new StringReader(template), own).execute(words, fields);
        return words.toString();
    }

    /** The fields and sentences of a letter's layout. */
    Map<String, Object> layout() {
        Map<String, Object> all = new HashMap<>(fields);
        for (String key : new String[]{"greeting", "intro", "when", "where", "closing", "farewell"}) {
            all.put(key, sentence(key));
        }
        all.put("whenLabel", sentence("label.when"));
        all.put("withLabel", sentence("label.with"));
        all.put("whereLabel", sentence("label.where"));
        all.put("subject", subject());
        all.put("language", locale.getLanguage());
        return all;
    }

    String subject() {
        return Addresses.onOneLine(sentence("subject"));
    }

    /** Mustache for text that is no HTML: as it is. */
    static final class Plain extends DefaultMustacheFactory {
        @Override
        public void encode(String value, java.io.Writer writer) {
            try {
                writer.write(value);
            } catch (java.io.IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        }
    }
}
