package clinicdesk.mail;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence of the letters that a clinic may word in its own way.
 *
 * @param name as in the program's texts: {@code greeting}, {@code CHANGE.intro}, {@code CHANGE.series.intro}
 */
public record Sentence(String name) {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST = 1_000;

    /** Which part of a letter it is: {@code subject}, {@code greeting}, {@code intro}, … */
    public String part() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A subject stands on one line; all else may have several. */
    public boolean isOnOneLine() {
        return part().equals("subject");
    }

    /** How many letters it may have. */
    public int longest() {
        return isOnOneLine() ? LONGEST_SUBJECT : LONGEST;
    }

    /** What is wrong with these words for it, in their order; empty where nothing is. */
    public List<TemplateProblem> problems(String words) {
        return new Template(this, words).problems();
    }

    /** The words as they are kept. */
    static String tidy(String words) {
        return words.replaceAll("\\R", "\n").strip();
    }

    /** Under which names its words are looked for, the first of which is its own. */
    List<String> names() {
        String[] parts = name.split("\\.", -1);
        return Arrays.stream(LetterKind.values()).filter(kind -> parts.length > 1 && parts[0].equals(kind.name()))
                .map(kind -> new LetterForm(kind, parts.length > 2).names(part())).findFirst().orElse(List.of(name));
    }
}
