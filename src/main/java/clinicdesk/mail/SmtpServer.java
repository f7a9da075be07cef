package clinicdesk.mail;

import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes the clinic's letters.
 *
 * @param login null where the server asks for none
 * @param trust whom to trust besides the certificate's name being right; null for the certificates that the JDK
 *            trusts
 */
public record SmtpServer(String host, int port, Security security, @Nullable Login login, @Nullable SSLContext trust) {

    /** How the way to the server is kept from others' eyes. */
    public enum Security {
        /** Begins in the clear and must be encrypted before anything is said. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In the clear; only for a server on this machine. */
        NONE,
        /** In the clear to any server, since a person insists. */
        NONE_AT_ALL;

        boolean isClear() {
            return this == NONE || this == NONE_AT_ALL;
        }
    }

    /**
     * How the clinic signs in.
     *
     * @param secret stays in memory and out of every text
     */
    public record Login(String user, By by, Secret secret) {

        /** What is shown to the server. */
        public enum By {
            PASSWORD,
            /** An access token, by XOAUTH2. */
            TOKEN
        }

        /** A secret that may have to be fetched. */
        @FunctionalInterface
        public interface Secret {
            /**
             * Slow.
             *
             * @throws IOException if nobody answers
             * @throws AuthenticationFailedException if it is refused
             */
            String get() throws IOException, AuthenticationFailedException;
        }

        public Login(String user, String password) {
            this(user, By.PASSWORD, () -> password);
        }

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** @throws IllegalArgumentException if letters would go over a network in the clear, or the port is none */
    public SmtpServer {
        if (security == Security.NONE && !isThisMachine(host)) {
            throw new IllegalArgumentException("mail in the clear stays on this machine");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
    }

    SSLSocketFactory encrypting() {
        return trust == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : trust.getSocketFactory();
    }

    /** Whether mail to this host may go in the clear. Names are not looked up: a look-up can be answered by anybody. */
    public static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
