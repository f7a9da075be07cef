package clinicdesk.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in a list of the outbox.
 *
 * @param name of the recipient
 * @param recipientId who that is to the owner of the visit; null where nobody knows
 */
public record OutboxLine(LetterView letter, String name, @Nullable UUID recipientId) {}
