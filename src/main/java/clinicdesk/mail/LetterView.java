package clinicdesk.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a screen shows it.
 *
 * @param aboutId the visit or, of a letter about a whole one, the series
 */
public record LetterView(UUID id, UUID aboutId, LetterKind kind, String address, LetterState state,
        Progress progress) {

    /**
     * How far it has come.
     *
     * @param due when it is tried next, or was
     * @param sent when the mail server accepted it
     * @param lastAnswer the mail server's words at the last try, or what went wrong
     */
    public record Progress(Instant created, Instant due, @Nullable Instant sent, int attempts,
            @Nullable String lastAnswer) {}
}
