package clinicdesk.db;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema's own guard against a double booking, against an oracle that looks at every pair. */
class OverlapGuardTest {

    @TempDir
    Path folder;

    private record Row(UUID id, UUID doctor, UUID patient, UUID room, int start, int end, int before, int after,
            boolean cancelled, boolean overruled) {

        boolean holds() {
            return !cancelled && !overruled;
        }

        boolean clashesWith(Row other) {
            boolean sameTime = start < other.end && other.start < end;
            boolean sameHeld = start - before < other.end + other.after && other.start - other.before < end + after;
            return !id.equals(other.id) && holds() && other.holds() && (doctor.equals(other.doctor) && sameHeld
                    || sameTime && (patient.equals(other.patient) || room != null && Objects.equals(room, other.room)));
        }
    }

    @Test
    void noDoctorPatientOrRoomIsEverBookedTwice() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            List<UUID> doctors = List.of(clinic.doctor("Strange"), clinic.doctor("Who"));
            List<UUID> patients = new ArrayList<>();
            List<UUID> rooms = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                patients.add(clinic.patient("Ann Number" + i));
                rooms.add(i == 0 ? null : clinic.room("Room " + i));
            }
            List<Row> rows = new ArrayList<>();
            int[] refused = new int[1];
            clinic.store.write(session -> {
                session.doWork(connection -> {
                    for (int round = 0; round < 2_000; round++) {
                        boolean change = !rows.isEmpty() && random.nextInt(3) == 0;
                        Row old = change ? rows.get(random.nextInt(rows.size())) : null;
                        int start = random.nextInt(3_000);
                        Row row = new Row(change ? old.id : UUID.randomUUID(), doctors.get(random.nextInt(2)),
                                patients.get(random.nextInt(4)), rooms.get(random.nextInt(4)), start,
                                start + 1 + random.nextInt(60), random.nextInt(10), random.nextInt(10),
                                random.nextInt(4) == 0, random.nextInt(8) == 0);
                        boolean clash = rows.stream().anyMatch(row::clashesWith);
                        boolean kept = change ? update(connection, row) : insert(connection, row);
                        assertThat(kept).as("round %s of seed %s", round, seed).isEqualTo(!clash);
                        if (kept) {
                            rows.remove(old);
                            rows.add(row);
                        } else {
                            refused[0]++;
                        }
                    }
                });
                return null;
            });
            assertThat(refused[0]).as("refused of 2,000").isBetween(300, 1_900);
        } catch (HibernateException fault) {
            throw new AssertionError("seed " + seed, fault);
        }
    }

    private static boolean insert(Connection connection, Row row) throws SQLException {
        return run(connection, row, "insert into appointment (doctor_id, patient_id, room_id, start_ms, end_ms,"
                + " busy_from_ms, busy_to_ms, status, overruled, id, version, start_local, after_the_fact, sequence,"
                + " created_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', 0, 0, 0)");
    }

    private static boolean update(Connection connection, Row row) throws SQLException {
        return run(connection, row, "update appointment set doctor_id = ?, patient_id = ?, room_id = ?, start_ms = ?,"
                + " end_ms = ?, busy_from_ms = ?, busy_to_ms = ?, status = ?, overruled = ? where id = ?");
    }

    private static boolean run(Connection connection, Row row, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, PlainQuery.bytes(row.doctor));
            statement.setBytes(2, PlainQuery.bytes(row.patient));
            statement.setBytes(3, row.room == null ? null : PlainQuery.bytes(row.room));
            statement.setLong(4, row.start);
            statement.setLong(5, row.end);
            statement.setLong(6, row.start - row.before);
            statement.setLong(7, row.end + row.after);
            statement.setString(8, row.cancelled ? "CANCELLED" : "SCHEDULED");
            statement.setBoolean(9, row.overruled);
            statement.setBytes(10, PlainQuery.bytes(row.id));
            return statement.executeUpdate() == 1;
        } catch (SQLException fault) {
            assertThat(Errors.translate(fault).problem()).isEqualTo(StoreException.Problem.OVERLAP);
            return false;
        }
    }
}
