package clinicdesk.db;

import static clinicdesk.TestClinic.answer;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.mail.LetterState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of every older version is opened and brought up to date, and works as before with all that was in it. */
class OlderStoresTest {

    /** All versions from the first; each comes with its {@code rows-<version>.sql}, a row for each table it made. */
    static final List<String> VERSIONS = List.of( //
            "V001", //
            "V002", //
            "V003", //
            "V004", //
            "V005", //
            "V006", //
            "V007", //
            "V008", //
            "V009", //
            "V010", //
            "V011");

    private static final UUID STRANGE = id("d");
    private static final UUID ANN = id("b");
    private static final UUID ROOM = id("a");
    private static final UUID CHECK_UP = id("c");
    private static final UUID VISIT = id("f");

    @TempDir
    Path folder;

    /** The first of its kind in the rows of the first version. */
    private static UUID id(String kind) {
        return UUID.fromString(kind + "0000000-0000-7000-8000-000000000001");
    }

    static List<String> older() {
        return VERSIONS.subList(0, VERSIONS.size() - 1);
    }

    private TestClinic open() {
        return TestClinic.empty(folder, "2026-11-16T08:00");
    }

    @Test
    void everyVersionHasItsRows() {
        assertThat(OldStore.migrations()).containsExactlyElementsOf(VERSIONS);
    }

    @ParameterizedTest
    @MethodSource("older")
    void everyRowIsAsItWas(String version) throws Exception {
        OldStore old = OldStore.make(folder, version);
        Map<String, List<String>> before = old.rows();

        open().close();

        assertThat(before).hasSizeGreaterThan(15).allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
        assertThat(old.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("older")
    void whatIsNewHasItsPlace(String version) throws Exception {
        OldStore old = OldStore.make(folder, version);

        open().close();

        for (String newer : VERSIONS.subList(VERSIONS.indexOf(version) + 1, VERSIONS.size())) {
            old.fill(newer);
        }
        assertThat(old.emptyTables()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("older")
    void theBookReadsAsBefore(String version) throws Exception {
        OldStore.make(folder, version);
        try (TestClinic clinic = open()) {
            var monday = clinic.clock.clinic().day(clinic.clock.clinic().today());

            assertThat(clinic.appointments.touching(monday, List.of(STRANGE))).first()
                    .isEqualTo(new Visit(VISIT, 2,
                            new Placement(STRANGE, ANN, ROOM, clinic.slot("2026-11-16T10:00", 30)), "Ann Nováková",
                            "Dr Strange", CHECK_UP,
                            new Visit.State(AppointmentStatus.SCHEDULED, null, null, false, false,
                                    clinic.slot("2026-11-16T10:00", 40)),
                            new Visit.Notes("Headache", null, Set.of(), null, "Latex")));
            for (String typed : List.of("novak", "a novakova", "1980-05-17", "+420 601 002 003")) {
                assertThat(clinic.search.find(typed, List.of(), 5)).as(typed).extracting(Patient::id)
                        .containsExactly(ANN);
            }
            assertThat(clinic.outbox.lettersAbout(VISIT)).singleElement().satisfies(letter -> {
                assertThat(letter.state()).isEqualTo(LetterState.SENT);
                assertThat(letter.progress().lastAnswer()).isEqualTo("250 OK");
            });
            assertThat(clinic.audit.history(VISIT)).singleElement()
                    .satisfies(act -> assertThat(act.changes()).hasSize(1));
            assertThat(clinic.tray.list()).singleElement()
                    .satisfies(parked -> assertThat(parked.draft().typed()).isEqualTo("bobs"));
        }
    }

    /** A store whose last change this is opens without a look at the others. */
    @Test
    void theNewestOfAllChangesIsKnownByItsName() throws Exception {
        try (var changes = Files.list(Path.of(Sqlite.class.getResource("/db/sqlite").toURI()))) {
            assertThat(changes.map(change -> change.getFileName().toString()).sorted().toList().getLast())
                    .isEqualTo(Sqlite.NEWEST).startsWith(VERSIONS.getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"V001", "V002"})
    void whoWasFoundByADateAsItIsTypedStillIs(String version) throws Exception {
        OldStore.make(folder, version);
        try (TestClinic clinic = open()) {
            for (String typed : List.of("17.5.1980", "17/05/1980 ann", "1980 novak")) {
                assertThat(clinic.search.find(typed, List.of(), 5)).as(typed).extracting(Patient::id)
                        .containsExactly(ANN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("older")
    void theDeskWorksOn(String version) throws Exception {
        OldStore.make(folder, version);
        try (TestClinic clinic = open()) {
            Visit visit = clinic.appointments.visit(VISIT).orElseThrow();
            var later = visit.placement().at(clinic.slot("2026-11-17T12:30", 30));

            assertThat(clinic.booking.firstFree(STRANGE, null, clinic.slot("2026-11-16T10:00", 30), null))
                    .contains(clinic.slot("2026-11-16T10:40", 30));
            assertThat(answer(clinic.booking.move(TestClinic.MARIA, VISIT, 2, later, Telling.LETTER)))
                    .isEqualTo("ON_LEAVE");
            assertThat(answer(clinic.cancel(visit))).isEqualTo("done");
            assertThat(clinic.outbox.lettersAbout(VISIT)).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}, {1} minutes later: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            patient_id = x'B0000000000070008000000000000002', room_id = null | 39 | doctor
            patient_id = x'B0000000000070008000000000000002', room_id = null | 40 | kept
            doctor_id = x'D0000000000070008000000000000002', room_id = null  | 29 | patient
            doctor_id = x'D0000000000070008000000000000002', room_id = null  | 30 | kept
            doctor_id = x'D0000000000070008000000000000002', patient_id = x'B0000000000070008000000000000002' | 29 | room
            doctor_id = x'D0000000000070008000000000000002', patient_id = x'B0000000000070008000000000000002' | 30 | kept
            """)
    void theGuardsStillGuardWhoComesIn(String changes, int minutes, String expected) throws Exception {
        for (String version : older()) {
            Path place = folder.resolve(version);
            OldStore old = OldStore.make(place, version);
            TestClinic.empty(place, "2026-11-16T08:00").close();

            assertThat(old.guard("create temp table other as select * from appointment where id = x'"
                    + "F0000000000070008000000000000001'", //
                    "update other set id = randomblob(16), start_ms = start_ms + " + minutes * 60_000
                            + ", end_ms = end_ms + " + minutes * 60_000 + ", busy_from_ms = busy_from_ms + "
                            + minutes * 60_000 + ", busy_to_ms = busy_to_ms + " + minutes * 60_000 + ", " + changes,
                    "insert into appointment select * from other")).as(version).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("older")
    void theGuardsStillGuardWhoComesBack(String version) throws Exception {
        OldStore old = OldStore.make(folder, version);
        open().close();

        assertThat(old.guard("update appointment set status = 'SCHEDULED' where status = 'CANCELLED'"))
                .isEqualTo("doctor");
    }
}
