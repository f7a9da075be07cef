package clinicdesk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A letter as it arrived, taken apart. Its calendar is read as lines, not by the library that wrote it. */
public record Parsed(String id, String subject, String text, String html, String calendarType, List<String> calendar) {

    public static Parsed of(MimeMessage letter) {
        try {
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            return new Parsed(letter.getMessageID(), letter.getSubject(), words(parts, 0), words(parts, 1),
                    parts.getBodyPart(2).getContentType(), lines(words(parts, 2)));
        } catch (MessagingException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String words(MimeMultipart parts, int part) throws MessagingException, IOException {
        return new String(parts.getBodyPart(part).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** RFC 5545, 3.1: a line that begins with a blank goes on with the one before. */
    private static List<String> lines(String calendar) {
        return Arrays.asList(calendar.replaceAll("\r\n[ \t]", "").split("\r\n"));
    }

    /** The value of the event's only line with this name. */
    public String event(String name) {
        List<String> event = calendar.subList(calendar.indexOf("BEGIN:VEVENT"), calendar.indexOf("END:VEVENT"));
        List<String> found = event.stream().filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " in " + event);
        }
        return found.getFirst().substring(name.length() + 1);
    }
}
