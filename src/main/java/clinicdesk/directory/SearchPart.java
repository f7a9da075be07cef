package clinicdesk.directory;

import java.util.List;
import java.util.stream.Collectors;

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

    /** All of these parts, as the full-text index is asked for them. */
    static String match(List<SearchPart> parts) {
        return parts.stream().map(part -> any(part.ways.stream().map(way -> isShort(way) ? beginning(way) : way)
                .toList())).collect(Collectors.joining(" AND "));
    }

    /** The same where each part begins a word. */
    static String matchBeginnings(List<SearchPart> parts) {
        return parts.stream().map(part -> any(part.ways.stream().map(SearchPart::beginning).toList()))
                .collect(Collectors.joining(" AND "));
    }

    private static boolean isShort(String way) {
        return way.codePointCount(0, way.length()) < FOUND_ANYWHERE;
    }

    /** Long enough to be looked up, however short the way. */
    private static String beginning(String way) {
        return "  " + way;
    }

    private static String any(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> "\"" + spaced(phrase).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Between words stand two spaces in the index. */
    private static String spaced(String phrase) {
        return phrase.startsWith(" ")
                ? "  " + phrase.strip().replace(" ", "  ")
                : phrase.replace(" ", "  ");
    }
}
