package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import clinicdesk.settings.Key;
import clinicdesk.ui.appointment.BookingStart.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoIsBookedTest extends AtTheForm {

    @Test
    void aPatientIsFoundByPartsOfTheName() {
        clinic.patient("Tom Baker");
        begin();

        type("an pe");

        assertThat(found()).containsExactly("Ana Pérez");
    }

    @Test
    void todaysPatientsComeFirst() {
        clinic.patient("Ana Aaronson");
        clinic.booking.book(TestClinic.MARIA, clinic.request("Who", ana, "2026-11-16T12:00", 30));
        begin();

        type("ana");

        assertThat(found()).containsExactly("Ana Pérez", "Ana Aaronson");
        assertThat(form.fields().patient().found().getFirst().expected()).isTrue();
    }

    @Test
    void namesakesAreNotChosenByTheFirstEnter() {
        clinic.patient("Ana Pérez");
        begin();
        type("ana pe");

        form.who().enter();
        assertThat(form.fields().patient().isChosen()).isFalse();
        assertThat(form.fields().patient().saidProperty().get()).isEqualTo(PatientPick.Entered.LOOK);

        form.who().enter();
        assertThat(form.fields().patient().isChosen()).isTrue();
    }

    @Test
    void namesakesAreNotChosenByTheFirstEnterAfterAnArrowEither() {
        UUID other = clinic.patient("Ana Pérez");
        begin();
        type("ana pe");

        form.fields().patient().move(1);
        form.who().enter();
        assertThat(form.fields().patient().isChosen()).isFalse();
        UUID lit = form.fields().patient().found().get(1).patient().id();
        form.who().enter();

        assertThat(form.fields().patient().chosenProperty().get().id()).isEqualTo(lit).isIn(ana, other);
    }

    @Test
    void aNamesakeThatComesTooLateForTheListIsOneAllTheSame() {
        clinic.booking.book(TestClinic.MARIA, clinic.request("Who", ana, "2026-11-16T12:00", 30));
        for (int i = 0; i < 25; i++) {
            clinic.patient("Ana Aa" + (char) ('a' + i));
        }
        clinic.patient("Ana Pérez");
        begin();

        type("ana");
        form.who().enter();

        assertThat(form.fields().patient().isChosen()).isFalse();
    }

    @Test
    void aNewLetterAsksAgainAmongNamesakes() {
        clinic.patient("Ana Pérez");
        begin();
        type("ana pe");
        form.who().enter();

        type("ana per");
        form.who().enter();

        assertThat(form.fields().patient().isChosen()).isFalse();
    }

    @Test
    void theOldAnswerDoesNotReplaceTheNewOne() {
        clinic.patient("Tom Baker");
        begin();
        at.hold();
        type("ana");
        type("tom");
        at.release();

        assertThat(found()).containsExactly("Tom Baker");
    }

    @Test
    void entersTypedAheadNeverChooseANamesake() {
        clinic.patient("Ana Pérez");
        begin();
        at.hold();
        type("ana");
        form.who().enter();
        form.who().enter();
        form.who().enter();
        at.release();

        assertThat(form.fields().patient().isChosen()).isFalse();
        assertThat(booked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "a%a", "\\", "'; drop table patient; --"})
    void wildcardsAreTakenAsTheyAre(String typed) {
        begin();

        type(typed);

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ليلى حسن", "😀", "a\r\nb", "a a a a a a a a a a a a a a a a"})
    void whateverIsTypedIsSearched(String typed) {
        begin();

        type(typed.repeat(700));
        form.who().enter();

        assertThat(form.fields().patient().isChosen()).isFalse();
        assertThat(form.isOpen()).isTrue();
    }

    @Test
    void itIsSaidHowThePatientWillBeTold() {
        clinic.patient("Tom Baker");
        begin();
        choose("per");
        assertThat(form.fields().tellingProperty().get()).startsWith("Letter to ana@example.org");

        form.fields().letterProperty().set(false);
        assertThat(form.fields().tellingProperty().get()).isEqualTo("No letter");

        form.fields().letterProperty().set(true);
        choose("tom");
        assertThat(form.fields().tellingProperty().get()).startsWith("No address");
    }

    @Test
    void aNewPatientWithAPhoneAloneIsToldByMessageWhereTheClinicSendsThem() {
        begin();
        type("Ana Lo 020 7946 0123");
        form.who().makeNew();
        assertThat(form.fields().tellingProperty().get()).startsWith("No address");

        clinic.settings.set(
                Map.of(Key.MESSAGES_ENABLED, "true", Key.MESSAGES_URL, "https://sms.example.org"));
        form.fields().newPatient().field(NewPatient.PHONE).set("020 7946 0124");
        assertThat(form.fields().tellingProperty().get()).startsWith("Message to +442079460124");

        form.fields().newPatient().field(NewPatient.EMAIL).set("lo@example.org");
        assertThat(form.fields().tellingProperty().get()).startsWith("Letter to lo@example.org");
    }

    @Test
    void aNewPatientIsMadeFromWhatWasTyped() {
        begin();
        type("Ana Lo 0123 456");
        form.who().makeNew();
        assertThat(form.fields().newPatient().field(NewPatient.NAME).get()).isEqualTo("Ana Lo");
        assertThat(form.fields().newPatient().field(NewPatient.PHONE).get()).isEqualTo("0123 456");

        form.fields().newPatient().field(NewPatient.BIRTH_DATE).set("1.2.1990");
        form.submit();

        assertThat(booked).singleElement().satisfies(visit -> {
            assertThat(visit.patientName()).isEqualTo("Ana Lo");
            assertThat(clinic.directory.patient(visit.patientId()).orElseThrow().phone()).isEqualTo("0123 456");
        });
    }

    @Test
    void whatIsWrongWithANewPatientIsSaidBesideEachField() {
        begin();
        form.who().makeNew();
        NewPatient fresh = form.fields().newPatient();
        fresh.field(NewPatient.NAME).set("x".repeat(10_000));
        fresh.field(NewPatient.BIRTH_DATE).set("1.1.2031");
        fresh.field(NewPatient.PHONE).set("call me");
        fresh.field(NewPatient.EMAIL).set("a@example.org, b@example.org");

        form.submit();

        assertThat(NewPatient.FIELDS).allSatisfy(field -> assertThat(fresh.problemOf(field).get()).isNotEmpty());
        assertThat(booked).isEmpty();
        fresh.field(NewPatient.EMAIL).set("a@example.org");
        assertThat(fresh.problemOf(NewPatient.EMAIL).get()).isEmpty();
    }

    @Test
    void aNewPatientIsMadeOnceEvenIfTheTimeIsRefused() {
        clinic.booked("Strange", "2026-11-16T09:00", 30);
        begin(Kind.PLANNED, clinic.slot("2026-11-16T09:00", 30));
        type("Bo Lindqvist");
        form.who().makeNew();

        form.submit();
        assertThat(form.isOpen()).isTrue();
        form.takeNextFree();

        assertThat(booked).hasSize(1);
        assertThat(clinic.search.find("lindqvist", List.of(), 9)).hasSize(1);
    }

    @Test
    void backFromANewPatientTheSearchIsAsItWas() {
        begin();
        type("per");
        form.who().makeNew();

        form.who().searchAgain();

        assertThat(found()).containsExactly("Ana Pérez");
    }

    @Test
    void alertsOfTheChosenPatientAreShown() {
        clinic.directory.createPatient(TestClinic.MARIA, new PatientDetails(PersonName.parse("Bo Lindqvist"), null,
                null, null, new PatientDetails.Extras(null, true, "Wheelchair", null, null, null)));
        begin();

        choose("lind");
        assertThat(form.fields().alertsProperty().get()).isEqualTo("Wheelchair");

        choose("per");
        assertThat(form.fields().alertsProperty().get()).isEmpty();
    }

    @Test
    void nothingIsBookedWithoutAPatient() {
        begin();

        form.submit();

        assertThat(form.hintProperty().get()).isEqualTo("Choose a patient first.");
    }

    @Test
    void hiddenNamesStayHiddenInTheForm() {
        at.desk.privacy().hiddenProperty().set(true);
        begin();

        choose("per");

        assertThat(form.fields().patient().typedProperty().get()).isEqualTo("A. P.");
        assertThat(form.fields().tellingProperty().get()).doesNotContain("ana@");
    }

    @Test
    void whoseVisitIsInTheWayIsHiddenAtOnceAndComesBack() {
        clinic.booking.book(TestClinic.MARIA,
                clinic.request("Strange", clinic.patient("Li Wei"), "2026-11-16T10:00", 30));
        begin(Kind.PLANNED, clinic.slot("2026-11-16T10:00", 30));
        choose("per");
        FitCheck.Line before = line();
        assertThat(before.text()).isEqualTo("Dr Strange is busy 10:00–10:30 (Li Wei).");

        at.hold();
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(line().text()).isEqualTo("Dr Strange is busy 10:00–10:30 (L. W.).");

        at.desk.privacy().hiddenProperty().set(false);
        assertThat(line()).isEqualTo(before);
    }

    @Test
    void whereTheLetterGoesIsHiddenAtOnceAndComesBack() {
        begin();
        choose("per");

        at.hold();
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(form.fields().tellingProperty().get()).isEqualTo("Letter to ••• at once");

        at.desk.privacy().hiddenProperty().set(false);
        assertThat(form.fields().tellingProperty().get()).isEqualTo("Letter to ana@example.org at once");
    }
}
