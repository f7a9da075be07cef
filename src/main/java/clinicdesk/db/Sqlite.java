package clinicdesk.db;

import clinicdesk.db.StoreException.Problem;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database of a clinic on one PC: a SQLite file. Write-ahead logging with every commit synchronised, one
 * writer whose transactions take the lock at once, and readers on connections that cannot write.
 */
final class Sqlite {

    private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb2", "smbfs", "afs", "9p", "davfs",
            "fuse.sshfs");

    private static final int READERS = 4;

    /** The last of the changes in {@code db/sqlite}. */
    static final String NEWEST = "V011__letters_arrive.sql";

    private static final String LAST_CHANGE = "select script from flyway_schema_history where success = 1"
            + " and installed_rank = (select max(installed_rank) from flyway_schema_history)";

    private final Path file;

    Sqlite(Path folder) {
        this.file = folder.resolve("clinic.db").toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Looks before anything is written: whether the folder will do and the file is sound and not newer. */
    void check() {
        refuseNetwork();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException fault) {
            throw new StoreException(Problem.NOT_WRITABLE, fault);
        }
        if (!Files.isWritable(file.getParent()) || exists() && !Files.isWritable(file)) {
            throw new StoreException(Problem.NOT_WRITABLE, null);
        }
        if (exists()) {
            checkFile();
        }
    }

    private void checkFile() {
        try {
            if (Files.size(file) == 0) {
                throw new StoreException(Problem.DAMAGED, null);
            }
            try (Connection connection = connectForReading();
                    var statement = connection.createStatement();
                    var tables = statement.executeQuery(
                            "select count(*) > 0 and sum(name = 'flyway_schema_history') = 0 from sqlite_schema")) {
                if (tables.next() && tables.getBoolean(1)) {
                    throw new StoreException(Problem.DAMAGED, null);
                }
            }
        } catch (IOException fault) {
            throw new StoreException(Problem.NOT_WRITABLE, fault);
        } catch (SQLException fault) {
            throw Errors.translate(fault);
        }
    }

    Optional<String> peek(String query) {
        checkFile();
        return ask(query);
    }

    private Optional<String> ask(String query) {
        try (Connection connection = connectForReading();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException fault) {
            if (fault instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_ERROR) {
                return Optional.empty();
            }
            throw Errors.translate(fault);
        }
    }

    private void refuseNetwork() {
        try {
            Path there = file;
            for (Path up = file; up != null && !Files.exists(there); up = up.getParent()) {
                there = up;
            }
            FileStore disk = Files.getFileStore(there);
            String path = file.toString().toLowerCase(Locale.ROOT);
            boolean synced = Arrays.stream(new String[]{"onedrive", "dropbox", "google drive", "icloud"})
                    .anyMatch(path::contains);
            if (path.startsWith("\\\\") || synced || NETWORK.contains(disk.type().toLowerCase(Locale.ROOT))) {
                throw new StoreException(Problem.NOT_LOCAL, null);
            }
        } catch (IOException fault) {
            throw new StoreException(Problem.NOT_WRITABLE, fault);
        }
    }

    /** A new store is made beside its place and moved there whole: a power cut leaves all of it or none. */
    void migrate() {
        if (exists()) {
            if (!isUpToDate()) {
                migrate(file);
            }
            return;
        }
        try {
            Path fresh = Files.createTempFile(file.getParent(), "clinic", ".new");
            migrate(fresh);
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException another) {
            migrate(file);
        } catch (IOException fault) {
            throw new StoreException(Problem.NOT_WRITABLE, fault);
        }
    }

    /** Asked before Flyway is, which takes longer to begin than all else that opens a store. */
    private boolean isUpToDate() {
        return ask(LAST_CHANGE).equals(Optional.of(NEWEST));
    }

    /**
     * A store that is up to date is only read: to migrate, Flyway locks it on several connections at once, and two
     * programs that start together would wait for each other.
     */
    private static void migrate(Path file) {
        try {
            var found = flyway(file, "DEFERRED").info();
            for (MigrationInfo migration : found.applied()) {
                MigrationState state = migration.getState();
                if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
                    throw new StoreException(Problem.NEWER, null);
                }
            }
            if (found.pending().length > 0) {
                flyway(file, "IMMEDIATE").migrate();
            }
        } catch (FlywayException fault) {
            throw Errors.translate(fault);
        }
    }

    private static Flyway flyway(Path file, String transactions) {
        return Flyway.configure().dataSource(url(file) + "&transaction_mode=" + transactions, null, null)
                .locations("classpath:db/sqlite").validateMigrationNaming(true).load();
    }

    HikariDataSource writer() {
        return pool("writer", url(file) + "&transaction_mode=IMMEDIATE", false);
    }

    HikariDataSource readers() {
        return pool("readers", url(file) + "&transaction_mode=DEFERRED&open_mode=1", true);
    }

    Connection connectForReading() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file + "?open_mode=1&busy_timeout=10000");
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=10000&cache_size=-16384";
    }

    private static HikariDataSource pool(String name, String url, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(new KeepingSource(url));
        config.setMaximumPoolSize(readOnly ? READERS : 1);
        config.setReadOnly(readOnly);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setConnectionTimeout(15_000);
        config.setExceptionOverrideClassName(Errors.Eviction.class.getName());
        return new HikariDataSource(config);
    }
}
