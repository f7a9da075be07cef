package clinicdesk.mail;

import org.jspecify.annotations.Nullable;

/**
 * The words of a letter.
 *
 * @param calendar the iCalendar part, still without its organizer, who is the sender of the day it leaves
 */
record LetterContent(String subject, String text, String html, @Nullable String calendarMethod,
        @Nullable String calendar) {

    LetterText read() {
        return new LetterText(subject, text, html);
    }
}
