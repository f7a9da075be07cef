package clinicdesk.settings;

import clinicdesk.settings.Found.Place;
import clinicdesk.settings.Found.Why;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import com.sun.jna.NativeLibrary;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The key store of Windows or macOS, as a library reaches it. */
final class SystemKeyStore implements SecretPlace {

    private static final String SERVICE = "Clinic Desk";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How the systems say that there is no such secret: ERROR_NOT_FOUND, errSecItemNotFound. */
    private static final List<String> NOT_FOUND = List.of("1168", "could not be found");

    private final KeyringStorageType type;

    private SystemKeyStore(KeyringStorageType type) {
        this.type = type;
    }

    /** What the system has for secrets. It may be locked, or not be there, which only the asking tells. */
    static SecretPlace of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        SecretPlace place = name.startsWith("windows")
                ? new SystemKeyStore(KeyringStorageType.WINDOWS_CREDENTIAL_STORE)
                : name.startsWith("mac")
                        ? new SystemKeyStore(KeyringStorageType.LEGACY_OSX_KEYCHAIN)
                        : new SecretService(System::getenv);
        return new InTime(place, PATIENCE);
    }

    @Override
    public Found read(String name) {
        try {
            return new Found.Known(open().getPassword(SERVICE, name), Place.KEY_STORE);
        } catch (PasswordAccessException fault) {
            String words = Objects.requireNonNullElse(fault.getMessage(), "");
            return NOT_FOUND.stream().anyMatch(words::contains) ? new Found.None() : new Found.Unreadable(Why.LOCKED);
        } catch (BackendNotSupportedException none) {
            return new Found.None();
        }
    }

    @Override
    public boolean keep(String name, String secret) {
        try {
            open().setPassword(SERVICE, name, secret);
            return true;
        } catch (PasswordAccessException | BackendNotSupportedException notTaken) {
            return false;
        }
    }

    @Override
    public boolean forget(String name) {
        if (read(name) instanceof Found.None) {
            return true;
        }
        try {
            open().deletePassword(SERVICE, name);
            return true;
        } catch (PasswordAccessException | BackendNotSupportedException notTaken) {
            return false;
        }
    }

    private Keyring open() throws BackendNotSupportedException {
        if (type == KeyringStorageType.LEGACY_OSX_KEYCHAIN) {
            neverAsk();
        }
        return Keyring.create(type);
    }

    /** macOS would ask for a password at a time at which nobody expects it. It says that it may not, instead. */
    private static void neverAsk() {
        NativeLibrary.getInstance("Security").getFunction("SecKeychainSetUserInteractionAllowed")
                .invokeInt(new Object[]{(byte) 0});
    }
}
