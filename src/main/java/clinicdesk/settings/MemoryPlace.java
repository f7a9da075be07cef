package clinicdesk.settings;

import clinicdesk.settings.Found.Place;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets until the program ends. */
final class MemoryPlace implements SecretPlace {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public Found read(String name) {
        String secret = secrets.get(name);
        return secret == null ? new Found.None() : new Found.Known(secret, Place.FILE);
    }

    @Override
    public boolean keep(String name, String secret) {
        secrets.put(name, secret);
        return true;
    }

    @Override
    public boolean forget(String name) {
        secrets.remove(name);
        return true;
    }
}
