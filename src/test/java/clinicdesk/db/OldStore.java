package clinicdesk.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A store as an older version of the program left it, looked at without the program. */
final class OldStore {

    private static final Pattern GUARD = Pattern.compile("APPT_OVERLAP (\\w+)");

    /** The files of all versions, which are made once, each through those before. */
    private static final Map<String, byte[]> MADE = new LinkedHashMap<>();

    private final Path file;
    private final String url;

    /** The columns of each table, as this version knew them. */
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    private OldStore(Path folder) {
        this.file = folder.resolve("clinic.db");
        this.url = "jdbc:sqlite:" + file;
    }

    /** A store that came to this version through those before, with a row in each of its tables from each of them. */
    static OldStore make(Path folder, String version) throws IOException, SQLException {
        if (MADE.isEmpty()) {
            makeAll();
        }
        Files.createDirectories(folder);
        OldStore store = new OldStore(folder);
        Files.write(store.file, MADE.get(version));
        for (String table : store.tables()) {
            store.columns.put(table, store.ask("select name from pragma_table_info('" + table + "')"));
        }
        return store;
    }

    private static void makeAll() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("old-store");
        OldStore store = new OldStore(folder);
        for (String version : OlderStoresTest.VERSIONS) {
            flyway(store.url, version.substring(1)).migrate();
            store.fill(version);
            MADE.put(version, Files.readAllBytes(store.file));
        }
        Files.delete(store.file);
        Files.delete(folder);
    }

    /** The names of all versions that the program brings, the oldest first. */
    static List<String> migrations() {
        return Stream.of(flyway("jdbc:sqlite::memory:", "latest").info().all())
                .map(migration -> "V" + migration.getVersion()).toList();
    }

    private static Flyway flyway(String url, String target) {
        return Flyway.configure().dataSource(url, null, null).locations("classpath:db/sqlite").target(target).load();
    }

    /** Puts in the rows that belong to this version's tables. */
    void fill(String version) throws IOException, SQLException {
        String rows;
        try (var file = OldStore.class.getResourceAsStream("rows-" + version + ".sql")) {
            rows = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        run(rows.split(";\\R", -1));
    }

    /** Every row of the tables that this version had, in the columns that it knew. */
    Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (var table : columns.entrySet()) {
            String row = String.join(") || ' ' || quote(", table.getValue());
            rows.put(table.getKey(), ask("select quote(" + row + ") from " + table.getKey() + " order by 1"));
        }
        return rows;
    }

    List<String> emptyTables() throws SQLException {
        List<String> empty = new ArrayList<>();
        for (String table : tables()) {
            if (ask("select 1 from " + table + " limit 1").isEmpty()) {
                empty.add(table);
            }
        }
        return empty;
    }

    /** Who the schema's guard says is booked twice by the last of these statements; "kept" if it says nothing. */
    String guard(String... statements) throws SQLException {
        try {
            run(statements);
            return "kept";
        } catch (SQLException fault) {
            Matcher guard = GUARD.matcher(fault.getMessage());
            if (guard.find()) {
                return guard.group(1);
            }
            throw fault;
        }
    }

    private List<String> tables() throws SQLException {
        return ask("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'"
                + " and name not like 'flyway%' order by name");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + "?foreign_keys=true");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private List<String> ask(String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                answers.add(result.getString(1));
            }
        }
        return answers;
    }
}
