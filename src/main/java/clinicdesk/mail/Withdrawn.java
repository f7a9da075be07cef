package clinicdesk.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was stopped before it left.
 *
 * @param aboutId the visit or the series that it tells of
 * @param recipientId whom it was to tell
 * @param occasion for which it was written, and which it has given up; null for none
 */
public record Withdrawn(UUID aboutId, UUID recipientId, LetterKind kind, @Nullable String occasion) {}
