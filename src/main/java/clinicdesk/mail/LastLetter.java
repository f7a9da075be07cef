package clinicdesk.mail;

import java.util.UUID;

/**
 * A letter, by where it is in its life.
 *
 * @param aboutId the visit or, of a letter about a whole one, the series
 */
public record LastLetter(UUID id, UUID aboutId, LetterState state) {}
