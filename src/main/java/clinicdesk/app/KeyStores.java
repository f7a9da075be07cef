package clinicdesk.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The certificate that the API shows, from a key store. */
final class KeyStores {

    /** Where its password is, unless somebody types it or hands it over. */
    private static final String PASSWORD = "CLINIC_DESK_KEY_STORE_PASSWORD";

    private KeyStores() {}

    /**
     * @param secret where the password is read if the environment has none
     * @throws GeneralSecurityException if it holds no key that can be used
     * @throws IOException if it cannot be read, for one because the password is another
     */
    static SSLContext open(Path file, TypedSecret secret) throws GeneralSecurityException, IOException {
        String known = System.getenv(PASSWORD);
        char[] password = (known == null ? secret.read() : known).toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            keys.load(input, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
