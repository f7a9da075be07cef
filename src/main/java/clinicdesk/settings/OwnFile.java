package clinicdesk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/**
 * A small file that only its user can read, from its first byte on. It is written anew beside its place and then moved
 * there, so that a power cut leaves one or the other.
 */
record OwnFile(Path path) {

    /** @throws UncheckedIOException if it is there and cannot be read */
    Optional<byte[]> read() {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @throws UncheckedIOException if it cannot be written; the old one stands then */
    void write(byte[] bytes) {
        try {
            Files.move(beside(bytes), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * @throws FileAlreadyExistsException if there is one; it stands
     * @throws UncheckedIOException if it cannot be written
     */
    void create(byte[] bytes) throws FileAlreadyExistsException {
        try {
            Files.move(beside(bytes), path);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @throws UncheckedIOException if it is there and cannot be removed */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path beside(byte[] bytes) throws IOException {
        Path folder = Objects.requireNonNull(path.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(folder, "rwx------"));
        }
        Path fresh = Files.createTempFile(folder, "secret", ".new", only(folder, "rw-------"));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
            return fresh;
        } catch (FileSystemException fault) {
            Files.deleteIfExists(fresh);
            throw fault;
        }
    }

    /** Windows keeps a user's folders from other users by itself. */
    private static FileAttribute<?>[] only(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
