package clinicdesk.mail;

import java.util.List;

/**
 * One letter, laid open.
 *
 * @param text as the recipient reads it
 * @param tries all tries to send it, oldest first
 */
public record LetterSheet(String subject, String text, List<LetterView.Attempt> tries) {}
