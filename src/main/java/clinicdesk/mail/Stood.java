package clinicdesk.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a letter had come before somebody acted on it.
 *
 * @param due when it was to be tried next
 * @param attempts how often it had been tried
 * @param firstTry null before the first
 */
public record Stood(LetterState state, Instant due, int attempts, @Nullable Instant firstTry) {}
