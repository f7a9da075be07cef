package clinicdesk.mail;

import clinicdesk.mail.Try.Accepted;
import clinicdesk.mail.Try.Refused;
import clinicdesk.mail.Try.TryAgain;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Gives one mail to a mail server, in a conversation of its own. */
final class MailSender {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    Try send(Envelope envelope, MailRoute.Smtp route, Instant now) {
        Session session = Session.getInstance(properties(route.server()));
        MimeLetter mail;
        try {
            mail = new MimeLetter(session, envelope, route.from(), now);
        } catch (AddressException unsendable) {
            return new Refused(words(unsendable), Trouble.ADDRESS);
        } catch (MessagingException fault) {
            return new TryAgain(words(fault), Trouble.UNREACHABLE, false);
        }
        return converse(session, mail, route.server());
    }

    /** How the connection ends changes nothing about what was said over it: a letter that was taken stays taken. */
    private static Try converse(Session session, MimeLetter mail, SmtpServer server) {
        Try outcome = null;
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            outcome = converse(transport, mail, server);
            return outcome;
        } catch (MessagingException fault) {
            return outcome != null ? outcome : new TryAgain(words(fault), Trouble.UNREACHABLE, false);
        }
    }

    /**
     * What goes wrong before the letter itself is spoken of (no connection, no encryption, a wrong password) is
     * the clinic's matter and not this letter's: it waits until that is mended.
     */
    private static Try converse(SMTPTransport transport, MimeLetter mail, SmtpServer server) {
        try {
            SmtpServer.Login login = server.login();
            transport.connect(server.host(), server.port(), login == null ? null : login.user(),
                    login == null ? null : login.password());
        } catch (MessagingException fault) {
            return new TryAgain(words(fault), Trouble.UNREACHABLE, false);
        }
        return hand(transport, mail);
    }

    private static Try hand(SMTPTransport transport, MimeLetter mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Accepted(Objects.requireNonNullElse(transport.getLastServerResponse(), ""));
        } catch (MessagingException fault) {
            return outcome(fault);
        }
    }

    /** The server's own code tells; without one the connection was lost, and the server may have the letter. */
    private static Try outcome(MessagingException fault) {
        int code = -1;
        String words = words(fault);
        for (Exception each = fault; each instanceof MessagingException mail; each = mail.getNextException()) {
            int said = code(each);
            if (said > 0) {
                code = said;
                words = words(each);
            }
        }
        if (code >= 500) {
            return new Refused(words, Trouble.ADDRESS);
        }
        return new TryAgain(words, Trouble.OTHER, code < 0);
    }

    private static int code(Exception fault) {
        return switch (fault) {
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException data -> data.getReturnCode();
            default -> -1;
        };
    }

    private static String words(Exception fault) {
        @Nullable
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }

    private static Properties properties(SmtpServer server) {
        Properties all = new Properties();
        all.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        all.put("mail.smtp.timeout", ANSWER_MILLIS);
        all.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        all.put("mail.smtp.quitwait", "false");
        all.put("mail.smtp.auth", Boolean.toString(server.login() != null));
        String starttls = Boolean.toString(server.security() == SmtpServer.Security.STARTTLS);
        all.put("mail.smtp.starttls.enable", starttls);
        all.put("mail.smtp.starttls.required", starttls);
        all.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == SmtpServer.Security.TLS));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        if (server.trust() != null) {
            all.put("mail.smtp.ssl.socketFactory", server.trust().getSocketFactory());
        }
        return all;
    }
}
