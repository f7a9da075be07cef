package clinicdesk.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many hours before a visit its patient is reminded.
 *
 * @param hours each once, the most first; none: never
 */
public record ReminderHours(List<Integer> hours) {

    /** Nobody is reminded. */
    public static final ReminderHours NEVER = new ReminderHours(List.of());

    /** No reminder comes earlier: two weeks. */
    public static final int LONGEST = 336;

    public ReminderHours {
        hours = hours.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** As a person writes them, with commas or blanks between, or nothing; empty for anything else. */
    public static Optional<ReminderHours> read(String typed) {
        List<String> words = Arrays.stream(typed.strip().split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList();
        return words.stream().allMatch(ReminderHours::isOfHours)
                ? Optional.of(new ReminderHours(words.stream().map(Integer::valueOf).toList()))
                : Optional.empty();
    }

    private static boolean isOfHours(String word) {
        return word.matches("\\d{1,3}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= LONGEST;
    }

    /** As they are kept: "48,24", or nothing. */
    public String kept() {
        return written(",");
    }

    /** As a person reads them: "48, 24", or nothing. */
    public String shown() {
        return written(", ");
    }

    private String written(String between) {
        return hours.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
