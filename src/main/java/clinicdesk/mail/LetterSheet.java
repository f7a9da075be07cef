package clinicdesk.mail;

import java.util.List;

/**
 * One letter, laid open.
 *
 * @param tries all tries to send it, oldest first
 */
public record LetterSheet(LetterText letter, List<LetterView.Attempt> tries) {}
