package clinicdesk.mail;

import java.text.Bidi;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of one language: the clinic's own, and for all others the program's. */
final class Sentences {

    private final Locale language;
    private final ResourceBundle bundle;
    private final Map<String, String> own = new HashMap<>();
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();
    private final String direction;

    /**
     * @param own words by name; those that are no sentence, as one with a field that there no longer is, are left out
     */
    Sentences(Locale language, Map<String, String> own) {
        this.language = language;
        this.bundle = LetterLanguages.texts(language).bundle();
        this.direction = new Bidi(bundle.getString("label.when"), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                .baseIsLeftToRight() ? "ltr" : "rtl";
        own.forEach((name, words) -> {
            if (new Sentence(name).problems(words).isEmpty()) {
                this.own.put(name, words);
            }
        });
    }

    /** The clinic's own words, as they are kept; none where the program's are said. */
    Map<String, String> own() {
        return own;
    }

    /** The words under the first of these names that has any. */
    String words(List<String> names) {
        String name = names.stream().filter(each -> own.containsKey(each) || bundle.containsKey(each)).findFirst()
                .orElse(names.getLast());
        String said = own.get(name);
        return said == null ? bundle.getString(name) : said;
    }

    String date(LocalDateTime when) {
        return in(when.getDayOfMonth() == 1 ? "date.first" : "date").format(when);
    }

    String time(LocalDateTime when) {
        return in("time").format(when);
    }

    /** Day and time, for where there is little room. */
    String shortDate(LocalDateTime when) {
        return in("message.date").format(when);
    }

    private DateTimeFormatter in(String pattern) {
        return formats.computeIfAbsent(pattern,
                name -> DateTimeFormatter.ofPattern(bundle.getString(name), language));
    }

    String tag() {
        return LetterLanguages.tag(language);
    }

    /** Which way it is written, as HTML has it: told by its own letters. */
    String direction() {
        return direction;
    }
}
