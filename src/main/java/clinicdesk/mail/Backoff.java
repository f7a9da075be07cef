package clinicdesk.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a letter that could not be sent is tried again.
 *
 * @param first the pause after the first try; each one after is twice as long
 * @param longest no pause is longer
 * @param patience for how long after the first try a letter is tried
 */
public record Backoff(Duration first, Duration longest, Duration patience) {

    public static final Backoff USUAL = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(3));

    /** So often doubled, the shortest pause is longer than the longest. */
    private static final int MOST_DOUBLINGS = 17;

    Duration pause(int attemptsBefore) {
        return pause(attemptsBefore, Duration.ZERO);
    }

    /**
     * @param attemptsBefore how often the letter was tried before this time
     * @param asked by the server: the pause is so long, if that is not longer than any
     */
    Duration pause(int attemptsBefore, Duration asked) {
        Duration doubled = first.multipliedBy(1L << Math.min(attemptsBefore, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(asked) < 0 ? asked : doubled;
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** @param firstTry null for a letter that was never tried before */
    boolean isOver(@Nullable Instant firstTry, Instant now) {
        return firstTry != null && !firstTry.plus(patience).isAfter(now);
    }
}
