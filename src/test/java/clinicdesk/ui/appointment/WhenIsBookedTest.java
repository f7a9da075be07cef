package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.hours.HoursChange;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.FitCheck.Tone;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenIsBookedTest extends AtTheForm {

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
    void aSlotFromTheGridIsFilledIn() {
        begin(Kind.PLANNED, clinic.slot("2026-11-17T10:00", 15));

        assertThat(form.fields().with().typeProperty().get().name()).isEqualTo("Check");
        assertThat(form.fields().when().slot()).contains(clinic.slot("2026-11-17T10:00", 15));
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
}
