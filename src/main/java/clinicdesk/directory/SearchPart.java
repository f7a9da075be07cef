package clinicdesk.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of what was typed. Three signs and more are found anywhere; fewer only where a word begins.
 *
 * @param ways the part itself in the form of {@link SearchForm#text}, and others of which any will do: "07-05-1980"
 *            and "7051980"
 */
record SearchPart(List<String> ways) {

    private static final int FOUND_ANYWHERE = 3;

    static SearchPart of(String way) {
        return new SearchPart(List.of(way));
    }

    String first() {
        return ways.getFirst();
    }

    /** With a space before it where only a word's beginning counts, for a search text. */
    List<String> inText() {
        return ways.stream().map(way -> isShort(way) ? " " + way : way).toList();
    }

    /**
     * All of these parts, as the full-text index is asked for them.
     *
     * @param beginnings of how many of them, the first ones, a word has to begin; where digits stand is the same
     */
    static String match(List<SearchPart> parts, int beginnings) {
        List<String> phrases = new ArrayList<>();
        for (SearchPart part : parts) {
            boolean begins = phrases.size() < beginnings && !part.isNumber();
            phrases.add(any(part.ways.stream().map(way -> begins || isShort(way) ? beginning(way) : inIndex(way))));
        }
        return String.join(" AND ", phrases);
    }

    /** Whether it is of a phone or a date. */
    boolean isNumber() {
        return first().chars().allMatch(sign -> Character.isDigit(sign) || sign == '-');
    }

    private static boolean isShort(String way) {
        return letters(way) < FOUND_ANYWHERE;
    }

    private static int letters(String way) {
        return way.codePointCount(0, way.length());
    }

    /** What is looked up has three signs at least: of the two spaces before a word so many as are needed. */
    private static String beginning(String way) {
        return (letters(way) == 1 ? "  " : " ") + inIndex(way);
    }

    /** Between words stand two spaces in the index. */
    private static String inIndex(String way) {
        return way.replace(" ", "  ");
    }

    private static String any(Stream<String> phrases) {
        return phrases.map(phrase -> "\"" + phrase.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
