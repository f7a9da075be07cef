package clinicdesk.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.db.StoreException;
import clinicdesk.db.StoreException.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full in the middle of the day. */
class FullStoreTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void expectTheWarning() {
        Logger.getLogger("com.zaxxer.hikari.pool.ProxyConnection").setLevel(Level.OFF);
    }

    @Test
    void aStoreThatIsFullThreeTimesLosesNothingAndSavesNothingByHalves() throws Exception {
        fill(3);
    }

    @Test
    @Tag("storm")
    void aStoreThatIsFullFortyTimesLosesNothingAndSavesNothingByHalves() throws Exception {
        fill(40);
    }

    private void fill(int times) throws Exception {
        StormDesk.prepare(folder);
        List<UUID> kept = new ArrayList<>();
        try (TestClinic clinic = TestClinic.empty(folder, StormDesk.NOW)) {
            Bookings bookings = new Bookings(clinic);
            for (int time = 0; time < times; time++) {
                setMostPages(clinic, pages() + 4);
                kept.addAll(bookings.until(Problem.DISK_FULL));
                for (int again = 0; again < 5; again++) {
                    setMostPages(clinic, pages());
                    kept.addAll(bookings.until(Problem.DISK_FULL));
                }
                assertThat(counts()).isEqualTo(kept.size() + " " + kept.size() + " " + kept.size());

                setMostPages(clinic, 1_000_000);
                kept.add(bookings.book());
            }
            assertThat(kept).allSatisfy(id -> {
                assertThat(clinic.appointments.visit(id)).isPresent();
                assertThat(clinic.audit.history(id)).hasSize(1);
                assertThat(clinic.outbox.lettersAbout(id)).hasSize(1);
            });
            assertThat(counts()).isEqualTo(kept.size() + " " + kept.size() + " " + kept.size());
        }
    }

    /** The limit belongs to the connection, which is thrown away when it is reached: the next one has none. */
    private static void setMostPages(TestClinic clinic, long pages) {
        clinic.store.write(session -> {
            session.doWork(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("pragma max_page_count=" + pages);
                }
            });
            return null;
        });
    }

    private long pages() throws SQLException {
        return Long.parseLong(ask("pragma page_count"));
    }

    /** Visits, lines about visits, letters. */
    private String counts() throws SQLException {
        return ask("select (select count(*) from appointment) || ' ' || (select count(*) from audit_line"
                + " where subject = 'appointment') || ' ' || (select count(*) from letter)");
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Books one slot after the other. */
    private static final class Bookings {

        private final TestClinic clinic;
        private final UUID doctor;
        private final UUID patient;
        private Slot next = Slot.of(StormDesk.at("2026-11-16T09:00"), 10);

        Bookings(TestClinic clinic) {
            this.clinic = clinic;
            this.doctor = clinic.directory.doctors().getFirst().id();
            this.patient = clinic.search.find("storm", List.of(), 1).getFirst().id();
        }

        List<UUID> until(Problem problem) {
            List<UUID> booked = new ArrayList<>();
            Throwable end = catchThrowable(() -> {
                while (true) {
                    booked.add(book());
                }
            });
            assertThat(end).isInstanceOfSatisfying(StoreException.class,
                    fault -> assertThat(fault.problem()).isEqualTo(problem));
            return booked;
        }

        UUID book() {
            Slot slot = clinic.booking.firstFree(doctor, null, next, null).orElseThrow();
            Visit visit = TestClinic.done((Outcome) clinic.booking.book(TestClinic.MARIA, new BookingRequest(
                    new Placement(doctor, patient, null, slot), null, null, Telling.LETTER)));
            next = slot.startingAt(slot.start().plus(Duration.ofMinutes(10)));
            return visit.id();
        }
    }
}
