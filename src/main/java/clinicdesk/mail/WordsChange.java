package clinicdesk.mail;

import java.util.Locale;
import java.util.Map;

/**
 * Other words for some sentences.
 *
 * @param from what they are now
 * @param to for each of them; the program's words where the clinic has none of its own any more
 */
public record WordsChange(Locale language, Map<Sentence, String> from, Map<Sentence, String> to) {

    public WordsChange {
        from = Map.copyOf(from);
        to = Map.copyOf(to);
    }
}
