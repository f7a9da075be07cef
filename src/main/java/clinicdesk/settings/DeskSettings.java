package clinicdesk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What belongs to this desk and not to the clinic: the look of the window, who sits here. A file, written anew
 * beside the old one and then moved over it, so that a power cut leaves one or the other.
 */
public final class DeskSettings {

    private final Path file;
    private final Properties values = new Properties();

    /** @throws UncheckedIOException if the file is there and cannot be read */
    public DeskSettings(Path folder) {
        this.file = folder.resolve("desk.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } catch (IllegalArgumentException badEscape) {
                throw new UncheckedIOException(new IOException(badEscape));
            }
        }
    }

    public synchronized String get(String name, String preset) {
        return values.getProperty(name, preset);
    }

    /** @throws UncheckedIOException if the file cannot be written; the old one stands then */
    public synchronized void set(String name, String value) {
        if (value.equals(values.getProperty(name))) {
            return;
        }
        Properties changed = (Properties) values.clone();
        changed.setProperty(name, value);
        Path fresh = file.resolveSibling("desk.properties.new");
        try {
            try (var writer = Files.newBufferedWriter(fresh)) {
                changed.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            values.setProperty(name, value);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
