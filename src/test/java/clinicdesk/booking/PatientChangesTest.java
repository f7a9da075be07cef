package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.access.Permission;
import clinicdesk.audit.Act;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.db.Change;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientChange.Seen;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.directory.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patients' records are corrected, put aside and merged. It is Monday 16 November 2026, eight in the morning. */
class PatientChangesTest extends AtTheRecords {

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
}
