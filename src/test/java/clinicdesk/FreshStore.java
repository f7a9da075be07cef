package clinicdesk;

import clinicdesk.db.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An empty store of this version. The program makes it once in a run of the tests; where there is none yet, a copy of
 * it is laid, since bringing each anew through all versions takes longer than most tests.
 */
public final class FreshStore {

    private static final byte[] EMPTY = make();

    private FreshStore() {}

    /** Opens the store in this folder, as the program does; a new one where there is none. */
    public static Store open(Path folder, Class<?>... entities) {
        if (!Store.exists(folder)) {
            lay(folder);
        }
        return Store.open(folder, entities);
    }

    private static void lay(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("clinic.db"), EMPTY);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] make() {
        try {
            Path folder = Files.createTempDirectory("fresh-store");
            Store.open(folder, TestClinic.ENTITIES).close();
            Path file = folder.resolve("clinic.db");
            byte[] empty = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return empty;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
