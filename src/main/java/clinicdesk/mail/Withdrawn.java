package clinicdesk.mail;

import java.util.UUID;

/**
 * A letter that was stopped before it left.
 *
 * @param aboutId the visit or the series that it tells of
 * @param recipientId whom it was to tell
 */
public record Withdrawn(UUID aboutId, UUID recipientId) {}
