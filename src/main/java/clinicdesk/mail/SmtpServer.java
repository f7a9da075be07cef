package clinicdesk.mail;

import java.util.Locale;
import javax.net.ssl.SSLContext;
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
        NONE
    }

    /** The password stays in memory and out of every text. */
    public record Login(String user, String password) {
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

    /** Whether mail to this host may go in the clear. Names are not looked up: a look-up can be answered by anybody. */
    public static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
