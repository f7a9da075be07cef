package clinicdesk.mail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one address has heard of one visit, or of one series and each of its visits.
 *
 * @param left all letters that have left or may have
 */
record Heard(List<Letter> left) {

    private static final Comparator<Letter> BY_CHANGE = Comparator.comparing(Letter::sequence)
            .thenComparing(Letter::id);
    private static final Comparator<Letter> BY_WRITING = Comparator.comparing(Letter::created)
            .thenComparing(Letter::id);

    /** Whether the reader would learn anything from this message; a visit never heard of need not be called off. */
    boolean isNews(Message message) {
        List<Letter> standing = standing(message.matter().identity().recurrence());
        if (standing.isEmpty()) {
            return message.kind() != LetterKind.CANCELLATION;
        }
        return !standing.stream().allMatch(letter -> letter.hasTold(message))
                || message.kind().takesPlace() && (!knows(message) || isOnlyReminded(message));
    }

    /** A reminder has told when the visit is, but brought nothing for the calendar. */
    private boolean isOnlyReminded(Message message) {
        return left.stream().noneMatch(letter -> letter.kind().isOfAnAct() && letter.hasTold(message));
    }

    /**
     * As it has to be told: a visit that the reader has not heard of, or only that it is off, is confirmed, not changed;
     * nor is one changed that is as the reminders have said.
     */
    Message asNews(Message message) {
        if (!message.kind().takesPlace()) {
            return message;
        }
        boolean isOther = knows(message) && !isAsReminded(message);
        return message.as(isOther ? LetterKind.CHANGE : LetterKind.CONFIRMATION);
    }

    private boolean isAsReminded(Message message) {
        return left.stream().allMatch(letter -> letter.kind() == LetterKind.REMINDER && letter.hasTold(message));
    }

    /** Of a series, a letter about one of its visits does not tell. */
    private boolean knows(Message message) {
        LocalDateTime recurrence = message.matter().identity().recurrence();
        Optional<Letter> last = recurrence == null ? last(null) : lastOf(recurrence);
        return last.isPresent() && last.get().kind().takesPlace();
    }

    /** The letters that together are the last word: of a series, also those about single visits since. */
    private List<Letter> standing(@Nullable LocalDateTime recurrence) {
        if (recurrence != null) {
            return lastOf(recurrence).stream().toList();
        }
        List<Letter> standing = new ArrayList<>();
        last(null).ifPresent(standing::add);
        left.stream().map(Letter::recurrence).filter(Objects::nonNull).distinct().flatMap(one -> lastOf(one).stream())
                .filter(letter -> letter.recurrence() != null).forEach(standing::add);
        return standing;
    }

    /** The last word about one visit of a series: its own letter's, or the series'. */
    private Optional<Letter> lastOf(LocalDateTime recurrence) {
        return Stream.concat(last(null).stream(), last(recurrence).stream()).max(BY_WRITING);
    }

    private Optional<Letter> last(@Nullable LocalDateTime recurrence) {
        return left.stream().filter(letter -> Objects.equals(letter.recurrence(), recurrence)).max(BY_CHANGE);
    }
}
