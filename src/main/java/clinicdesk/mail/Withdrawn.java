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
 * @param stood how far it had come: one that had been tried in vain waits for no hold time again, and one that somebody
 *            had kept back is kept back
 */
public record Withdrawn(UUID aboutId, UUID recipientId, LetterKind kind, String says, @Nullable String occasion,
        LetterState stood) {}
