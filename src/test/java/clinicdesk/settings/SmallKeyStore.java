package clinicdesk.settings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A key store in memory that can be locked, as a system's. */
public final class SmallKeyStore implements SecretPlace {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private volatile boolean locked;
    private volatile int asked;

    /** Nothing can be read or changed until it is unlocked. */
    public void lock(boolean now) {
        locked = now;
    }

    /** How often something was read. */
    int asked() {
        return asked;
    }

    /** How many secrets it keeps. */
    int size() {
        return secrets.size();
    }

    @Override
    public Found read(String name) {
        asked++;
        String secret = secrets.get(name);
        return secret == null
                ? new Found.None()
                : locked
                        ? new Found.Unreadable(Found.Why.LOCKED)
                        : new Found.Known(secret, Found.Place.KEY_STORE);
    }

    @Override
    public boolean keep(String name, String secret) {
        if (!locked) {
            secrets.put(name, secret);
        }
        return !locked;
    }

    @Override
    public boolean forget(String name) {
        return !locked && secrets.remove(name) != null || !secrets.containsKey(name);
    }
}
