package clinicdesk.app;

import clinicdesk.base.ClinicClock;
import clinicdesk.mail.AccessTokens;
import clinicdesk.mail.Addresses;
import clinicdesk.mail.Channel;
import clinicdesk.mail.MailRoute;
import clinicdesk.mail.MessageService;
import clinicdesk.mail.Sender;
import clinicdesk.mail.SmtpServer;
import clinicdesk.mail.SmtpServer.Login;
import clinicdesk.mail.SmtpServer.Security;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Found;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import clinicdesk.settings.Secrets;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Which way the letters of this clinic leave, as the settings are at the moment. */
final class MailRoutes implements Function<Channel, MailRoute> {

    /** From which letters of a training come where the clinic has set none: RFC 6761 keeps the name from ever being one. */
    private static final String TRAINING_FROM = "desk@training.invalid";
    private static final Logger LOG = Logger.getLogger(MailRoutes.class.getName());

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
    private final Secrets secrets;
    private final ClinicClock clock;
    private final Terms terms;
    /** Of the token that is kept, and of those that were typed to be tried. */
    private final List<AccessTokens> tokens = new ArrayList<>();
    private volatile String notKept = "";

    MailRoutes(ClinicFolder folder, ClinicSettings settings, Secrets secrets, ClinicClock clock, Terms terms) {
        this.folder = folder;
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
        this.terms = terms;
    }

    @Override
    public MailRoute apply(Channel way) {
        return way == Channel.MAIL ? ofMail() : ofMessages();
    }

    private MailRoute ofMail() {
        String from = from();
        if (!Addresses.isOne(from)) {
            return new MailRoute.NotSetUp();
        }
        Sender sender = new Sender(from, Addresses.onOneLine(settings.get(Key.CLINIC_NAME)));
        boolean pickup = terms.pickupOnly() || settings.isSample();
        return pickup ? new MailRoute.Pickup(folder.pickup(), sender) : bySmtp(sender);
    }

    /** Those of a sample or a training are put into a folder like its mail. */
    private MailRoute ofMessages() {
        if (!settings.isOn(Key.MESSAGES_ENABLED)) {
            return new MailRoute.NotSetUp();
        }
        String clinic = Addresses.onOneLine(settings.get(Key.CLINIC_NAME));
        if (terms.pickupOnly() || settings.isSample()) {
            return new MailRoute.Pickup(folder.pickup(), new Sender(TRAINING_FROM, clinic));
        }
        return secrets.read(Secret.MESSAGE_HEADERS) instanceof Found.Unreadable
                ? new MailRoute.NotSetUp()
                : service(Map.of(), Optional.empty()).<MailRoute>map(to -> new MailRoute.Service(to, clinic))
                        .orElseGet(MailRoute.NotSetUp::new);
    }

    /**
     * The service that messages would be given to, if this were saved; empty if there is none. Slow.
     *
     * @param typed the settings that are to count instead of those that are saved
     * @param headers empty for those that are kept
     */
    Optional<MessageService> service(Map<Key, String> typed, Optional<String> headers) {
        String url = typed.getOrDefault(Key.MESSAGES_URL, settings.get(Key.MESSAGES_URL));
        String body = typed.getOrDefault(Key.MESSAGES_BODY, settings.get(Key.MESSAGES_BODY));
        String known = headers.or(() -> secrets.read(Secret.MESSAGE_HEADERS).secret()).orElse("");
        try {
            return MessageService.readHeaders(known)
                    .map(read -> new MessageService(URI.create(url), read, body, terms.trust()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private String from() {
        String set = settings.get(Key.MAIL_FROM);
        return set.isEmpty() && terms.pickupOnly() ? TRAINING_FROM : set;
    }

    /** Whether the settings give letters some way to leave. Asks for no secret, which may be slow. */
    boolean areSetUp() {
        return isMailSetUp() || settings.isOn(Key.MESSAGES_ENABLED) && !settings.get(Key.MESSAGES_URL).isEmpty();
    }

    private boolean isMailSetUp() {
        return Addresses.isOne(from()) && (terms.pickupOnly() || settings.isSample() || hasServer());
    }

    private boolean hasServer() {
        String host = settings.get(Key.MAIL_HOST);
        return !host.isEmpty() && (security(settings::get) != Security.NONE || SmtpServer.isThisMachine(host));
    }

    private static Security security(Function<Key, String> value) {
        Security set = Security.valueOf(value.apply(Key.MAIL_SECURITY).toUpperCase(Locale.ROOT));
        return set == Security.NONE && Boolean.parseBoolean(value.apply(Key.MAIL_INSIST_CLEAR))
                ? Security.NONE_AT_ALL
                : set;
    }

    private MailRoute bySmtp(Sender sender) {
        if (!hasServer()) {
            return new MailRoute.NotSetUp();
        }
        Found password = settings.get(Key.MAIL_USER).isEmpty()
                ? new Found.None()
                : secrets.read(Secret.MAIL_PASSWORD);
        return password instanceof Found.Unreadable
                ? new MailRoute.NotSetUp()
                : new MailRoute.Smtp(server(settings::get, renewed(password.secret().orElse(""))), sender);
    }

    /**
     * The server that letters would be given to, if this were saved. Slow.
     *
     * @param typed the settings that are to count instead of those that are saved
     * @param password empty for the one that is kept
     */
    SmtpServer server(Map<Key, String> typed, Optional<String> password) {
        return server(key -> typed.getOrDefault(key, settings.get(key)),
                password.or(() -> secrets.read(Secret.MAIL_PASSWORD).secret()).orElse(""));
    }

    private SmtpServer server(Function<Key, String> value, String secret) {
        String user = value.apply(Key.MAIL_USER);
        return new SmtpServer(value.apply(Key.MAIL_HOST), Integer.parseInt(value.apply(Key.MAIL_PORT)),
                security(value), user.isEmpty() ? null : login(value, user, secret), terms.trust());
    }

    private Login login(Function<Key, String> value, String user, String secret) {
        if (value.apply(Key.MAIL_LOGIN).equals("password")) {
            return new Login(user, secret);
        }
        String service = value.apply(Key.MAIL_TOKEN_URL);
        return new Login(user, Login.By.TOKEN,
                service.isEmpty()
                        ? () -> secret
                        : tokens(URI.create(service), value.apply(Key.MAIL_CLIENT_ID), secret));
    }

    /** The same ones as before, as long as they are had from the same token: an access token lasts an hour. */
    private synchronized AccessTokens tokens(URI service, String program, String refreshToken) {
        return known(service, program, refreshToken).orElseGet(() -> {
            AccessTokens made = new AccessTokens(service, program, refreshToken, clock, terms.trust());
            tokens.add(made);
            return made;
        });
    }

    private synchronized Optional<AccessTokens> known(URI service, String program, String refreshToken) {
        return tokens.stream().filter(one -> one.isOf(service, program, refreshToken)).findFirst();
    }

    /** The secret that is kept or, where the service has renewed that token, the new one, which is kept from now on. */
    private String renewed(String kept) {
        if (settings.get(Key.MAIL_LOGIN).equals("password")) {
            return kept;
        }
        String newest = known(URI.create(settings.get(Key.MAIL_TOKEN_URL)), settings.get(Key.MAIL_CLIENT_ID), kept)
                .map(AccessTokens::refreshToken).orElse(kept);
        if (!newest.equals(kept) && !newest.equals(notKept)) {
            keep(newest);
        }
        return newest;
    }

    private void keep(String refreshToken) {
        try {
            secrets.keep(Secret.MAIL_PASSWORD, refreshToken);
        } catch (UncheckedIOException fault) {
            notKept = refreshToken;
            LOG.log(Level.WARNING, "The token for mail could not be kept", fault);
        }
    }
}
