package clinicdesk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The password of the mail server, in a file of its own that only the user can read. It is in no store, so that no
 * backup and no copy of the clinic's book carries it.
 */
public final class SecretFile {

    private final Path file;

    /** @param folder the clinic's folder */
    public SecretFile(Path folder) {
        this.file = folder.resolve("mail.secret");
    }

    /** @throws UncheckedIOException if the file is there and cannot be read */
    public Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Keeps a password; an empty one is forgotten.
     *
     * @throws UncheckedIOException if the file cannot be written; the old one stands then
     */
    public void write(String secret) {
        Path fresh = file.resolveSibling("mail.secret.new");
        try {
            Files.deleteIfExists(fresh);
            if (secret.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createFile(fresh, ownersOnly(file));
            Files.writeString(fresh, secret, StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** From the first byte on. Windows keeps a user's data folder from other users by itself. */
    private static FileAttribute<?>[] ownersOnly(Path file) {
        Set<String> kinds = file.getFileSystem().supportedFileAttributeViews();
        return kinds.contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
