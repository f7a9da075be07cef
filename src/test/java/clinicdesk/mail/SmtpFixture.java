package clinicdesk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/**
 * A real mail server on loopback that speaks STARTTLS with a certificate of its own making, asks for a password
 * and keeps what it gets.
 */
public final class SmtpFixture implements AutoCloseable {

    public static final String USER = "clinic";
    public static final String PASSWORD = "open sesame";
    public static final Sender CLINIC = new Sender("desk@clinic.example", "Zahnärzte am Markt");

    public static final String KEYS_PASSWORD = "changeit";

    private static final char[] STORE_PASSWORD = KEYS_PASSWORD.toCharArray();
    private static final SSLContext OWN = ownCertificate();

    private final List<byte[]> accepted = new CopyOnWriteArrayList<>();
    private final List<String> overheard = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> answersToData = new ConcurrentLinkedQueue<>();
    private final SMTPServer server;

    private SmtpFixture(boolean encrypted, int port) {
        SMTPServer.Builder builder = new SMTPServer.Builder().bindAddress(InetAddress.getLoopbackAddress()).port(port)
                .messageHandlerFactory(Conversation::new).authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((user, password, context) -> check(user, password)));
        if (encrypted) {
            builder.startTlsSocketFactory(OWN).requireTLS();
        } else {
            builder.enableTLS(false).showAuthCapabilitiesBeforeSTARTTLS(true);
        }
        server = builder.requireAuth().build();
        server.start();
    }

    public static SmtpFixture start() {
        return new SmtpFixture(true, 0);
    }

    /** At a port where another one was. */
    public static SmtpFixture startAt(int port) {
        return new SmtpFixture(true, port);
    }

    /** One that takes mail only in the clear. */
    public static SmtpFixture startWithoutTls() {
        return new SmtpFixture(false, 0);
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** The way to this server, with its password and trust in its certificate. */
    public MailRoute.Smtp route() {
        return routeTo("localhost", OWN);
    }

    /** The way to this server under another name, or with trust only in whom the JDK trusts. */
    MailRoute.Smtp routeTo(String host, @Nullable SSLContext trust) {
        return new MailRoute.Smtp(new SmtpServer(host, port(), SmtpServer.Security.STARTTLS,
                new SmtpServer.Login(USER, PASSWORD), trust), CLINIC);
    }

    /** Whom to trust to reach this server. */
    public static SSLContext trust() {
        return OWN;
    }

    /** Answers the next letter's recipient with this code instead of taking it. */
    public void answerNext(int code) {
        answers.add(code);
    }

    /** Takes the next letter whole and answers it with this code; 0 hangs up instead. */
    public void answerNextAfterData(int code) {
        answersToData.add(code);
    }

    /** The letters that were taken, in the order in which they came. */
    public List<MimeMessage> letters() {
        return accepted.stream().map(SmtpFixture::parse).toList();
    }

    /** What else was said to it: passwords, senders, recipients. */
    public List<String> overheard() {
        return List.copyOf(overheard);
    }

    private static MimeMessage parse(byte[] raw) {
        try {
            return new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException fault) {
            throw new AssertionError(fault);
        }
    }

    private void check(String user, String password) throws LoginFailedException {
        overheard.add("password " + password);
        if (!user.equals(USER) || !password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Conversation implements MessageHandler {

        private final Session session;

        Conversation(MessageContext context) {
            session = (Session) context;
        }

        @Override
        public void from(String from) {
            overheard.add("from " + from);
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            overheard.add("to " + recipient);
            Integer code = answers.poll();
            if (code != null) {
                throw new RejectException(code, "the box of this person is not here");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] raw = data.readAllBytes();
            Integer code = answersToData.poll();
            if (code == null) {
                accepted.add(raw);
                return "taken";
            }
            if (code == 0) {
                accepted.add(raw);
                session.getSocket().close();
                return "nobody hears this";
            }
            throw new RejectException(code, "not now");
        }

        @Override
        public void done() {}
    }

    private static SSLContext ownCertificate() {
        try {
            Path folder = Files.createTempDirectory("certificate");
            Path file = folder.resolve("keys.p12");
            try {
                makeKeys(file);
                return contextOf(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A key store with a certificate for localhost, whose password is {@link #KEYS_PASSWORD}. */
    public static void makeKeys(Path file) throws IOException, InterruptedException {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(keytool, "-genkeypair", "-alias", "mail", "-keyalg", "EC", "-dname",
                "CN=localhost", "-ext", "SAN=dns:localhost", "-validity", "2", "-storetype", "PKCS12", "-keystore",
                file.toString(), "-storepass", KEYS_PASSWORD).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new AssertionError("keytool failed");
        }
    }

    /** Shows that certificate and trusts no other. */
    public static SSLContext contextOf(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(file.toFile(), STORE_PASSWORD);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, STORE_PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
