package clinicdesk.app;

import clinicdesk.mail.Addresses;
import clinicdesk.mail.MailRoute;
import clinicdesk.mail.Sender;
import clinicdesk.mail.SmtpServer;
import clinicdesk.mail.SmtpServer.Login;
import clinicdesk.mail.SmtpServer.Security;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.settings.SecretFile;
import java.util.Locale;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Which way the letters of this clinic leave, as the settings are at the moment. */
final class MailRoutes implements Supplier<MailRoute> {

    private final ClinicFolder folder;
    private final ClinicSettings settings;
    private final SecretFile secret;
    private final @Nullable SSLContext trust;

    /** @param trust whose certificate a mail server may show; null for whom the JDK trusts */
    MailRoutes(ClinicFolder folder, ClinicSettings settings, @Nullable SSLContext trust) {
        this.folder = folder;
        this.settings = settings;
        this.secret = new SecretFile(folder.path());
        this.trust = trust;
    }

    @Override
    public MailRoute get() {
        String from = settings.get(Key.MAIL_FROM);
        if (!Addresses.isOne(from)) {
            return new MailRoute.NotSetUp();
        }
        Sender sender = new Sender(from, settings.get(Key.CLINIC_NAME));
        return settings.isSample() ? new MailRoute.Pickup(folder.pickup(), sender) : bySmtp(sender);
    }

    /** Whether letters have a way to leave. */
    boolean areSetUp() {
        return !(get() instanceof MailRoute.NotSetUp);
    }

    private MailRoute bySmtp(Sender sender) {
        String host = settings.get(Key.MAIL_HOST);
        Security security = Security.valueOf(settings.get(Key.MAIL_SECURITY).toUpperCase(Locale.ROOT));
        if (host.isEmpty() || security == Security.NONE && !SmtpServer.isThisMachine(host)) {
            return new MailRoute.NotSetUp();
        }
        String user = settings.get(Key.MAIL_USER);
        Login login = user.isEmpty() ? null : new Login(user, secret.read().orElse(""));
        return new MailRoute.Smtp(new SmtpServer(host, settings.number(Key.MAIL_PORT), security, login,
                trust), sender);
    }
}
