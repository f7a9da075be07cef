package clinicdesk;

import clinicdesk.base.Ids;
import clinicdesk.db.PlainQuery;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.Phones;
import clinicdesk.directory.SearchForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Patients with names from many scripts, with birth dates and phones, written straight into a store's tables: always
 * the same ones. What the triggers do for each is done for all at once.
 */
public final class ManyPatients {

    private static final int AT_ONCE = 5_000;
    private static final LocalDate FIRST_BORN = LocalDate.of(1930, 1, 1);
    private static final int DAYS = 35_000;

    private static final String INSERT = "insert into patient (id, version, family_name, given_name, birth_date, phone,"
            + " reminders_wanted, active, search_text, sort_name, phone_number, phone_shown, search_form)"
            + " values (?, 0, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?)";

    private static final String INDEX = "insert into patient_part (rowid, text) select number,"
            + " replace(search_text, ' ', '  ') from patient_key join patient on id = patient_id";

    private final Random random = new Random(7);
    private final Map<PersonName, SearchForm> forms = new HashMap<>();
    private final Phones phones = Phones.in(TestClinic.ZONE);
    private final Connection connection;
    private final boolean complete;

    private ManyPatients(Connection connection, boolean complete) {
        this.connection = connection;
        this.complete = complete;
    }

    /** Fills the store in this folder, which has no patients yet and which nobody may have open. */
    public static void fill(Path folder, int count) {
        fill(folder, count, true);
    }

    /** The same, quicker: they are found by their names only. */
    public static void fillNames(Path folder, int count) {
        fill(folder, count, false);
    }

    private static void fill(Path folder, int count, boolean complete) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db")
                + "?journal_mode=OFF&synchronous=OFF&cache_size=-262144")) {
            connection.setAutoCommit(false);
            new ManyPatients(connection, complete).fill(count);
            connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void fill(int count) throws SQLException {
        String trigger = ask("select sql from sqlite_schema where name = 'patient_is_found'");
        run("drop trigger patient_is_found");
        insert(count);
        run("insert into patient_key (patient_id, person_id, sort_name) select id, id, sort_name from patient order by id");
        run("insert into patient_part (patient_part, rank) values ('hashsize', 67108864)");
        run(INDEX);
        run("insert into patient_part (patient_part) values ('optimize')");
        run(trigger);
    }

    private void insert(int count) throws SQLException {
        List<String[][]> groups = groups();
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int made = 1; made <= count; made++) {
                set(insert, name(groups.get(random.nextInt(groups.size()))));
                insert.addBatch();
                if (made % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void set(PreparedStatement insert, PersonName name) throws SQLException {
        SearchForm form = forms.computeIfAbsent(name,
                one -> SearchForm.of(PatientDetails.of(one, null, null, null), phones));
        LocalDate born = FIRST_BORN.plusDays(random.nextInt(DAYS));
        String line = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        insert.setBytes(1, PlainQuery.bytes(Ids.next()));
        insert.setString(2, name.family());
        insert.setString(3, name.given());
        insert.setString(4, born.toString());
        insert.setString(5, "07700 " + line);
        insert.setString(6, complete ? form.text() + numbers(born, line) : form.text());
        insert.setString(7, form.sortName());
        insert.setString(8, "+447700" + line);
        insert.setString(9, "07700 " + line);
        insert.setInt(10, SearchForm.VERSION);
    }

    private static String numbers(LocalDate born, String line) {
        return String.format(Locale.ROOT, " %s %02d-%02d-%d 07700%s 447700%s", born, born.getDayOfMonth(),
                born.getMonthValue(), born.getYear(), line, line);
    }

    /** Every third has two given names. */
    private PersonName name(String[][] group) {
        String given = one(group[1]);
        String both = random.nextInt(3) == 0 ? given + " " + one(group[1]) : given;
        return new PersonName(one(group[2]), both.isBlank() ? null : both.strip());
    }

    private String one(String[] names) {
        return names[random.nextInt(names.length)];
    }

    /** Of each group how many, the given names and the family names. */
    private static List<String[][]> groups() {
        List<String[][]> groups = new ArrayList<>();
        try (var file = ManyPatients.class.getResourceAsStream("sample/people.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1)).map(parts -> new String[][]{parts[0].split(",", -1),
                            parts[1].split(",", -1), parts[2].split(",", -1)})
                    .forEach(groups::add);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return groups;
    }

    private String ask(String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
