package clinicdesk.mail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What leaves as one mail: a letter, or several to one address that belong together, as those of a family that comes
 * on one day. Each stays a letter of its own, with its state and its tries.
 *
 * @param letters in the order in which they were written, never empty
 */
record Envelope(List<Letter> letters) {

    private static final String BLOCKS = "\n\n";

    /** Its id is the mail's Message-ID, its recipient the mail's. */
    Letter first() {
        return letters.getFirst();
    }

    /** Whether it holds reminders and nothing else. */
    boolean isOfReminders() {
        return letters.stream().allMatch(letter -> letter.kind() == LetterKind.REMINDER);
    }

    String subject() {
        return first().content().subject();
    }

    /** One text after the other; what all of them end with, as the clinic's address, stands once. */
    String text() {
        return String.join(BLOCKS, together(letters.stream().map(letter -> letter.content().text())
                .map(text -> List.of(text.split(BLOCKS, -1))).toList()));
    }

    /** The same in the page of the first. */
    String html() {
        String page = first().content().html();
        int from = bodyFrom(page);
        return page.substring(0, from)
                + String.join("\n", together(letters.stream().map(letter -> letter.content().html())
                        .map(html -> List.of(html.substring(bodyFrom(html), bodyTo(html)).split("\n", -1))).toList()))
                + page.substring(bodyTo(page));
    }

    /** For the recipient's calendar, one each. */
    List<LetterContent> calendars() {
        return letters.stream().map(Letter::content).filter(content -> content.calendar() != null).toList();
    }

    private static int bodyFrom(String html) {
        return html.indexOf('>', html.indexOf("<body")) + 1;
    }

    private static int bodyTo(String html) {
        return html.lastIndexOf("</body>");
    }

    private static List<String> together(List<List<String>> parts) {
        List<String> first = parts.getFirst();
        int shared = parts.stream().mapToInt(part -> sameEnd(first, part)).min().orElse(0);
        return Stream.concat(parts.stream().flatMap(part -> part.subList(0, part.size() - shared).stream()),
                first.subList(first.size() - shared, first.size()).stream()).toList();
    }

    /** How many parts at their ends are the same. */
    private static int sameEnd(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int mismatch = Arrays.mismatch(one.reversed().toArray(), other.reversed().toArray());
        return mismatch < 0 ? most : mismatch;
    }
}
