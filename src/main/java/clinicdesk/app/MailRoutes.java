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

    /** From which letters of a training come where the clinic has set none: RFC 6761 keeps the name from ever being one. */
    private static final String TRAINING_FROM = "desk@training.invalid";

    /**
     * What is settled when the program starts.
     *
     * @param pickupOnly no letter reaches anybody: all go into the folder beside the store
     * @param trust whose certificate a mail server may show; null for whom the JDK trusts
     */
    record Terms(boolean pickupOnly, @Nullable SSLContext trust) {

        static final Terms USUAL = new Terms(false, null);
        static final Terms TRAINING = new Terms(true, null);
    }

    private final ClinicFolder folder;
    private final ClinicSettings settings;
    private final SecretFile secret;
    private final Terms terms;

    MailRoutes(ClinicFolder folder, ClinicSettings settings, Terms terms) {
        this.folder = folder;
        this.settings = settings;
        this.secret = new SecretFile(folder.path());
        this.terms = terms;
    }

    @Override
    public MailRoute get() {
        String from = from();
        if (!Addresses.isOne(from)) {
            return new MailRoute.NotSetUp();
        }
        Sender sender = new Sender(from, Addresses.onOneLine(settings.get(Key.CLINIC_NAME)));
        boolean pickup = terms.pickupOnly() || settings.isSample();
        return pickup ? new MailRoute.Pickup(folder.pickup(), sender) : bySmtp(sender);
    }

    private String from() {
        String set = settings.get(Key.MAIL_FROM);
        return set.isEmpty() && terms.pickupOnly() ? TRAINING_FROM : set;
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
                terms.trust()), sender);
    }
}
