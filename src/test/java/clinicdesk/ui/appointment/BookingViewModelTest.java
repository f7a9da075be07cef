package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Draft;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.HoursChange;
import clinicdesk.settings.Key;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.FitCheck.Tone;
import clinicdesk.ui.frame.Overruling;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.Recall;
import clinicdesk.waitlist.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private BookingViewModel form;
    private UUID ana;
    private final List<Visit> booked = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        clinic.directory.add(TestClinic.OWNER, new VisitType("Check", 15, 0, 0));
        clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
        ana = clinic.patient("Ana Pérez", "ana@example.org");
        at = PanelDesk.in(clinic);
        form = new BookingViewModel(at.desk, at.book);
        form.onBooked(booked::add);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void begin(Kind kind, Slot slot) {
        form.open(new BookingStart(kind, clinic.doctor("Strange"), slot, null));
    }

    private void begin() {
        begin(Kind.PLANNED, null);
    }

    private void type(String text) {
        form.fields().patient().typedProperty().set(text);
    }

    private List<String> found() {
        return form.fields().patient().found().stream().map(row -> row.patient().name().display()).toList();
    }

    private void choose(String text) {
        type(text);
        form.who().enter();
        assertThat(form.fields().patient().isChosen()).isTrue();
    }

    private FitCheck.Line line() {
        return form.fields().fit().line();
    }

    @Test
    void theFormOpensWithTheFirstFreeTimeAndTheUsualType() {
        begin();

        assertThat(form.fields().with().doctorProperty().get().name()).isEqualTo("Dr Strange");
        assertThat(form.fields().with().typeProperty().get().name()).isEqualTo("Follow-up");
        assertThat(form.fields().when().dateProperty().get()).isEqualTo("Mon 16 Nov 2026");
        assertThat(form.fields().when().timeProperty().get()).isEqualTo("09:00");
        assertThat(line().tone()).isEqualTo(Tone.FITS);
    }

    @Test
    void theFormFollowsCtrlLThatWasPressedBeforeIt() {
        at.desk.acts().toggleLetter();
        begin();
        assertThat(form.fields().letterProperty().get()).isFalse();
        begin();
        assertThat(form.fields().letterProperty().get()).isTrue();
        begin(Kind.WALK_IN, null);
        assertThat(form.fields().letterProperty().get()).as("who stands here needs none").isFalse();
    }

    @Test
    void theFormSaysThatItWouldTakeAnExtraPlace() {
        clinic.hours(new HoursChange.ExtraPlaces(clinic.doctor("Strange"), 1));
        clinic.booked("Strange", "2026-11-16T10:00", 30);

        begin(Kind.PLANNED, clinic.slot("2026-11-16T10:15", 30));
        assertThat(line().text()).isEqualTo("In an extra place, Mon 16 Nov, 10:15–10:45");
        begin(Kind.PLANNED, clinic.slot("2026-11-16T10:30", 30));
        assertThat(line().text()).isEqualTo("Free Mon 16 Nov, 10:30–11:00");
    }

    /** On 31 October 2027 the clock shows 01:00 to 02:00 twice. */
    private Slot night(String utc) {
        return Slot.of(Instant.parse("2027-10-31T" + utc + ":00Z"), 30);
    }

    private void beginAtNight(Slot slot) {
        clinic.hire("Owl", "00:00", "06:00", TestClinic.EVERY_DAY);
        TestClinic.done(clinic.booking.book(TestClinic.MARIA, new BookingRequest(new Placement(clinic.doctor("Owl"),
                clinic.patient("Nora Night"), null, Slot.of(Instant.parse("2027-10-30T23:00:00Z"), 120)), null, null,
                Telling.NO_LETTER)));
        form.open(new BookingStart(Kind.PLANNED, clinic.doctor("Owl"), slot, ana));
    }

    @Test
    void aTimeThatTheClockShowsTwiceStaysTheOneThatWasGiven() {
        beginAtNight(night("01:30"));
        assertThat(form.fields().when().timeProperty().get()).isEqualTo("01:30");
        assertThat(line().tone()).isEqualTo(Tone.FITS);

        form.fields().when().spellOut();
        form.submit();

        assertThat(booked).singleElement().satisfies(visit -> assertThat(visit.slot()).isEqualTo(night("01:30")));
    }

    @Test
    void anOfferInTheSecondPassOfAnHourIsTaken() {
        beginAtNight(night("00:30"));
        assertThat(line().offer()).contains(night("01:00"));

        form.takeNextFree();

        assertThat(booked).singleElement().satisfies(visit -> assertThat(visit.slot()).isEqualTo(night("01:00")));
    }

    @Test
    void aTimeThatIsTypedIsTheFirstOfTwo() {
        beginAtNight(night("01:30"));

        form.fields().when().timeProperty().set("01:45");
        assertThat(form.fields().when().start()).contains(Instant.parse("2027-10-31T00:45:00Z"));
        form.fields().when().timeProperty().set("01:30");
        assertThat(form.fields().when().start()).as("as it was again").contains(night("01:30").start());
    }

    @Test
    void aReasonIsNotTakenForSomebodyWhoWasBookedWhileItWasTyped() {
        clinic.booked("Strange", "2026-11-16T09:00", 30);
        begin(Kind.PLANNED, clinic.slot("2026-11-16T09:15", 30));
        choose("ana pe");
        Overruling asked = form.overruling().orElseThrow();
        clinic.booked("Strange", "2026-11-16T09:30", 15);

        asked.because().accept("Emergency");
        assertThat(booked).isEmpty();
        assertThat(line().text()).contains("09:00–09:30").contains("09:30–09:45");

        form.overruling().orElseThrow().because().accept("Emergency");
        assertThat(booked).hasSize(1);
    }

    @Test
    void theFirstFreeTimeSuitsThePatientWhoIsKnown() {
        TestClinic.done(clinic.booking.book(TestClinic.MARIA, clinic.request("Who", ana, "2026-11-16T09:00", 30)));

        form.open(new BookingStart(Kind.PLANNED, clinic.doctor("Strange"), null, ana));

        assertThat(form.fields().when().timeProperty().get()).isEqualTo("09:30");
        assertThat(line().tone()).isEqualTo(Tone.FITS);
    }

    @Test
    void aVisitMadeAgainKeepsItsRoomAndHasNoTypeWhereItHadNone() {
        var again = new BookingStart.What(null, new Where.In(clinic.room("Room 1")));
        form.open(new BookingStart(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 30),
                new BookingStart.Known(clinic.doctor("Strange"), ana, again, null)));
        assertThat(form.fields().with().roomProperty().get().name()).isEqualTo("Room 1");
        assertThat(form.fields().with().typeProperty().get()).isNull();

        form.close();
        begin();
        assertThat(form.fields().with().roomProperty().get().name()).isEqualTo("No room");
        assertThat(form.fields().with().typeProperty().get().name()).isEqualTo("Follow-up");
    }

    @Test
    void aRecallIsBookedFromItsDueDateOnAndStaysWhereAnotherPatientIsBooked() {
        clinic.recalls.keep(TestClinic.MARIA,
                new Recall(ana, clinic.doctor("Strange"), null, LocalDate.parse("2026-12-01"), null));
        OpenRecall recall = clinic.recalls.ofPatient(ana).getFirst();
        var start = new BookingStart(Kind.PLANNED, null,
                new BookingStart.Known(clinic.doctor("Strange"), ana, null, recall));
        form.open(start);
        assertThat(form.fields().when().dateProperty().get()).isEqualTo("Tue 1 Dec 2026");
        clinic.patient("Tom Baker");
        choose("tom");
        form.submit();
        assertThat(booked).hasSize(1);
        assertThat(clinic.recalls.ofPatient(ana)).containsExactly(recall);

        form.open(start);
        form.submit();
        assertThat(booked).hasSize(2);
        assertThat(at.banner()).contains("The recall is closed.");
        assertThat(clinic.recalls.ofPatient(ana)).isEmpty();
    }

    @Test
    void aSlotFromTheGridIsFilledIn() {
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 15));

        assertThat(form.fields().with().typeProperty().get().name()).isEqualTo("Check");
        assertThat(form.fields().when().slot()).contains(clinic.slot("2026-11-17T10:00", 15));
    }

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
    void whatDoesNotFitIsBookedWithAReasonOnceItIsKnownForWhom() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 30));
        assertThat(form.isOverrulable()).isTrue();
        assertThat(form.overruling()).as("for nobody").isEmpty();
        assertThat(form.hintProperty().get()).isEqualTo("Choose a patient first.");

        choose("per");
        Overruling wanted = form.overruling().orElseThrow();
        assertThat(wanted.what()).isEqualTo("Ana Pérez, Tue 17 Nov, 10:00–10:30");
        assertThat(wanted.refusal()).startsWith("Dr Strange is busy 10:00–10:30");
        assertThat(booked).isEmpty();
        wanted.because().accept("Emergency");

        assertThat(booked).singleElement()
                .satisfies(visit -> assertThat(visit.notes().overruling()).isEqualTo("Emergency"));
        assertThat(at.banner()).contains("Overruled: Emergency.");
    }

    @Test
    void aNewPatientIsBookedOverARefusalToo() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 30));
        type("Zoe Ward");
        form.who().makeNew();

        form.overruling().orElseThrow().because().accept("Emergency");

        assertThat(booked).singleElement().satisfies(visit -> {
            assertThat(visit.patientName()).isEqualTo("Zoe Ward");
            assertThat(visit.notes().overruling()).isEqualTo("Emergency");
        });
    }

    @Test
    void whatFitsOrMakesNoSenseIsNotOverruled() {
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 30));
        choose("per");
        assertThat(form.isOverrulable()).as("it fits").isFalse();

        form.fields().when().minutesProperty().set("480");
        assertThat(form.isOverrulable()).as("after hours").isTrue();
        form.fields().when().timeProperty().set("23:00");
        assertThat(form.isOverrulable()).as("over midnight").isFalse();
    }

    @Test
    void enterChoosesAndEnterBooks() {
        begin();
        type("per");

        form.who().enter();
        form.who().enter();

        assertThat(booked).singleElement().satisfies(visit -> assertThat(visit.patientId()).isEqualTo(ana));
        assertThat(form.isOpen()).isFalse();
        assertThat(at.banner()).startsWith("Booked Ana Pérez: Mon 16 Nov, 09:00 with Dr Strange.");
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
    void twoEntersTypedAheadOfTheAnswerChooseAndBook() {
        begin();
        at.hold();
        type("per");
        form.who().enter();
        form.who().enter();
        at.release();

        assertThat(booked).hasSize(1);
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

    @Test
    void aDoubleEnterBooksOnce() {
        begin();
        choose("per");
        at.hold();
        form.submit();
        form.submit();
        at.release();

        assertThat(booked).hasSize(1);
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
    void itIsSaidAtOnceWhyATimeDoesNotFitAndWhatDoes() {
        clinic.booked("Strange", "2026-11-16T10:00", 30);
        begin();

        form.fields().when().timeProperty().set("1015");

        assertThat(line().tone()).isEqualTo(Tone.REFUSED);
        assertThat(line().text()).startsWith("Dr Strange is busy 10:00–10:30");
        assertThat(line().offer()).contains(clinic.slot("2026-11-16T10:30", 30));
    }

    @Test
    void thePatientsOtherVisitIsInTheWayOnceThePatientIsChosen() {
        clinic.booking.book(TestClinic.MARIA, clinic.request("Who", ana, "2026-11-16T09:00", 30));
        begin();
        assertThat(line().tone()).isEqualTo(Tone.FITS);

        choose("per");

        assertThat(line().text()).startsWith("Ana Pérez has another visit then");
    }

    @Test
    void aRefusedBookingStaysOpenAndTheNextFreeTimeCanBeTaken() {
        begin();
        choose("per");
        clinic.booked("Strange", "2026-11-16T09:00", 30);

        form.submit();
        assertThat(form.isOpen()).isTrue();
        assertThat(line().text()).contains("busy 09:00–09:30");

        form.takeNextFree();
        assertThat(booked).singleElement()
                .satisfies(visit -> assertThat(visit.slot()).isEqualTo(clinic.slot("2026-11-16T09:30", 30)));
    }

    @Test
    void theBannersOfferClosesTheFormToo() {
        begin();
        choose("per");
        clinic.booked("Strange", "2026-11-16T09:00", 30);
        form.submit();

        at.desk.acts().takeOffer();

        assertThat(form.isOpen()).isFalse();
        assertThat(clinic.appointments.ofPatient(ana, 9)).hasSize(1);
    }

    @Test
    void anotherTypeBringsItsLength() {
        begin();

        form.fields().with().selectType(form.fields().with().types().getFirst().id());

        assertThat(form.fields().when().minutesProperty().get()).isEqualTo("15");
    }

    @Test
    void theLastTypeIsProposedAgain() {
        begin();
        form.fields().with().selectType(form.fields().with().types().getFirst().id());
        choose("per");
        form.submit();

        begin();

        assertThat(form.fields().with().typeProperty().get().name()).isEqualTo("Check");
        assertThat(form.fields().when().minutesProperty().get()).isEqualTo("15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "721", "", "half", "99999999999"})
    void aLengthThatIsNoneIsRefusedBesideTheField(String minutes) {
        begin();
        choose("per");

        form.fields().when().minutesProperty().set(minutes);
        form.submit();

        assertThat(form.fields().when().minutesProblemProperty().get()).contains("5 minutes to 720");
        assertThat(booked).isEmpty();
    }

    @Test
    void aDateInWordsIsUnderstood() {
        begin();

        form.fields().when().dateProperty().set("tomorrow");
        form.fields().when().timeProperty().set("930");
        form.fields().when().spellOut();

        assertThat(form.fields().when().dateProperty().get()).isEqualTo("Tue 17 Nov 2026");
        assertThat(form.fields().when().slot()).contains(clinic.slot("2026-11-17T09:30", 30));
    }

    @Test
    void aTimeThatTheClockLeavesOutIsRefusedBesideTheField() {
        begin();

        form.fields().when().dateProperty().set("28.3.2027");
        form.fields().when().timeProperty().set("1:30");

        assertThat(form.fields().when().whenProblemProperty().get()).contains("there is no 01:30");
        assertThat(line().tone()).isEqualTo(Tone.NOTHING);
    }

    @Test
    void nonsenseForADateIsRefusedBesideTheField() {
        begin();
        choose("per");

        form.fields().when().dateProperty().set("someday");
        form.submit();

        assertThat(form.fields().when().whenProblemProperty().get()).startsWith("Which day?");
        assertThat(booked).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongIsRefusedBesideTheField() {
        begin();
        choose("per");

        form.fields().reasonProperty().set("x".repeat(1001));
        form.submit();

        assertThat(form.fields().reasonProblemProperty().get()).contains("1000");
        assertThat(booked).isEmpty();
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
    void withoutALetterNoneIsWritten() {
        begin();
        choose("per");
        form.fields().letterProperty().set(false);

        form.submit();

        assertThat(clinic.outbox.lettersAbout(booked.getFirst().id())).isEmpty();
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
    void aWalkInStartsNowAndHasArrived() {
        clinic.clock.set(LocalDateTime.parse("2026-11-16T11:07"));
        begin(Kind.WALK_IN, null);
        choose("per");
        clinic.clock.advance(Duration.ofMinutes(2));

        form.submit();

        assertThat(booked).singleElement().satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(AppointmentStatus.ARRIVED);
            assertThat(visit.slot().start()).isEqualTo(clinic.time("2026-11-16T11:09"));
        });
    }

    @Test
    void whatHasHappenedIsRecordedWithoutALetter() {
        begin(Kind.PAST, clinic.slot("2026-11-13T10:00", 30));
        choose("per");
        assertThat(line().tone()).isEqualTo(Tone.FITS);

        form.submit();

        assertThat(booked).singleElement()
                .satisfies(visit -> assertThat(visit.status()).isEqualTo(AppointmentStatus.COMPLETED));
        assertThat(clinic.outbox.lettersAbout(booked.getFirst().id())).isEmpty();
    }

    @Test
    void aDraftIsParkedAndGoneOnWith() {
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 45));
        type("ana p");
        form.fields().reasonProperty().set("Knee");
        form.park();
        assertThat(form.isOpen()).isFalse();

        form.open(clinic.tray.list().getFirst());
        assertThat(form.fields().patient().typedProperty().get()).isEqualTo("ana p");
        assertThat(form.fields().reasonProperty().get()).isEqualTo("Knee");
        assertThat(form.fields().when().slot()).contains(clinic.slot("2026-11-17T10:00", 45));

        form.who().enter();
        form.submit();
        assertThat(booked).hasSize(1);
        assertThat(clinic.tray.list()).isEmpty();
    }

    @Test
    void aFullTrayIsSaidAndTheFormStays() {
        for (int i = 0; i < 6; i++) {
            clinic.tray.park(new Draft(null, ana, "", null, Draft.Wanted.NOTHING));
        }
        begin();
        type("per");

        form.park();

        assertThat(form.isOpen()).isTrue();
        assertThat(at.banner()).startsWith("The tray is full");
        assertThat(form.fields().patient().typedProperty().get()).isEqualTo("per");
    }

    @Test
    void parkingADraftAgainTakesNoSecondPlace() {
        begin();
        type("per");
        form.park();
        form.open(clinic.tray.list().getFirst());
        form.park();

        assertThat(clinic.tray.list()).hasSize(1);
    }

    @Test
    void theGridIsToldWhereTheVisitWouldLie() {
        begin();
        choose("per");
        assertThat(form.draftProperty().get()).satisfies(place -> {
            assertThat(place.slot()).isEqualTo(clinic.slot("2026-11-16T09:00", 30));
            assertThat(place.title()).isEqualTo("Ana Pérez");
            assertThat(place.fits()).isTrue();
        });

        form.close();
        assertThat(form.draftProperty().get()).isNull();
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
    void whereNothingSuitsThePatientIsPutOnTheListForWhatIsFilledIn() {
        List<Waiting> asked = new ArrayList<>();
        form.onWait(asked::add);
        begin();
        form.toWaitingList();
        assertThat(form.hintProperty().get()).isEqualTo("Choose a patient first.");
        choose("per");
        form.fields().when().minutesProperty().set("45");
        form.fields().when().timeProperty().set("");
        form.fields().reasonProperty().set("Knee");

        form.toWaitingList();

        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.patientId()).isEqualTo(ana);
            assertThat(one.with()).isEqualTo(Waiting.With.doctor(clinic.doctor("Strange")));
            assertThat(one.need().minutes()).isEqualTo(45);
            assertThat(one.need().note()).isEqualTo("Knee");
        });
        assertThat(form.isOpen()).as("until it is on the list").isTrue();
        form.becameWaiting();
        assertThat(form.isOpen()).isFalse();
    }

    @Test
    void aNewPatientWhoWaitsIsKnownToTheClinicAndADraftLeavesTheTray() {
        List<Waiting> asked = new ArrayList<>();
        form.onWait(asked::add);
        begin();
        type("Ny Ko");
        form.park();
        form.open(clinic.tray.list().getFirst());
        form.who().makeNew();

        form.toWaitingList();
        form.becameWaiting();

        assertThat(clinic.directory.patient(asked.getFirst().patientId()).orElseThrow().name().display())
                .isEqualTo("Ny Ko");
        assertThat(clinic.tray.list()).isEmpty();
    }

    @Test
    void whoIsHereOrWasHereDoesNotWait() {
        List<Waiting> asked = new ArrayList<>();
        form.onWait(asked::add);
        begin(Kind.WALK_IN, clinic.slot("2026-11-16T08:30", 30));
        choose("per");
        form.toWaitingList();
        assertThat(asked).isEmpty();
    }
}
