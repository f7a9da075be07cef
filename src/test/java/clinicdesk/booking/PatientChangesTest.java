package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.access.Permission;
import clinicdesk.audit.Act;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.booking.Letterbox.Waiting;
import clinicdesk.db.Change;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientChange.Seen;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.directory.PersonName;
import clinicdesk.mail.ByHand;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.mail.Posted;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patients' records are corrected, put aside and merged. It is Monday 16 November 2026, eight in the morning. */
class PatientChangesTest {

    @TempDir
    Path folder;

    @TempDir
    Path pickup;

    private TestClinic clinic;
    private Letterbox letters;
    private UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        letters = new Letterbox(clinic, pickup);
        ana = clinic.patient("Ana Pérez", "ana@example.org");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Patient record(UUID id) {
        return clinic.directory.patient(id).orElseThrow();
    }

    private PatientDetails mailTo(UUID id, String email) {
        PatientDetails now = record(id).details();
        return new PatientDetails(now.name(), now.birthDate(), now.phone(), email, now.extras());
    }

    private PatientDetails named(UUID id, String name) {
        PatientDetails now = record(id).details();
        return new PatientDetails(PersonName.parse(name), now.birthDate(), now.phone(), now.email(), now.extras());
    }

    private Outcome change(UUID id, PatientDetails to) {
        return clinic.records.change(MARIA, new PatientChange.Details(id, record(id).details(), to));
    }

    private Outcome merge(UUID keep, UUID away) {
        return clinic.records.change(MARIA,
                new PatientChange.Merge(Seen.of(record(keep)), Seen.of(record(away)), record(keep).details()));
    }

    private Visit booked(UUID patient, String start) {
        return done(clinic.booking.book(MARIA, clinic.request("Strange", patient, start, 30)));
    }

    private SeriesRequest weekly() {
        Recurrence.Parsed.Rule parsed = (Recurrence.Parsed.Rule) Recurrence.parse("FREQ=WEEKLY;COUNT=3",
                TestClinic.ZONE);
        return new SeriesRequest(clinic.request("Strange", ana, "2026-11-16T14:00", 30), parsed.rule());
    }

    private List<Act> history(UUID id) {
        return clinic.audit.history(id);
    }

    private List<LetterKind> told(String address) {
        return letters.waiting(address).stream().map(Waiting::kind).toList();
    }

    @Test
    void aCorrectedRecordIsFoundByWhatItSaysNowAndTheTrailSaysWhatItSaid() {
        Outcome outcome = change(ana, named(ana, "Anna Perez-Lopez"));

        assertThat(answer(outcome)).isEqualTo("done");
        assertThat(clinic.search.find("lopez", List.of(), 5)).extracting(Patient::id).containsExactly(ana);
        assertThat(history(ana).getLast()).satisfies(act -> {
            assertThat(act.action()).isEqualTo("CHANGE");
            assertThat(act.actor()).isEqualTo("Maria");
            assertThat(act.changes()).containsExactlyInAnyOrder(
                    new FieldChange("name", "Ana Pérez", "Anna Perez-Lopez"),
                    new FieldChange("familyName", "Pérez", "Perez-Lopez"));
        });
    }

    @Test
    void everyFieldOfARecordCanBeChangedAndIsBackAfterUndo() {
        PatientDetails before = record(ana).details();
        PatientDetails all = new PatientDetails(new PersonName("Lo", null), LocalDate.of(1971, 2, 3), "020 7946 0999",
                "lo@example.org", new Extras("de", false, "wheelchair", "Northern", "N-1", "Prefers mornings"));

        Outcome outcome = change(ana, all);
        assertThat(record(ana).details()).isEqualTo(all);

        assertThat(answer(clinic.undo(outcome))).isEqualTo("done");
        assertThat(record(ana).details()).isEqualTo(before);
    }

    @Test
    void twoChangesAreUndoneOneAfterTheOther() {
        Outcome first = change(ana, named(ana, "Ana Lo"));
        Outcome second = change(ana, named(ana, "Ana Li"));

        assertThat(answer(clinic.undo(second))).isEqualTo("done");
        assertThat(answer(clinic.undo(first))).isEqualTo("done");

        assertThat(record(ana).name().display()).isEqualTo("Ana Pérez");
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        PatientDetails seen = record(ana).details();
        change(ana, mailTo(ana, "perez@example.org"));

        Outcome outcome = clinic.records.change(MARIA, new PatientChange.Details(ana, seen, named(ana, "Ana Lo")));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.StalePatient.class,
                stale -> assertThat(stale.current().email()).isEqualTo("perez@example.org"));
        assertThat(record(ana).name().display()).isEqualTo("Ana Pérez");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            tom@              | invalid email BAD_EMAIL
            tom@example.org   | done
            """)
    void wrongDetailsAreAnsweredBesideTheirField(String email, String expected) {
        assertThat(answer(change(ana, mailTo(ana, email)))).isEqualTo(expected);
    }

    @Test
    void aSentLetterIsSentAgainToTheAddressOfToday() {
        Visit visit = booked(ana, "2026-11-17T10:00");
        letters.leave();
        UUID sent = newest(visit.id());
        change(ana, mailTo(ana, "perez@example.org"));
        assertThat(told("perez@example.org")).isEmpty();

        assertThat(clinic.letters.sendAgain(sent)).isInstanceOf(Posted.Queued.class);
        assertThat(told("ana@example.org")).isEmpty();
        assertThat(letters.waiting("perez@example.org")).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.CONFIRMATION);
            assertThat(letter.lines("ATTENDEE")).singleElement().asString().endsWith("mailto:perez@example.org");
        });
        assertThat(letters.leave()).isOne();

        assertThat(clinic.letters.sendAgain(sent)).as("a newer one has left").isEqualTo(new Posted.NothingToTell());
        assertThat(clinic.letters.sendAgain(newest(visit.id()))).isInstanceOf(Posted.Queued.class);
        letters.leave();
        change(ana, mailTo(ana, ""));
        assertThat(clinic.letters.sendAgain(newest(visit.id()))).as("no address any more")
                .isEqualTo(new Posted.NothingToTell());
    }

    @Test
    void soIsOneAboutASeries() {
        UUID series = ((Outcome.DoneTogether) clinic.series.book(MARIA, weekly())).visits().getFirst().notes()
                .seriesId();
        letters.leave();
        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(clinic.letters.sendAgain(newest(series))).isInstanceOf(Posted.Queued.class);
        assertThat(letters.waiting("perez@example.org")).singleElement()
                .satisfies(letter -> assertThat(letter.listed()).hasSize(3));
        assertThat(letters.leave()).isOne();
    }

    private UUID newest(UUID about) {
        return clinic.outbox.lettersAbout(about).getFirst().id();
    }

    @Test
    void whoMayNotEditPatientsChangesNothing() {
        Actor doctor = new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange"));

        Outcome outcome = clinic.records.change(doctor, new PatientChange.Activity(ana, false));

        assertThat(outcome).isEqualTo(new Outcome.Denied(Permission.EDIT_PATIENTS));
        assertThat(record(ana).active()).isTrue();
    }

    @Test
    void aRecordPutAsideIsNoLongerFoundUntilItIsTakenBackAndItsVisitsStay() {
        booked(ana, "2026-11-16T10:00");
        assertThat(clinic.records.toCome(ana)).hasSize(1);

        Outcome outcome = clinic.records.change(MARIA, new PatientChange.Activity(ana, false));
        assertThat(answer(outcome)).isEqualTo("done");
        assertThat(clinic.search.find("pérez", List.of(), 5)).isEmpty();
        assertThat(clinic.records.toCome(ana)).hasSize(1);

        clinic.undo(outcome);
        assertThat(clinic.search.find("pérez", List.of(), 5)).hasSize(1);
        assertThat(history(ana)).extracting(Act::action).containsExactly("CREATE", "DEACTIVATE", "ACTIVATE");
    }

    @Test
    void aNewRecordThatIsUndoneIsPutAside() {
        Outcome outcome = clinic.records.create(MARIA, PatientDetails.of(PersonName.parse("Li Wei"), null, null, null));

        assertThat(answer(outcome)).isEqualTo("done");
        assertThat(clinic.search.find("li wei", List.of(), 5)).hasSize(1);
        clinic.undo(outcome);
        assertThat(clinic.search.find("li wei", List.of(), 5)).isEmpty();
    }

    @Test
    void aCorrectedAddressTakesTheWaitingLettersAlongAlsoInTheirCalendarPart() {
        booked(ana, "2026-11-16T10:00");
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION);

        Outcome outcome = change(ana, mailTo(ana, "perez@example.org"));

        assertThat(told("ana@example.org")).isEmpty();
        assertThat(letters.waiting("perez@example.org")).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.CONFIRMATION);
            assertThat(letter.calendar()).contains("mailto:perez@example.org").doesNotContain("ana@example.org");
        });
        clinic.undo(outcome);
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION);
        assertThat(told("perez@example.org")).isEmpty();
    }

    @Test
    void withoutAnAddressAnyMoreNoLetterWaits() {
        booked(ana, "2026-11-16T10:00");

        change(ana, mailTo(ana, null));

        assertThat(told("ana@example.org")).isEmpty();
        assertThat(letters.leave()).isZero();
    }

    @Test
    void aLetterThatIsHeldBackIsHeldBackAlsoUnderACorrectedName() {
        booked(ana, "2026-11-16T10:00");
        booked(ana, "2026-11-16T11:00");
        List<LetterView> two = clinic.outbox.letters(LetterState.WAITING, null, 5);
        UUID visit = two.getFirst().aboutId();
        assertThat(answer(clinic.letterActs.act(MARIA, two.getFirst().id(), ByHand.HOLD))).isEqualTo("done");

        change(ana, named(ana, "Anna Perez-Lopez"));

        assertThat(clinic.outbox.letters(LetterState.HELD, null, 5)).extracting(LetterView::aboutId)
                .containsExactly(visit);
        assertThat(clinic.outbox.letters(LetterState.WAITING, null, 5)).hasSize(1);
    }

    @Test
    void aCorrectedNameIsTheNameInTheWaitingLetter() {
        booked(ana, "2026-11-16T10:00");

        change(ana, named(ana, "Anna Pérez"));

        assertThat(letters.waiting("ana@example.org")).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Anna Pérez"));
    }

    @Test
    void lettersThatHaveLeftAreNotWrittenAgain() {
        booked(ana, "2026-11-16T10:00");
        letters.leave();

        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(told("perez@example.org")).isEmpty();
    }

    @Test
    void whoWasToldAtTheOldAddressIsToldAtTheNewOneThatTheVisitIsOff() {
        Visit visit = booked(ana, "2026-11-16T10:00");
        letters.leave();
        change(ana, mailTo(ana, "perez@example.org"));

        clinic.cancel(visit);

        assertThat(told("perez@example.org")).containsExactly(LetterKind.CANCELLATION);
        assertThat(letters.leave()).isOne();
    }

    @Test
    void aVisitThatIsMovedIsConfirmedToANewAddress() {
        Visit visit = booked(ana, "2026-11-16T10:00");
        letters.leave();
        change(ana, mailTo(ana, "perez@example.org"));

        clinic.move(visit, "Strange", "2026-11-16T11:00", 30);

        assertThat(told("perez@example.org")).containsExactly(LetterKind.CONFIRMATION);
    }

    @Test
    void theLetterOfASeriesGoesAlongToo() {
        clinic.series.book(MARIA, weekly());
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION);

        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(told("ana@example.org")).isEmpty();
        assertThat(letters.waiting("perez@example.org")).singleElement()
                .satisfies(letter -> assertThat(letter.listed()).hasSize(3));
    }

    @Test
    void whoLostAVisitToSomebodyElseIsStillToldAtTheCorrectedAddressThatItIsOff() {
        Visit visit = booked(ana, "2026-11-16T10:00");
        letters.leave();
        UUID tom = clinic.patient("Tom Baker", "tom@example.org");
        clinic.booking.move(MARIA, visit.id(), visit.version(), clinic.place("Strange", tom, "2026-11-16T10:00", 30),
                Telling.LETTER);

        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(told("perez@example.org")).containsExactly(LetterKind.CANCELLATION);
        assertThat(told("tom@example.org")).containsExactly(LetterKind.CONFIRMATION);
    }

    @Test
    void aMergeKeepsEveryVisitAndTheSurvivorHoldsThemAll() {
        UUID anna = clinic.patient("Anna Peres", "anna@example.org");
        Visit hers = booked(anna, "2026-11-16T10:00");
        booked(ana, "2026-11-17T10:00");

        Outcome outcome = merge(ana, anna);

        assertThat(answer(outcome)).isEqualTo("done");
        assertThat(clinic.now(hers).patientId()).isEqualTo(anna);
        assertThat(clinic.now(hers).patientName()).isEqualTo("Ana Pérez");
        assertThat(clinic.appointments.ofPatient(clinic.directory.samePerson(record(ana)), 9)).hasSize(2);
        assertThat(clinic.search.find("peres", List.of(), 5)).extracting(Patient::id).doesNotContain(anna);
        assertThat(history(ana).getLast().action()).isEqualTo("MERGE");
        assertThat(history(anna).getLast().changes())
                .containsExactly(new FieldChange("mergedInto", null, "Ana Pérez"));
    }

    @Test
    void afterAMergeNobodyIsBookedTwiceAtATimeUnderHerOtherRecord() {
        UUID anna = clinic.patient("Anna Peres");
        booked(anna, "2026-11-16T10:00");
        merge(ana, anna);

        Outcome outcome = clinic.booking.book(MARIA, clinic.request("Who", ana, "2026-11-16T10:15", 30));

        assertThat(answer(outcome)).isEqualTo("PATIENT_BUSY");
    }

    @Test
    void aMergeAndItsUndoRestoreEveryRecordExactlyAlsoThoseMergedEarlier() {
        UUID anna = clinic.patient("Anna Peres", "anna@example.org");
        UUID aneta = clinic.patient("Aneta Perez");
        merge(anna, aneta);
        PatientDetails before = record(ana).details();
        PatientDetails both = new PatientDetails(new PersonName("Pérez", "Ana María"), before.birthDate(),
                "020 7946 0123", "anna@example.org", before.extras());

        Outcome outcome = clinic.records.change(MARIA,
                new PatientChange.Merge(Seen.of(record(ana)), Seen.of(record(anna)), both));
        assertThat(record(ana).details()).isEqualTo(both);
        assertThat(record(anna).mergedInto()).isEqualTo(ana);
        assertThat(record(aneta).mergedInto()).isEqualTo(ana);

        Outcome back = clinic.undo(outcome);
        assertThat(answer(back)).isEqualTo("done");
        assertThat(record(ana).details()).isEqualTo(before);
        assertThat(record(anna).mergedInto()).isNull();
        assertThat(record(aneta).mergedInto()).isEqualTo(anna);
        assertThat(history(aneta)).extracting(Act::action).containsExactly("CREATE", "MERGE", "MERGE", "PART");

        clinic.undo(back);
        assertThat(record(aneta).mergedInto()).isEqualTo(ana);
        assertThat(record(ana).details()).isEqualTo(both);
    }

    @Test
    void aMergeIsNotTakenApartOverWhatSomebodyHasCorrectedSince() {
        UUID anna = clinic.patient("Anna Peres");
        Outcome outcome = merge(ana, anna);
        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(answer(clinic.undo(outcome))).isEqualTo("stale patient");
        assertThat(record(anna).mergedInto()).isEqualTo(ana);
    }

    @Test
    void aRecordIsMergedOnceAndNeverIntoItself() {
        UUID anna = clinic.patient("Anna Peres");
        UUID third = clinic.patient("Third Person");

        assertThat(answer(merge(ana, ana))).isEqualTo("unknown patientId");
        assertThat(answer(merge(ana, anna))).isEqualTo("done");
        assertThat(answer(merge(third, anna))).isEqualTo("stale patient");
        assertThat(answer(merge(anna, third))).isEqualTo("stale patient");
        assertThat(answer(change(anna, named(anna, "Anna P")))).isEqualTo("stale patient");
    }

    @Test
    void fromAMergeOnLettersAboutHerVisitsGoToTheSurvivorsAddress() {
        UUID anna = clinic.patient("Anna Peres", "anna@example.org");
        Visit told = booked(anna, "2026-11-16T10:00");
        letters.leave();
        booked(anna, "2026-11-17T10:00");

        Outcome outcome = merge(ana, anna);
        assertThat(told("anna@example.org")).isEmpty();
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION);
        assertThat(letters.waiting("ana@example.org").getFirst().text()).contains("Ana Pérez");

        Outcome cancelled = clinic.cancel(told);
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION, LetterKind.CANCELLATION);
        clinic.undo(cancelled);

        clinic.undo(outcome);
        assertThat(told("ana@example.org")).isEmpty();
        assertThat(told("anna@example.org")).containsExactly(LetterKind.CONFIRMATION);
    }

    @ParameterizedTest(name = "{0} beside 10:00 to 10:30: {1}")
    @CsvSource({"2026-11-16T10:29, 1", "2026-11-16T10:30, 0", "2026-11-16T09:30, 0", "2026-11-16T09:31, 1"})
    void visitsAtTheSameTimeAreKnownBeforeTheMerge(String start, int clashes) {
        UUID anna = clinic.patient("Anna Peres");
        booked(ana, "2026-11-16T10:00");
        done(clinic.booking.book(MARIA, clinic.request("Who", anna, start, 30)));

        assertThat(clinic.records.clashes(ana, anna)).hasSize(clashes);
    }

    @Test
    void everyRecordThatAMergeTouchesIsReadAgainEverywhere() {
        UUID anna = clinic.patient("Anna Peres");
        try (var watch = clinic.store.watch()) {
            merge(ana, anna);
            assertThat(watch.poll().changes()).contains(new Change(Directory.PATIENTS, ana),
                    new Change(Directory.PATIENTS, anna));
        }
    }

    @Test
    void noLetterEverHoldsWhatIsNotForTheMail() {
        List<String> secrets = List.of("QALERT", "QNOTES", "QINSURER", "QNUMBER", "1971", "QREASON");
        clinic.records.change(OWNER, new PatientChange.Details(ana, record(ana).details(),
                new PatientDetails(record(ana).name(), LocalDate.of(1971, 2, 3), "020 7946 0999", "ana@example.org",
                        new Extras(null, true, "QALERT", "QINSURER", "QNUMBER", "QNOTES"))));
        BookingRequest request = new BookingRequest(clinic.place("Strange", ana, "2026-11-16T10:00", 30), null,
                "QREASON", Telling.LETTER);
        Visit visit = done(clinic.booking.book(MARIA, request));
        letters.leave();
        Visit moved = done(clinic.move(visit, "Who", "2026-11-16T11:00", 30));
        letters.leave();
        clinic.cancel(moved);
        letters.leave();
        clinic.series.book(MARIA, weekly());

        List<Object[]> all = clinic.store.read(session -> session
                .createSelectionQuery("select subject, text, html, calendar, says, recipientName from Letter",
                        Object[].class)
                .list());
        assertThat(all).hasSize(4).allSatisfy(letter -> assertThat(String.join("\n", Arrays.stream(letter)
                .map(String::valueOf).toList()).replaceAll("\r\n[ \t]", ""))
                .doesNotContain(secrets.toArray(String[]::new)));
    }
}
