package clinicdesk.mail;

import clinicdesk.mail.SmtpServer.Login;
import clinicdesk.mail.SmtpServer.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** A conversation with a mail server as it has to be held, whatever is sent: so safe, and no longer than this. */
final class MailSession {

    private MailSession() {}

    /** @param sockets over which it goes, and by which it can be cut off */
    static Session of(SmtpServer server, Patience patience, NoticedSockets sockets) {
        Properties all = new Properties();
        all.put("mail.smtp.connectiontimeout", millis(patience.connect()));
        all.put("mail.smtp.timeout", millis(patience.answer()));
        all.put("mail.smtp.writetimeout", millis(patience.answer()));
        all.put("mail.smtp.quitwait", "false");
        String starttls = Boolean.toString(server.security() == Security.STARTTLS);
        all.put("mail.smtp.starttls.enable", starttls);
        all.put("mail.smtp.starttls.required", starttls);
        all.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == Security.TLS));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.socketFactory", sockets.plain());
        all.put("mail.smtp.ssl.socketFactory", sockets);
        all.put("mail.smtp.socketFactory.fallback", "false");
        Login login = server.login();
        all.put("mail.smtp.auth", Boolean.toString(login != null));
        if (login != null && login.by() == Login.By.TOKEN) {
            all.put("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        return Session.getInstance(all);
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    /** @throws MessagingException also if the secret by which the clinic signs in cannot be had */
    static SMTPTransport connect(Session session, SmtpServer server) throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        Login login = server.login();
        transport.connect(server.host(), server.port(), login == null ? null : login.user(), secret(login));
        return transport;
    }

    private static @Nullable String secret(@Nullable Login login) throws MessagingException {
        try {
            return login == null ? null : login.secret().get();
        } catch (IOException unreachable) {
            throw new MessagingException("No access token: " + unreachable.getMessage(), unreachable);
        }
    }
}
