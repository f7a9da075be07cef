package clinicdesk.ui.letter;

import clinicdesk.mail.Sentence;
import clinicdesk.mail.WordsChange;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said in each language, and what somebody has typed instead and not saved yet. */
final class WordingDrafts {

    private final Map<Locale, Map<Sentence, String>> said = new HashMap<>();
    private final Map<Locale, Map<Sentence, String>> typed = new HashMap<>();

    /** Takes down what is said now; what is typed stays. */
    void read(Locale language, Map<Sentence, String> words) {
        said.put(language, words);
    }

    String words(Locale language, Sentence sentence) {
        String draft = typed(language).get(sentence);
        return draft == null ? said.getOrDefault(language, Map.of()).getOrDefault(sentence, "") : draft;
    }

    void type(Locale language, Sentence sentence, String words) {
        if (words.equals(said.getOrDefault(language, Map.of()).get(sentence))) {
            typed(language).remove(sentence);
        } else {
            typed(language).put(sentence, words);
        }
    }

    private Map<Sentence, String> typed(Locale language) {
        return typed.computeIfAbsent(language, none -> new HashMap<>());
    }

    boolean isEmpty() {
        return typed.values().stream().allMatch(Map::isEmpty);
    }

    /** One for each language in which something is typed. */
    List<WordsChange> changes() {
        return typed.entrySet().stream().filter(draft -> !draft.getValue().isEmpty()).map(draft -> {
            Map<Sentence, String> from = new HashMap<>(said.getOrDefault(draft.getKey(), Map.of()));
            from.keySet().retainAll(draft.getValue().keySet());
            return new WordsChange(draft.getKey(), from, draft.getValue());
        }).toList();
    }

    void saved(WordsChange change) {
        typed(change.language()).keySet().removeAll(change.to().keySet());
    }
}
