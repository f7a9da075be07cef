package clinicdesk.ui.patients;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientChange.Seen;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiting;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the patients: Monday 16 November 2026, eight in the morning. */
class PatientsViewModelTest extends AtThePatients {

    @Test
    void whoIsExpectedTodayComesFirstAndTheOthersByName() {
        UUID zoe = create("Zoe Ward", null, null, Extras.NONE);
        visit(zoe, "2026-11-16T10:00");
        page.shown();

        assertThat(listed()).containsExactly("Zoe Ward", "Anna Peres", "Ana Pérez");
        assertThat(page.summaryProperty().get()).isEqualTo("3 patients");
        assertThat(card().person().name()).as("the first is open").isEqualTo("Zoe Ward");
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({"ana p, 1 found", "17.5.1980, 2 found", "7946 0999, 1 found", "nobody, Nobody is found",
            "%, Nobody is found"})
    void thePageListsWhomTheFilterFindsAndSaysHowMany(String typed, String summary) {
        page.shown();
        page.filterProperty().set(typed);
        assertThat(page.summaryProperty().get()).isEqualTo(summary);
    }

    @Test
    void theFirstWhoIsFoundIsShownUnlessTheOneWhoIsShownIsFoundToo() {
        open(anna);
        page.filterProperty().set("an");
        assertThat(page.chosenProperty().get()).isEqualTo(anna);
        page.filterProperty().set("ana p");
        assertThat(page.chosenProperty().get()).isEqualTo(ana);
    }

    @Test
    void aRecordTellsAllThatIsKnown() {
        create("Tom Pérez", "+44 20 7946 0123", "ANA@example.org", Extras.NONE);
        visit(ana, "2026-11-16T10:00");
        open(ana);

        assertThat(card().person().born()).isEqualTo("born 17 May 1980 · 46");
        assertThat(card().person().alerts()).isEqualTo("wheelchair");
        assertThat(card().about().facts()).extracting(fact -> fact.name() + ": " + fact.text()).containsExactly(
                "Phone: 020 7946 0123", "E-mail: ana@example.org", "Language: Portuguese", "Reminders: yes",
                "Insurance: Northern", "Insurance number: N-1");
        assertThat(card().about().notes()).isEqualTo("Prefers mornings");
        assertThat(card().about().family()).extracting(RecordCard.Relative::words)
                .containsExactly("Same phone and e-mail: Tom Pérez");
        assertThat(card().visits().toCome()).extracting(RecordCard.Line::when).containsExactly("Mon 16 Nov, 10:00");
        assertThat(card().papers().letters()).containsExactly("Mon 16 Nov, 10:00: Confirmation, waiting");
        assertThat(card().papers().history()).containsExactly("Entered by Maria, Mon 16 Nov, 08:00");
        assertThat(card().visits().waits()).isEmpty();
        clinic.waiting.add(MARIA, new Waiting(ana, Waiting.With.doctor(clinic.doctor("Who")),
                new Waiting.Need(45, null, null), Suits.ANY_TIME, false));
        page.changed();
        assertThat(card().visits().waits()).containsExactly("Waits: Dr Who, 45 min, any time, since 16 Nov");
    }

    @Test
    void namesAddressesAndBirthDatesAreHiddenWithTheNames() {
        create("Tom Pérez", "020 7946 0123", null, Extras.NONE);
        clinic.records.change(MARIA, new PatientChange.Merge(Seen.of(record(ana)), Seen.of(record(anna)),
                record(anna).details()));
        open(ana);
        page.edit();
        page.form().leave();
        at.desk.privacy().hiddenProperty().set(true);

        assertThat(card() + page.form().titleProperty().get()).doesNotContain("Pérez", "Peres", "7946", "example.org",
                "1980", "Needles");
    }

    @Test
    void aRecordOfSeveralTellsTheVisitsLettersAndHistoryOfAll() {
        visit(anna, "2026-11-16T10:00");
        visit(ana, "2026-11-17T10:00");
        clinic.records.change(MARIA, new PatientChange.Merge(Seen.of(record(ana)), Seen.of(record(anna)),
                record(ana).details()));
        open(anna);

        assertThat(card().person().id()).as("the survivor stands for it").isEqualTo(ana);
        assertThat(card().visits().toCome()).hasSize(2);
        assertThat(card().about().others()).isEqualTo("Also entered as Anna Peres: merged into this record.");
        assertThat(card().papers().history()).filteredOn(line -> line.startsWith("Entered")).hasSize(2);
    }

    @Test
    void whatIsChangedIsSavedSaidAndUndone() {
        open(ana);
        page.edit();
        fields().field(RecordFields.PHONE).set("020 7946 0555");
        fields().field(RecordFields.LANGUAGE).set("Deutsch");
        page.form().toggleAlert("call first");
        page.form().save();

        assertThat(at.banner()).isEqualTo("Saved the record of Ana Pérez.");
        assertThat(page.form().openProperty().get()).isFalse();
        assertThat(record(ana).details().extras().alerts()).isEqualTo("wheelchair, call first");
        assertThat(record(ana).language()).isEqualTo("de");
        assertThat(card().papers().history().getFirst()).isEqualTo(
                "Changed alerts, language, phone from 020 7946 0123 to 020 7946 0555 by Maria, Mon 16 Nov, 08:00");
        at.desk.acts().undo();
        assertThat(record(ana).phone()).isEqualTo("020 7946 0123");
        assertThat(at.banner()).isEqualTo("Undone: Ana Pérez.");
    }

    @Test
    void whatIsSavedUnchangedLeavesNoTrace() {
        open(ana);
        page.edit();
        page.form().save();

        assertThat(page.form().openProperty().get()).isFalse();
        assertThat(clinic.audit.history(ana)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} \"{1}\": {2}")
    @CsvSource(delimiter = '|', textBlock = """
            name              |                  | Please fill this in.
            birthDate         | 31.2.1980        | This is not a possible date.
            birthDate         | 17.11.2026       | This is not a possible date.
            email             | a@b, c@d         | Please give one e-mail address, like ana@example.org.
            language          | Klingonish       | This is not known.
            """)
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsSaved(String field, String typed, String problem) {
        open(ana);
        page.edit();
        fields().field(field).set(typed == null ? "" : typed);
        page.form().save();

        assertThat(fields().field(field).problemProperty().get()).isEqualTo(problem);
        assertThat(fields().firstWrong()).contains(field);
        assertThat(clinic.audit.history(ana)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} letters: {1}")
    @CsvSource({"10000, ''", "10001, This text is too long."})
    void notesHoldTenThousandLetters(int letters, String problem) {
        open(ana);
        page.edit();
        fields().field(RecordFields.NOTES).set("x".repeat(letters));
        page.form().save();

        assertThat(fields().field(RecordFields.NOTES).problemProperty().get()).isEqualTo(problem);
    }

    @Test
    void whatSomebodyElseHasWrittenIsSeenBeforeItIsOverwritten() {
        open(ana);
        page.edit();
        fields().field(RecordFields.EMAIL).set("perez@example.org");
        PatientDetails now = record(ana).details();
        clinic.records.change(MARIA, new PatientChange.Details(ana, now, new PatientDetails(now.name(),
                now.birthDate(), "020 7946 0555", now.email(), now.extras())));

        page.form().save();
        assertThat(page.form().staleProperty().get()).isTrue();
        assertThat(fields().otherProperty(RecordFields.PHONE).get()).isEqualTo("Now there: 020 7946 0555");
        assertThat(fields().otherProperty(RecordFields.EMAIL).get()).isEmpty();
        assertThat(at.banner()).isEqualTo("Somebody else has changed the record of Ana Pérez. Nothing was done.");
        assertThat(record(ana).email()).isEqualTo("ana@example.org");

        page.form().save();
        assertThat(record(ana).email()).isEqualTo("perez@example.org");
        assertThat(record(ana).phone()).as("what she typed is kept").isEqualTo("020 7946 0123");
    }

    @Test
    void whatIsTypedIsNotLostToAnotherPatientUnlessSaidTwice() {
        open(ana);
        page.edit();
        fields().field(RecordFields.PHONE).set("1");

        page.choose(anna);
        assertThat(page.chosenProperty().get()).isEqualTo(ana);
        assertThat(at.banner()).startsWith("What you typed is not saved.");
        page.choose(anna);
        assertThat(page.chosenProperty().get()).isEqualTo(anna);
    }

    @Test
    void aFormWithNothingTypedGivesWayAtOnce() {
        open(ana);
        page.edit();
        page.choose(anna);

        assertThat(page.form().openProperty().get()).isFalse();
        assertThat(page.chosenProperty().get()).isEqualTo(anna);
    }

    @Test
    void somebodyNewIsEnteredAndShown() {
        open(ana);
        page.newPatient();
        fields().field(RecordFields.FAMILY).set("Lindqvist");
        page.form().save();

        assertThat(at.banner()).isEqualTo("New patient: Lindqvist.");
        assertThat(card().person().name()).isEqualTo("Lindqvist");
        assertThat(listed()).contains("Lindqvist");
    }

    @Test
    void whoIsHereAlreadyIsShownWhileSomebodyNewIsTypedAndTakenInstead() {
        open(anna);
        page.newPatient();
        fields().field(RecordFields.FAMILY).set("Perez");
        fields().field(RecordFields.GIVEN).set("Ana");
        assertThat(page.form().alike()).isEmpty();
        fields().field(RecordFields.PHONE).set("+44 20 7946 0123");
        assertThat(page.form().alike()).extracting(row -> row.patient().id()).containsExactly(ana);

        page.form().take(page.form().alike().getFirst());
        assertThat(page.form().openProperty().get()).isFalse();
        assertThat(card().person().id()).isEqualTo(ana);
        assertThat(clinic.register.count()).isEqualTo(2);
    }

    @Test
    void aRecordThatMayBeOfTheSamePersonIsShownAndLaidBesideIt() {
        create("Perez, Ana Maria", "020 7946 0888", null, Extras.NONE);
        open(ana);
        assertThat(card().about().alike()).extracting(RecordCard.Alike::words)
                .containsExactly("Ana Maria Perez · born 17 May 1980 · 46 · 020 7946 0888");

        page.merge(card().about().alike().getFirst().patient());
        assertThat(merging).isOne();
        page.merge().merge();
        assertThat(card().about().alike()).isEmpty();
    }

    @Test
    void whoHasVisitsToComeIsPutAsideOnlyWhenSaidTwice() {
        visit(ana, "2026-11-16T10:00");
        open(ana);
        page.record().putAside();
        assertThat(page.record().askedProperty().get()).isOne();
        page.record().leaveIt();
        assertThat(record(ana).active()).isTrue();

        page.record().putAside();
        page.record().putAsideAllTheSame();
        assertThat(record(ana).active()).isFalse();
        assertThat(clinic.records.toCome(ana)).hasSize(1);
        assertThat(listed()).doesNotContain("Ana Pérez");

        page.putAsideProperty().set(true);
        assertThat(listed()).containsExactly("Ana Pérez");
        page.record().newVisit();
        assertThat(booked).isEmpty();
        page.record().takeBack();
        page.record().newVisit();
        assertThat(booked).containsExactly(ana);
    }

    @Test
    void whetherToPutSomebodyAsideIsNotAskedOverAnotherRecord() {
        visit(ana, "2026-11-16T10:00");
        open(ana);
        at.hold();
        page.record().putAside();
        page.choose(anna);
        at.release();

        assertThat(card().person().id()).isEqualTo(anna);
        assertThat(page.record().askedProperty().get()).isZero();
    }

    @Test
    void thePutAsideAreFoundByWhatIsTypedToo() {
        open(ana);
        page.record().putAside();
        page.putAsideProperty().set(true);
        page.filterProperty().set("perez 1980-05-17");
        assertThat(listed()).containsExactly("Ana Pérez");
        page.filterProperty().set("%");
        assertThat(listed()).isEmpty();
    }
}
