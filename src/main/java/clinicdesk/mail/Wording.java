package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A message's sentences in the recipient's language. A sentence is a Mustache template over a fixed list of
 * fields; what is put into a field is never taken for a template.
 */
final class Wording {

    /** As many visits of a series as a message names. */
    private static final int MOST_DATES = 10;

    private final Sentences sentences;
    private final Templates templates;
    private final Message message;
    private final ClinicClock clock;
    private final Message.Event usual;
    private final Map<String, Object> fields;

    Wording(Message message, Sentences sentences, Templates templates, ClinicClock clock) {
        this.message = message;
        this.sentences = sentences;
        this.templates = templates;
        this.clock = clock;
        this.usual = message.matter().usual();
        this.fields = fields(message, usual);
    }

    private Map<String, Object> fields(Message about, Message.Event visit) {
        Map<String, Object> all = new HashMap<>();
        all.put("patientName", Addresses.onOneLine(about.to().name()));
        all.put("clinicName", Addresses.onOneLine(about.clinic().name()));
        all.put("clinicPhone", Addresses.onOneLine(about.clinic().phone()));
        all.put("clinicAddress", about.clinic().address().strip().replaceAll("\\R", "\n"));
        LocalDateTime start = clock.local(visit.slot().start());
        all.put("date", sentences.date(start));
        all.put("time", sentences.time(start));
        all.put("minutes", Long.toString(visit.slot().minutes()));
        all.put("doctorName", Addresses.onOneLine(visit.with()));
        all.put("room", visit.room() == null ? "" : Addresses.onOneLine(visit.room()));
        return all;
    }

    /** A visit's fields in a list: where most are with one doctor in one room, only the others name theirs. */
    private Map<String, Object> listed(Message.Event visit) {
        Map<String, Object> all = fields(message, visit);
        all.put("otherDoctor", visit.with().equals(usual.with()) ? "" : all.get("doctorName"));
        Object where = visit.room() == null ? all.get("clinicName") : all.get("room");
        all.put("otherRoom", Objects.equals(visit.room(), usual.room()) ? "" : where);
        return all;
    }

    private String sentence(String key) {
        return said(template(key), fields);
    }

    /** The sentence as it is for this visit. */
    String sentence(String key, Message.Event visit) {
        return said(template(key), visit.equals(usual) ? fields : fields(message, visit));
    }

    /** A series has sentences of its own, and so has each kind; else the one that all share. */
    private Mustache template(String key) {
        String words = sentences.words(LetterForm.of(message).names(key));
        return templates.of(words, key);
    }

    private static String said(Mustache template, Map<String, Object> fields) {
        StringWriter words = new StringWriter();
        template.execute(words, fields);
        return words.toString();
    }

    /** The fields and sentences of a letter's layout. */
    Map<String, Object> layout() {
        Map<String, Object> all = new HashMap<>(fields);
        for (String key : new String[]{"greeting", "intro", "where", "closing", "farewell"}) {
            all.put(key, sentence(key));
        }
        Mustache when = template("when");
        all.put("visits", message.matter().visits().stream().map(visit -> Map.of("when", said(when, listed(visit))))
                .toList());
        all.put("isSeries", message.matter() instanceof Message.Course);
        all.put("whenLabel", sentence("label.when"));
        all.put("withLabel", sentence("label.with"));
        all.put("whereLabel", sentence("label.where"));
        all.put("optOut", message.kind() == LetterKind.REMINDER ? sentence("optOut") : "");
        all.put("subject", subject());
        all.put("language", sentences.tag());
        all.put("direction", sentences.direction());
        return all;
    }

    /** All of it in a few words, for a phone. A long series is told by its first visits and how many more there are. */
    String inShort() {
        List<Message.Event> visits = message.matter().visits();
        Map<String, Object> all = new HashMap<>(fields);
        all.put("dates", visits.stream().limit(MOST_DATES).map(visit -> clock.local(visit.slot().start()))
                .map(sentences::shortDate).collect(Collectors.joining(", ")));
        int more = visits.size() - MOST_DATES;
        all.put("more", more > 0 ? Integer.toString(more) : "");
        return said(template("message"), all).strip();
    }

    String subject() {
        return Addresses.onOneLine(sentence("subject"));
    }

    /** Mustache for text that is no HTML: as it is. */
    static class Plain extends DefaultMustacheFactory {
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
