package clinicdesk.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a screen shows it.
 *
 * @param aboutId the visit or, of a letter about a whole one, the series
 */
public record LetterView(UUID id, UUID aboutId, LetterKind kind, String address, Channel channel,
        LetterState state, Progress progress) {

    /**
     * How far it has come.
     *
     * @param due when it is tried next, or was
     * @param sent when the mail server accepted it
     * @param last the last try; null before the first
     */
    public record Progress(Instant created, Instant due, @Nullable Instant sent, int attempts,
            @Nullable Attempt last) {

        /** The mail server's words at the last try, or what went wrong; null before the first. */
        public @Nullable String lastAnswer() {
            return last == null ? null : last.answer();
        }
    }

    /**
     * A try to send it.
     *
     * @param answer the server's words, or what went wrong
     * @param trouble null if the server accepted it, or where an older version of the program tried
     */
    public record Attempt(Instant at, boolean accepted, String answer, @Nullable Trouble trouble) {}
}
