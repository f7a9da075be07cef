package clinicdesk.db;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.access.GivenAnswers;
import clinicdesk.access.GivenAnswers.Asked;
import clinicdesk.access.GivenAnswers.Given;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.booking.Draft;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Visit;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.VisitTypeDetails;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import clinicdesk.mail.Letter;
import clinicdesk.mail.LetterTry;
import clinicdesk.mail.Sentence;
import clinicdesk.mail.WordsChange;
import clinicdesk.settings.Key;
import clinicdesk.waitlist.Recall;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiting;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.hibernate.HibernateException;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a transaction promises, and how things are written. */
class StoreTest {

    @TempDir
    Path folder;

    private TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static void tell(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatIsMappedOnceServesEveryStoreAndOutlivesEach(@TempDir Path elsewhere) {
        TestClinic.at(elsewhere, "2026-11-16T08:00").close();

        assertThat(answer(clinic.book("Strange", "2026-11-16T10:00", 30))).isEqualTo("done");
        assertThat(Mapping.sessions(Letter.class, LetterTry.class))
                .isSameAs(Mapping.sessions(LetterTry.class, Letter.class));
    }

    /** Mapped it can never be. */
    @Entity
    static class WithoutId {}

    @Test
    void whatIsReadByHandDoesNotWaitUntilEntitiesAreMapped() {
        try (Store opened = Store.open(folder, WithoutId.class)) {
            PlainQuery doctors = new PlainQuery("select name from doctor where name = ?");

            assertThat(opened.list(doctors, row -> row.text(1), "Dr Strange")).containsExactly("Dr Strange");
            assertThat(opened.together(() -> opened.list(doctors, row -> row.text(1), "Dr Strange").size()
                    + opened.list(doctors, row -> row.text(1), "Nobody").size())).isEqualTo(1);
            assertThatThrownBy(() -> opened.read(session -> session)).isInstanceOf(StoreException.class);
        }
    }

    /** Another program writes meanwhile: whoever maps with the lock in hand would keep it waiting just as long. */
    @Test
    void entitiesAreMappedBeforeAWriteTakesItsLock() throws SQLException {
        try (Store opened = Store.open(folder, WithoutId.class);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"));
                var statement = other.createStatement()) {
            statement.execute("begin immediate");

            assertThatThrownBy(() -> opened.write(session -> session)).isInstanceOf(HibernateException.class);
        }
    }

    @Test
    void everythingThatIsKeptIsReadAgain() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        clinic.tray.park(Draft.ofVisit(visit)).orElseThrow();
        clinic.settings.set(Map.of(Key.CLINIC_NAME, "St Mary"));
        clinic.holiday("2026-12-25", "Christmas Day");
        clinic.special("Strange", "2026-11-21", "12:00-14:00");
        clinic.leave("Strange", "2026-11-18T12:00", "2026-11-18T13:00");
        clinic.duty.change(TestClinic.OWNER, new DirectoryChange.Keep(Ids.next(), null, new VisitTypeDetails("X-ray",
                new VisitTypeDetails.Length(30, 0, 0), 0, Set.of(clinic.room("Room 1")))));
        clinic.visitType(5, 10);
        clinic.booking.book(MARIA,
                clinic.request("Who", clinic.patient("Ann Mail", "ann@example.org"), "2026-11-16T10:00", 30));

        var weekly = ((Recurrence.Parsed.Rule) Recurrence.parse("FREQ=WEEKLY;COUNT=2", TestClinic.ZONE)).rule();
        clinic.series.book(MARIA, new SeriesRequest(
                clinic.request("Who", clinic.patient("Sam Series"), "2026-11-17T10:00", 30), weekly));
        clinic.recalls.keep(MARIA, new Recall(clinic.patient("Rita Recall"), clinic.doctor("Who"), null,
                LocalDate.parse("2027-11-16"), null));
        clinic.waiting.add(MARIA, new Waiting(clinic.patient("Will Waiting"), Waiting.With.ANYONE,
                new Waiting.Need(30, null, null), Suits.ANY_TIME, false));
        clinic.people.add(TestClinic.OWNER, "Maria");
        clinic.tokens.create(TestClinic.OWNER, "Tablet", Role.RECEPTIONIST, null);
        new GivenAnswers(clinic.store, clinic.clock.clinic()).once(
                new Asked(clinic.tokens.all().getFirst().id(), "key", "fingerprint"), () -> new Given(200, "", "{}"));
        clinic.handover.leave(MARIA, "The key is in the drawer.", null);
        clinic.duty.late(MARIA, clinic.doctor("Who"), LocalDate.parse("2026-11-16"), 20);
        clinic.duty.change(MARIA, new HoursChange.TakeLeave(Leave.ofDays(clinic.doctor("Who"),
                LocalDate.parse("2026-11-17"), LocalDate.parse("2026-11-17"), null)));
        clinic.wording.change(TestClinic.OWNER, new WordsChange(Locale.GERMAN, Map.of(),
                Map.of(new Sentence("greeting"), "Hallo {{patientName}}!")));

        for (Class<?> entity : TestClinic.ENTITIES) {
            if (!entity.getSimpleName().equals("LetterTry")) {
                assertThat(clinic.store.<List<?>>read(session -> session
                        .createSelectionQuery("from " + entity.getSimpleName(), entity).list()))
                        .as(entity.getSimpleName()).isNotEmpty();
            }
        }
        assertThatCode(() -> clinic.store.read(
                session -> session.createSelectionQuery("from LetterTry", Object.class).list()))
                .doesNotThrowAnyException();
    }

    @Test
    void aStoreIsOpenedAgainWithWhatWasInIt() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        clinic.close();
        clinic = TestClinic.at(folder, "2026-11-16T08:00");

        assertThat(clinic.now(visit)).isEqualTo(visit);
    }

    @Test
    void timesAndIdsAreWrittenTheSameWhereverThePcIs() throws SQLException {
        TimeZone home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
            clinic.holiday("2026-12-25", "Christmas Day");
            clinic.leave("Strange", "2026-11-18T12:00", "2026-11-18T13:00");
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));

            assertThat(clinic.now(visit).slot()).isEqualTo(clinic.slot("2026-11-16T10:00", 30));
            assertThat(clinic.directory.patient(visit.patientId()).orElseThrow().birthDate()).isEqualTo("1980-05-17");
            assertThat(answer(clinic.book("Strange", "2026-12-25T10:00", 30))).isEqualTo("HOLIDAY");
        } finally {
            TimeZone.setDefault(home);
        }
        assertThat(rows("select typeof(start_ms) || ' ' || start_ms || ' ' || start_local from appointment"))
                .containsExactly("integer 1794823200000 2026-11-16T10:00");
        assertThat(rows("select distinct birth_date from patient")).containsExactly("1980-05-17");
        assertThat(rows("select typeof(day) || ' ' || day from holiday")).containsExactly("text 2026-12-25");
        assertThat(rows("select from_local || ' ' || to_local from leave"))
                .containsExactly("2026-11-18T12:00 2026-11-18T13:00");
        assertThat(rows("select distinct from_minute || ' ' || to_minute from working_hours order by from_minute"))
                .containsExactly("480 960", "540 1020");
        assertThat(
                rows("select distinct typeof(id) || ' ' || length(id) || ' ' || substr(hex(id), 13, 1) from patient"))
                .containsExactly("blob 16 7");
    }

    @Test
    void writesInsideAWriteAreOne() {
        assertThatThrownBy(() -> clinic.store.write(session -> {
            clinic.settings.set(Map.of(Key.CLINIC_NAME, "St Mary"));
            clinic.patient("Ann Lost");
            throw new IllegalStateException("the roof fell in");
        })).hasMessage("the roof fell in");

        clinic.settings.refresh();
        assertThat(clinic.settings.get(Key.CLINIC_NAME)).isEmpty();
        assertThat(clinic.search.find("lost", List.of(), 5)).isEmpty();
        clinic.patient("Ann Found");
        assertThat(clinic.search.find("found", List.of(), 5)).hasSize(1);
    }

    @Test
    void nothingIsWrittenInsideARead() {
        assertThatThrownBy(() -> clinic.store.read(session -> clinic.patient("Ann Sneaky")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> clinic.store.read(StoreTest::deleteAllLeave)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> clinic.store.touched("patient", Ids.next()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static int deleteAllLeave(StatelessSession session) {
        return session.createMutationQuery("delete from Leave").executeUpdate();
    }

    @Test
    void aReadThatLeftItsQueryOpenDoesNotMakeTheNextOneSeeThePast() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        for (int i = 0; i < 10; i++) {
            clinic.store.read(session -> session.createSelectionQuery("select id from Doctor", Object.class).stream()
                    .findFirst().orElseThrow());
            visit = done(clinic.move(visit, "Strange", "2026-11-17T1" + i % 5 + ":00", 30));
            assertThat(clinic.now(visit)).isEqualTo(visit);
        }
    }

    @Test
    void afterAFullDiskNothingIsHalfSavedAndTheNextWriteWorks() throws SQLException {
        String before = rows("select count(*) from patient").getFirst();

        assertThatThrownBy(() -> clinic.store.write(session -> {
            session.doWork(connection -> tell(connection, "pragma max_page_count = 1"));
            for (int i = 0; i < 2_000; i++) {
                clinic.patient("Ann Number" + "x".repeat(i % 80));
            }
            return null;
        })).isInstanceOfSatisfying(StoreException.class,
                fault -> assertThat(fault.problem()).isEqualTo(StoreException.Problem.DISK_FULL));

        assertThat(rows("select count(*) from patient")).containsExactly(before);
        assertThatThrownBy(() -> clinic.store.write(session -> {
            clinic.patient("Ann Halfway");
            throw new IllegalStateException("back");
        })).hasMessage("back");
        assertThat(rows("select count(*) from patient")).as("a rollback still rolls back").containsExactly(before);
        clinic.patient("Ann Saved");
        assertThat(clinic.search.find("saved", List.of(), 5)).hasSize(1);
    }

    @Test
    void whatCouldNotBeReadOnceCanBeReadAgain() {
        List<UUID> doctors = doctors();
        assertThat(doctors).isNotEmpty();
        for (int failure = 0; failure < 2; failure++) {
            rename("doctor", "doctor_elsewhere");
            assertThatThrownBy(this::doctors).isInstanceOf(StoreException.class);
            rename("doctor_elsewhere", "doctor");

            assertThat(doctors()).isEqualTo(doctors);
        }
    }

    private List<UUID> doctors() {
        return clinic.directory.doctors().stream().map(Doctor::id).toList();
    }

    private void rename(String table, String name) {
        clinic.store.write(session -> session
                .createNativeMutationQuery("alter table " + table + " rename to " + name).executeUpdate());
    }

    @Test
    void afterAWriterWaitedInVainTheNextOneIsWholeOrNothing() throws SQLException {
        List<String> before = rows("select count(*) from patient");
        clinic.store.write(session -> {
            session.doWork(connection -> tell(connection, "pragma busy_timeout = 20"));
            return null;
        });
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"))) {
            tell(other, "begin immediate");
            assertThatThrownBy(() -> clinic.patient("Ann Waiting")).isInstanceOfSatisfying(StoreException.class,
                    fault -> assertThat(fault.problem()).isEqualTo(StoreException.Problem.BUSY));
            tell(other, "rollback");
        }

        assertThatThrownBy(() -> clinic.store.write(session -> {
            clinic.patient("Ann Undone");
            throw new IllegalStateException("not done");
        })).hasMessage("not done");
        assertThat(rows("select count(*) from patient")).isEqualTo(before);

        clinic.patient("Ann Saved");
        assertThat(rows("select count(*) from patient")).isNotEqualTo(before);
    }

    @Test
    void aWriterThatWaitedInVainIsToldThatTheStoreIsBusy() {
        assertThat(Errors.translate(new SQLTransientConnectionException("none free")).problem())
                .isEqualTo(StoreException.Problem.BUSY);
    }
}
