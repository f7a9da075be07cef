package clinicdesk.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was stopped before it left.
 *
 * @param aboutId the visit or the series that it tells of
 * @param recipientId whom it was to tell
 * @param says its fingerprint
 * @param occasion for which it was written, and which it has given up; null for none
 * @param failed whether it had been tried in vain, so that nobody waits for its hold time again
 */
public record Withdrawn(UUID aboutId, UUID recipientId, LetterKind kind, String says, @Nullable String occasion,
        boolean failed) {}
