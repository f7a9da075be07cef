package clinicdesk.mail;

/**
 * A letter as its reader sees it.
 *
 * @param html the same as the text; empty where there is none, as in a short message
 */
public record LetterText(String subject, String text, String html) {}
