package clinicdesk.settings;

import java.nio.file.Path;

/**
 * Where a user's secrets are kept on this computer, whatever the clinic.
 *
 * @param folder of the user, outside every clinic's folder, for what the key store does not take
 * @param keyStore the system's
 */
public record SecretsHome(Path folder, SecretPlace keyStore) {

    /** With the key store of this system, which is given three seconds for each answer. */
    public static SecretsHome ofThisComputer(Path folder) {
        return new SecretsHome(folder, SystemKeyStore.of(System.getProperty("os.name", "")));
    }
}
