package clinicdesk.mail;

import java.util.UUID;

/**
 * What a letter says, for the one who knows whether it still holds.
 *
 * @param says the fingerprint it was posted with
 */
public record LetterFacts(LetterKind kind, UUID aboutId, String says, String recipientName, String address) {}
