package clinicdesk.ui.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The one text of the alerts, made of parts: the four usual ones are put in and taken out by a press. */
record AlertWords(String text) {

    private static final String BETWEEN = ", ";

    private List<String> parts() {
        return new ArrayList<>(Arrays.stream(text.split("[,;]", -1)).map(String::strip)
                .filter(part -> !part.isEmpty()).toList());
    }

    /** @param word what the part begins with, as "allergy:", ignoring case */
    boolean has(String word) {
        return parts().stream().anyMatch(part -> begins(part, word));
    }

    /** With a new part of this word at its end, after which more can be typed; or without those that it has. */
    AlertWords toggled(String word) {
        List<String> parts = parts();
        if (parts.removeIf(part -> begins(part, word))) {
            return new AlertWords(String.join(BETWEEN, parts));
        }
        parts.add(word);
        return new AlertWords(String.join(BETWEEN, parts) + (word.endsWith(":") ? " " : ""));
    }

    private static boolean begins(String part, String word) {
        String bare = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
        return part.toLowerCase(Locale.ROOT).startsWith(bare.toLowerCase(Locale.ROOT));
    }
}
