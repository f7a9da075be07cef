package clinicdesk.settings;

import clinicdesk.base.Sha256;
import clinicdesk.settings.Found.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of one clinic for one user: in the system's key store or, where that takes none, in an encrypted file. They
 * are in no store and in no folder of a clinic, so that no backup and no copy of its book carries them.
 */
public final class Secrets {

    /** For how long what was found is not looked for again: a key store is slow, and the outbox asks each second. */
    static final Duration FRESH = Duration.ofMinutes(1);

    /** Where versions before 0.2 kept the password of the mail server, as it is. */
    private static final String OLDER = "mail.secret";

    private record Seen(Found found, Instant at) {}

    private final SecretPlace keyStore;
    private final SecretPlace file;
    private final String clinic;
    private final @Nullable Path fileFolder;
    private final @Nullable Path older;
    private final Clock clock;
    private final Map<Secret, Seen> seen = new EnumMap<>(Secret.class);

    private Secrets(SecretsHome home, Path folder, Clock clock) {
        this.clinic = nameOf(folder);
        this.keyStore = home.keyStore();
        this.file = new SealedFile(home.folder(), clinic);
        this.fileFolder = home.folder();
        this.older = folder.resolve(OLDER);
        this.clock = clock;
    }

    private Secrets(SecretPlace memory) {
        this.clinic = "";
        this.keyStore = SecretPlace.NONE;
        this.file = memory;
        this.fileFolder = null;
        this.older = null;
        this.clock = Clock.systemUTC();
    }

    /** Those of the clinic in this folder. */
    public static Secrets of(SecretsHome home, Path folder, Clock clock) {
        return new Secrets(home, folder, clock);
    }

    /** Kept until the program ends, and nowhere: for a training, which sends nothing. */
    public static Secrets untilTheEnd() {
        return new Secrets(new MemoryPlace());
    }

    /** The same for every way that leads to the folder; tells nobody where it is. */
    private static String nameOf(Path folder) {
        Path path;
        try {
            path = folder.toRealPath();
        } catch (IOException notThere) {
            path = folder.toAbsolutePath().normalize();
        }
        return HexFormat.of().formatHex(Sha256.of(path.toString()), 0, 8);
    }

    /** Where the file lies that holds what the key store does not take; empty where there is none. */
    public Optional<Path> folder() {
        return Optional.ofNullable(fileFolder);
    }

    /**
     * Slow: not for the window's thread.
     *
     * @throws UncheckedIOException if what an older version has kept cannot be read
     */
    public synchronized Found read(Secret which) {
        if (which == Secret.MAIL_PASSWORD) {
            takeOver();
        }
        Seen before = seen.get(which);
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.at().plus(FRESH))) {
            return before.found();
        }
        Found found = look(nameOf(which));
        seen.put(which, new Seen(found, now));
        return found;
    }

    /** What the file has came later than what the key store has. An empty one stands for one that was forgotten. */
    private Found look(String name) {
        Found inFile = file.read(name);
        Found found = inFile instanceof Found.None ? keyStore.read(name) : inFile;
        return found.secret().filter(String::isEmpty).isPresent() ? new Found.None() : found;
    }

    /**
     * Keeps a secret; an empty one is forgotten. Slow.
     *
     * @return where it lies now
     * @throws UncheckedIOException if it can be kept nowhere; the one before stands then
     */
    public synchronized Place keep(Secret which, String secret) {
        seen.remove(which);
        boolean inKeyStore = secret.isEmpty()
                ? keyStore.forget(nameOf(which))
                : keyStore.keep(nameOf(which), secret) && isReadable(nameOf(which), secret);
        if (inKeyStore) {
            file.forget(nameOf(which));
            return Place.KEY_STORE;
        }
        file.keep(nameOf(which), secret);
        return Place.FILE;
    }

    /** Before the file forgets it. */
    private boolean isReadable(String name, String secret) {
        return keyStore.read(name).secret().filter(secret::equals).isPresent();
    }

    private String nameOf(Secret which) {
        return which.text() + " " + clinic;
    }

    /** An older version kept the password as it is; it is removed as soon as it is kept otherwise. */
    private void takeOver() {
        if (older == null || !Files.exists(older)) {
            return;
        }
        try {
            keep(Secret.MAIL_PASSWORD, Files.readString(older));
            Files.delete(older);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
