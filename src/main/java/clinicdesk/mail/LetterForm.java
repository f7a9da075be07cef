package clinicdesk.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a letter is by its words: each kind has sentences of its own, and so has a letter about a whole series.
 *
 * @param isOfSeries only what acts cause is also told of a whole series
 */
public record LetterForm(LetterKind kind, boolean isOfSeries) {

    private static final String OF_SERIES = "series.";

    /** Those that the program writes. */
    public static List<LetterForm> all() {
        List<LetterForm> all = new ArrayList<>(Arrays.stream(LetterKind.values())
                .map(kind -> new LetterForm(kind, false)).toList());
        Arrays.stream(LetterKind.values()).filter(LetterKind::isOfAnAct)
                .forEach(kind -> all.add(new LetterForm(kind, true)));
        return all;
    }

    static LetterForm of(Message message) {
        return new LetterForm(message.kind(), message.matter() instanceof Message.Course);
    }

    /** What a clinic may say in its own way, in the order of the letter. */
    public List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>(List.of(own("subject"), new Sentence("greeting"), own("intro"),
                own("closing"), new Sentence("farewell")));
        if (kind == LetterKind.REMINDER) {
            sentences.add(new Sentence("optOut"));
        }
        return List.copyOf(sentences);
    }

    private Sentence own(String part) {
        return new Sentence(names(part).getFirst());
    }

    /** Under which names a part of the letter is looked for: its own, else one that others share. */
    List<String> names(String part) {
        String ofKind = kind + ".";
        return isOfSeries
                ? List.of(ofKind + OF_SERIES + part, OF_SERIES + part, ofKind + part, part)
                : List.of(ofKind + part, part);
    }
}
