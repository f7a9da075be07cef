package clinicdesk.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A mail as it goes over the wire: the same words as text, as HTML and for the recipient's calendar. */
final class MimeLetter extends MimeMessage {

    private final String messageId;
    private boolean written;

    /**
     * @throws AddressException if the letter has no single address, or a control character where it would start a
     *             header of its own
     */
    MimeLetter(Session session, Envelope envelope, Sender from, Instant now) throws MessagingException {
        super(session);
        Letter letter = envelope.first();
        this.messageId = "<" + letter.id() + "@" + from.host() + ">";
        for (Letter each : envelope.letters()) {
            refuseUnsendable(each, each.content());
        }
        setFrom(address(from.address(), from.name()));
        setRecipient(RecipientType.TO, address(letter.address(), letter.recipientName()));
        setSubject(HeadWords.of(envelope.subject()), "UTF-8");
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        if (envelope.isOfReminders()) {
            setHeader("List-Unsubscribe", unsubscribing(from, letter));
        }
        setContent(body(envelope, from));
        saveChanges();
    }

    private static void refuseUnsendable(Letter letter, LetterContent content) throws AddressException {
        if (!Addresses.isOne(letter.address())) {
            throw new AddressException("Not one mail address");
        }
        if (Addresses.hasControl(letter.recipientName()) || Addresses.hasControl(content.subject())) {
            throw new AddressException("A control character in the name or the subject");
        }
    }

    /**
     * Whoever wants no more reminders writes back with one press of a button (RFC 2369, 3.2). The way by which the mail
     * program does so alone (RFC 8058) needs a web server, and a clinic has none.
     */
    private static String unsubscribing(Sender from, Letter letter) {
        return "<mailto:" + encoded(from.address()) + "?subject=unsubscribe%20" + LetterCode.of(letter.id()).shown()
                + ">";
    }

    /** As in an address within a URI (RFC 6068, 2). */
    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.US_ASCII).replace("%40", "@");
    }

    private static InternetAddress address(String address, String name) {
        try {
            return new InternetAddress(address, HeadWords.of(name), "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /**
     * Mail programs show the last part that they understand, so the calendar comes last; of several calendars they would
     * show one, so those are attached.
     */
    private static MimeMultipart body(Envelope envelope, Sender from) throws MessagingException {
        MimeMultipart words = new MimeMultipart("alternative");
        words.addBodyPart(part(envelope.text(), "text/plain; charset=UTF-8"));
        words.addBodyPart(part(envelope.html(), "text/html; charset=UTF-8"));
        List<LetterContent> calendars = envelope.calendars();
        if (calendars.size() <= 1) {
            for (LetterContent calendar : calendars) {
                words.addBodyPart(calendar(calendar, from));
            }
            return words;
        }
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        all.addBodyPart(first);
        for (int at = 0; at < calendars.size(); at++) {
            MimeBodyPart calendar = calendar(calendars.get(at), from);
            calendar.setDisposition(ATTACHMENT);
            calendar.setFileName("visit-" + (at + 1) + ".ics");
            all.addBodyPart(calendar);
        }
        return all;
    }

    private static MimeBodyPart calendar(LetterContent content, Sender from) throws MessagingException {
        return part(CalendarPart.organizedBy(from, String.valueOf(content.calendar())),
                "text/calendar; charset=UTF-8; method=" + content.calendarMethod());
    }

    /** Lines end with CR LF (RFC 2046, 4.1.1), also in a letter that is put into a folder and meets no mail server. */
    private static MimeBodyPart part(String text, String type) throws MessagingException {
        byte[] words = text.replaceAll("\\r\\n?|\\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(words, type)));
        return part;
    }

    /** Only its end is still to be said, once all of it has gone over the wire. */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        written = true;
    }

    /** Whether the server may have all of it. */
    boolean isWritten() {
        return written;
    }

    /** The same at every try: it is how the recipient's side can tell a second copy. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
