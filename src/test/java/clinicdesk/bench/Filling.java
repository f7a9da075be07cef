package clinicdesk.bench;

import clinicdesk.TestClinic;
import clinicdesk.base.Ids;
import clinicdesk.db.PlainQuery;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.Phones;
import clinicdesk.directory.SearchForm;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes planned visits into a store that has its doctors, straight into the tables and in one transaction. The guards
 * against a double booking are put away meanwhile; the indexes stay.
 */
final class Filling implements AutoCloseable {

    private static final List<String> GIVEN = List.of("Ann", "Bob", "Cy", "Dora", "Emil", "Flo", "Gus", "Hana", "Ian",
            "Jo", "Karl", "Lea", "Max");
    private static final List<String> FAMILY = List.of("Archer", "Baker", "Cooper", "Dyer", "Eastman", "Fisher",
            "Glover", "Hunter", "Inman", "Joiner", "Knight", "Lister", "Miller", "Nováková", "Osborne", "Potter",
            "Quick");

    private static final int AT_ONCE = 5_000;

    private final Connection connection;
    private int waiting;

    private Filling(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db")
                + "?journal_mode=OFF&synchronous=OFF&cache_size=-262144");
        connection.setAutoCommit(false);
    }

    /** A doctor, and the room in which all their visits are. */
    record InRoom(UUID doctor, UUID room) {}

    /** Fills the store in this folder, which nobody may have open. */
    static void fill(Path folder, Plan plan, List<InRoom> doctors) {
        try (Filling filling = new Filling(folder)) {
            Map<String, String> guards = filling.guards();
            for (String guard : guards.keySet()) {
                filling.run("drop trigger " + guard);
            }
            filling.book(plan, doctors, filling.patients(plan.patients()));
            for (String guard : guards.values()) {
                filling.run(guard);
            }
            filling.connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The guards by name, as the schema has them. */
    private Map<String, String> guards() throws SQLException {
        Map<String, String> guards = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'appointment'")) {
            while (rows.next()) {
                guards.put(rows.getString(1), rows.getString(2));
            }
        }
        return guards;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<byte[]> patients(int count) throws SQLException {
        List<byte[]> ids = new ArrayList<>();
        try (var insert = connection.prepareStatement("insert into patient (id, version, family_name, given_name,"
                + " reminders_wanted, active, search_text, sort_name, search_form) values (?, 0, ?, ?, 1, 1, ?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                var name = new PersonName(FAMILY.get(i % FAMILY.size()) + i / 221, GIVEN.get(i % GIVEN.size()));
                ids.add(PlainQuery.bytes(Ids.next()));
                insert.setBytes(1, ids.getLast());
                insert.setString(2, name.family());
                insert.setString(3, name.given());
                SearchForm form = SearchForm.of(PatientDetails.of(name, null, null, null), Phones.in(TestClinic.ZONE));
                insert.setString(4, form.text());
                insert.setString(5, form.sortName());
                insert.setInt(6, SearchForm.VERSION);
                batch(insert);
            }
            insert.executeBatch();
        }
        return ids;
    }

    private void book(Plan plan, List<InRoom> doctors, List<byte[]> patients) throws SQLException {
        List<byte[]> keys = doctors.stream().map(InRoom::doctor).map(PlainQuery::bytes).toList();
        List<byte[]> rooms = doctors.stream().map(InRoom::room).map(PlainQuery::bytes).toList();
        try (var insert = connection.prepareStatement("insert into appointment (id, version, doctor_id, patient_id,"
                + " start_ms, end_ms, start_local, busy_from_ms, busy_to_ms, status, overruled, after_the_fact,"
                + " sequence, created_ms, room_id) values (?1, 0, ?2, ?3, ?4, ?5, ?6, ?4, ?5, ?7, 0, 0, 0, ?8, ?9)")) {
            plan.forEach(visit -> {
                try {
                    set(insert, visit);
                    insert.setBytes(2, keys.get(visit.doctor()));
                    insert.setBytes(3, patients.get(visit.patient()));
                    insert.setBytes(9, rooms.get(visit.doctor()));
                    batch(insert);
                } catch (SQLException fault) {
                    throw new IllegalStateException(fault);
                }
            });
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, Plan.Planned visit) throws SQLException {
        long start = visit.start().atZone(TestClinic.ZONE).toInstant().toEpochMilli();
        insert.setBytes(1, PlainQuery.bytes(Ids.next()));
        insert.setLong(4, start);
        insert.setLong(5, start + visit.minutes() * 60_000L);
        insert.setString(6, visit.start().toString());
        insert.setString(7, visit.status());
        insert.setLong(8, start - 14 * 86_400_000L);
    }

    private void batch(PreparedStatement insert) throws SQLException {
        insert.addBatch();
        if (++waiting == AT_ONCE) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
