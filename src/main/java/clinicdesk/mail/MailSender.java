package clinicdesk.mail;

import clinicdesk.mail.Try.Accepted;
import clinicdesk.mail.Try.Refused;
import clinicdesk.mail.Try.TryAgain;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Gives one mail to a mail server, in a conversation of its own. */
final class MailSender {

    private final Patience patience;

    MailSender(Patience patience) {
        this.patience = patience;
    }

    Try send(Envelope envelope, MailRoute.Smtp route, Instant now) {
        NoticedSockets sockets = new NoticedSockets(route.server().encrypting(), () -> {});
        Session session = MailSession.of(route.server(), patience, sockets);
        MimeLetter mail;
        try {
            mail = new MimeLetter(session, envelope, route.from(), now);
        } catch (AddressException unsendable) {
            return new Refused(String.valueOf(unsendable.getMessage()), Trouble.ADDRESS);
        } catch (MessagingException fault) {
            return new TryAgain(String.valueOf(fault.getMessage()), Trouble.OTHER, false);
        }
        try (Deadline whole = new Deadline(patience.whole(), sockets::cut)) {
            return converse(session, mail, route.server());
        }
    }

    /**
     * What goes wrong before the letter itself is spoken of (no connection, no encryption, a wrong password) is
     * the clinic's matter and not this letter's: it waits until that is mended. How the connection ends changes nothing
     * about what was said over it: a letter that was taken stays taken.
     */
    private static Try converse(Session session, MimeLetter mail, SmtpServer server) {
        Try outcome = null;
        try (SMTPTransport transport = MailSession.connect(session, server)) {
            outcome = hand(transport, mail);
            return outcome;
        } catch (MessagingException fault) {
            SendFault why = SendFault.beforeTheLetter(fault);
            return outcome != null ? outcome : new TryAgain(why.words(), why.trouble(), false);
        }
    }

    /** The server's own code tells; without one the connection was lost, and the server may have a letter that it has
     * heard to its end. */
    private static Try hand(SMTPTransport transport, MimeLetter mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Accepted(Objects.requireNonNullElse(transport.getLastServerResponse(), ""));
        } catch (MessagingException fault) {
            SendFault why = SendFault.ofTheLetter(fault);
            return why.isFinal()
                    ? new Refused(why.words(), why.trouble())
                    : new TryAgain(why.words(), why.trouble(), why.isLost() && mail.isWritten());
        }
    }
}
