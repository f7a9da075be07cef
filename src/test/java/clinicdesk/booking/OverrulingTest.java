package clinicdesk.booking;

import static clinicdesk.TestClinic.EVERY_DAY;
import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Booking and moving over a refusal. It is Monday 16 November 2026, 12:00; Dr Strange works 9-17, Dr Who 8-16. */
class OverrulingTest {

    private static final String WHY = "The doctor agreed";

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T12:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void monday() {
        clinic.turnThePage("2026-11-16T12:00");
        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "true"));
    }

    private static Outcome overruled(Actor actor, String doctor, String start, int minutes, String why) {
        return clinic.booking.book(actor,
                clinic.request(doctor, clinic.patient("Olga Over"), start, minutes).overruled(why));
    }

    private static Outcome overruled(String doctor, String start, int minutes) {
        return overruled(MARIA, doctor, start, minutes, WHY);
    }

    private static Outcome moveOverruled(Visit visit, String start, String why) {
        return clinic.booking.move(MARIA, visit.id(), visit.version(),
                new MoveRequest(visit.placement().at(clinic.slot(start, 30)), Telling.LETTER,
                        why == null ? null : Despite.whatever(why)));
    }

    /** What a rule refuses, one of them each. */
    private static void everythingIsInTheWay() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        clinic.leave("Strange", "2026-11-18T10:00", "2026-11-18T12:00");
        clinic.holiday("2026-11-19", "Foundation Day");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            the doctor is busy    | 2026-11-17T10:15 | DOCTOR_BUSY
            the doctor is on leave| 2026-11-18T10:00 | ON_LEAVE
            the clinic is closed  | 2026-11-19T10:00 | HOLIDAY
            outside the hours     | 2026-11-17T17:00 | OUTSIDE_HOURS
            on a day off          | 2026-11-21T10:00 | OUTSIDE_HOURS
            the time has passed   | 2026-11-16T11:00 | IN_THE_PAST
            """)
    void whatARuleRefusesIsBookedWithAReason(String what, String start, String code) {
        everythingIsInTheWay();

        Outcome refused = clinic.book("Strange", start, 30);
        assertThat(answer(refused)).isEqualTo(code);
        assertThat(((Outcome.Refused) refused).mayBeOverruled()).isTrue();

        Visit visit = done(overruled("Strange", start, 30));
        assertThat(visit.slot()).isEqualTo(clinic.slot(start, 30));
        assertThat(visit.state().overruled()).isTrue();
        assertThat(visit.notes().overruling()).isEqualTo(WHY);
    }

    @Test
    void aPatientOrARoomThatIsTakenIsOverruledToo() {
        UUID room = clinic.room("Room 1");
        UUID ann = clinic.patient("Ann Twice");
        Placement first = clinic.place("Strange", ann, "2026-11-17T10:00", 30).with(clinic.doctor("Strange"), room);
        done(clinic.booking.book(MARIA, new BookingRequest(first, null, null, Telling.LETTER)));

        BookingRequest both = new BookingRequest(first.with(clinic.doctor("Who"), room), null, null, Telling.LETTER);
        assertThat(answer(clinic.booking.book(MARIA, both))).isEqualTo("PATIENT_BUSY ROOM_BUSY");
        assertThat(answer(clinic.booking.book(MARIA, both.overruled(WHY)))).isEqualTo("done");
    }

    @ParameterizedTest(name = "{0}, {1} for {2} minutes: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            longer than a visit may be | 2026-11-17T09:00 | 721 | TOO_LONG OUTSIDE_HOURS
            over midnight              | 2026-11-17T23:45 | 30  | OUTSIDE_HOURS
            """)
    void whatMakesNoSenseIsNotBookedForAnyReason(String what, String start, int minutes, String codes) {
        Outcome refused = clinic.book("Strange", start, minutes);
        assertThat(((Outcome.Refused) refused).mayBeOverruled()).isFalse();

        assertThat(answer(overruled("Strange", start, minutes))).isEqualTo(codes);
    }

    @Test
    void nobodyIsBookedForAnyReasonWithADoctorWhoHasLeft() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        clinic.leaves(clinic.doctor("Strange"));

        assertThat(answer(overruled("Strange", "2026-11-17T11:00", 30))).isEqualTo("DOCTOR_INACTIVE");
        assertThat(answer(overruled("Strange", "2026-11-17T10:00", 30))).as("all that refuse are named")
                .isEqualTo("DOCTOR_INACTIVE DOCTOR_BUSY");
    }

    @ParameterizedTest(name = "until {0} minutes after midnight: {1}")
    @CsvSource({"0, done", "1, OUTSIDE_HOURS"})
    void midnightIsTheLastEndThatCanBeOverruled(int over, String expected) {
        assertThat(answer(overruled("Strange", "2026-11-17T23:30", 30 + over))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} minutes: {1}")
    @CsvSource({"720, done", "721, TOO_LONG OUTSIDE_HOURS", "4, invalid minutes BAD_DURATION"})
    void aLengthIsKeptWithinItsBoundsForAnyReason(int minutes, String expected) {
        assertThat(answer(overruled("Strange", "2026-11-17T08:00", minutes))).isEqualTo(expected);
    }

    @Test
    void aCancelledOrFinishedVisitIsNotMovedForAnyReason() {
        Visit cancelled = done(clinic.cancel(clinic.booked("Strange", "2026-11-17T10:00", 30)));
        Visit completed = done(clinic.status(clinic.booked("Strange", "2026-11-17T11:00", 30),
                AppointmentStatus.COMPLETED));

        assertThat(answer(moveOverruled(cancelled, "2026-11-17T12:00", WHY))).isEqualTo("ALREADY_CANCELLED");
        assertThat(answer(moveOverruled(completed, "2026-11-17T12:00", WHY))).isEqualTo("NOT_MOVABLE");
    }

    @Test
    void receptionistsOverruleUnlessTheClinicTakesTheRightAway() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "false"));

        assertThat(answer(overruled("Strange", "2026-11-17T10:00", 30))).isEqualTo("denied OVERRULE");
        assertThat(answer(overruled("Strange", "2026-11-17T10:30", 30))).as("what fits needs no right")
                .isEqualTo("done");
        assertThat(answer(overruled(OWNER, "Strange", "2026-11-17T10:00", 30, WHY))).isEqualTo("done");

        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "true"));
        assertThat(answer(overruled("Strange", "2026-11-17T10:00", 30))).isEqualTo("done");
    }

    @Test
    void aDoctorDoesNotOverruleNotEvenInTheirOwnBook() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Actor strange = new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange"));

        assertThat(answer(overruled(strange, "Strange", "2026-11-17T10:00", 30, WHY))).isEqualTo("denied OVERRULE");
    }

    @Test
    void aMoveIsRefusedOrOverruledAsABookingIs() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Visit visit = clinic.booked("Strange", "2026-11-17T14:00", 30);
        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "false"));
        assertThat(answer(moveOverruled(visit, "2026-11-17T10:00", WHY))).isEqualTo("denied OVERRULE");

        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "true"));
        assertThat(answer(moveOverruled(visit, "2026-11-17T10:00", null))).isEqualTo("DOCTOR_BUSY");
        assertThat(done(moveOverruled(visit, "2026-11-17T10:00", WHY)).notes().overruling()).isEqualTo(WHY);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", " ", "\t\n"})
    void withoutAReasonNothingIsOverruled(String blank) {
        clinic.booked("Strange", "2026-11-17T10:00", 30);

        assertThat(answer(overruled(MARIA, "Strange", "2026-11-17T10:00", 30, blank)))
                .isEqualTo("invalid overruling MISSING_FIELD");
    }

    @ParameterizedTest(name = "{0} letters: {1}")
    @CsvSource({"1000, done", "1001, invalid overruling TEXT_TOO_LONG"})
    void aReasonHasAThousandLettersAtMost(int letters, String expected) {
        clinic.booked("Strange", "2026-11-17T10:00", 30);

        assertThat(answer(overruled(MARIA, "Strange", "2026-11-17T10:00", 30, "x".repeat(letters))))
                .isEqualTo(expected);
    }

    @Test
    void theReasonIsKeptInTheVisitAndInTheTrail() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);

        Visit visit = done(overruled(MARIA, "Strange", "2026-11-17T10:00", 30, "  Family together "));

        assertThat(clinic.now(visit).notes().overruling()).isEqualTo("Family together");
        assertThat(clinic.audit.history(visit.id()).getLast().changes())
                .contains(new FieldChange("overruling", null, "Family together"));
    }

    @ParameterizedTest(name = "meanwhile somebody books {0}: {1}")
    @CsvSource({"10:30, DOCTOR_BUSY DOCTOR_BUSY", "10:44, DOCTOR_BUSY DOCTOR_BUSY", "10:45, done"})
    void aReasonStandsForWhatWasShownAndNotForWhatHasComeSince(String meanwhile, String expected) {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        BookingRequest request = clinic.request("Strange", clinic.patient("Olga Over"), "2026-11-17T10:15", 30);
        Visit elsewhere = clinic.booked("Who", "2026-11-17T12:00", 30);
        Placement to = elsewhere.placement().with(clinic.doctor("Strange"), null).at(request.placement().slot());
        var shown = (Outcome.Refused) clinic.booking.book(MARIA, request);
        Despite why = Despite.of(WHY, shown.refusals());

        clinic.booked("Strange", "2026-11-17T" + meanwhile, 15);

        assertThat(answer(clinic.booking.move(MARIA, elsewhere.id(), elsewhere.version(),
                new MoveRequest(to, Telling.LETTER, why)))).isEqualTo(expected);
        if (!expected.equals("done")) {
            assertThat(answer(clinic.booking.book(MARIA, request.overruled(why)))).isEqualTo(expected);
        }
    }

    @Test
    void aReasonForLongerHoursDoesNotStandForALeaveThatWasTakenMeanwhile() {
        BookingRequest request = clinic.request("Strange", clinic.patient("Olga Over"), "2026-11-17T08:30", 30);
        Despite why = Despite.of(WHY, ((Outcome.Refused) clinic.booking.book(MARIA, request)).refusals());
        clinic.leaveOfDays("Strange", "2026-11-17", "2026-11-17");

        assertThat(answer(clinic.booking.book(MARIA, request.overruled(why)))).isEqualTo("OUTSIDE_HOURS ON_LEAVE");
    }

    @Test
    void theRightToOverruleIsAskedWithEachAct() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        BookingRequest request = clinic.request("Strange", clinic.patient("Olga Over"), "2026-11-17T10:15", 30);
        Despite why = Despite.of(WHY, ((Outcome.Refused) clinic.booking.book(MARIA, request)).refusals());

        for (String allowed : List.of("false", "true")) {
            clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, allowed));
            assertThat(answer(clinic.booking.book(MARIA, request.overruled(why)))).as(allowed)
                    .isEqualTo(allowed.equals("true") ? "done" : "denied OVERRULE");
        }
    }

    @Test
    void aReasonThatWasNotNeededIsNotKept() {
        Visit visit = done(overruled("Strange", "2026-11-17T10:00", 30));

        assertThat(visit.state().overruled()).isFalse();
        assertThat(visit.notes().overruling()).isNull();
    }

    @Test
    void anotherMoveForTheSameReasonSaysSoInTheTrailAgain() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        clinic.booked("Strange", "2026-11-17T11:00", 30);
        Visit visit = done(overruled("Strange", "2026-11-17T10:00", 30));

        Visit moved = done(moveOverruled(visit, "2026-11-17T11:00", WHY));

        assertThat(clinic.audit.history(moved.id()).getLast().changes())
                .contains(new FieldChange("overruling", null, WHY));
    }

    @Test
    void anOverruledVisitLiesOverOthersAndIsBusyForThoseThatCome() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Visit over = done(overruled("Strange", "2026-11-17T10:15", 30));
        done(overruled("Strange", "2026-11-17T10:15", 30));

        assertThat(answer(clinic.book("Strange", "2026-11-17T10:30", 30))).as("into it").isEqualTo(
                "DOCTOR_BUSY DOCTOR_BUSY");
        assertThat(answer(clinic.book("Strange", "2026-11-17T10:45", 30))).as("right after it").isEqualTo("done");
        assertThat(clinic.booking.firstFree(over.doctorId(), null, clinic.slot("2026-11-17T10:00", 30), null))
                .as("nor is its time offered").contains(clinic.slot("2026-11-17T11:15", 30));
    }

    @Test
    void anOverruledVisitThatMovesToAFreeTimeIsLikeAnyOther() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Visit visit = done(overruled("Strange", "2026-11-17T10:00", 30));

        Visit moved = done(clinic.move(visit, "Strange", "2026-11-17T10:30", 30));

        assertThat(moved.state().overruled()).isFalse();
        assertThat(moved.notes().overruling()).isNull();
        assertThat(clinic.audit.history(visit.id()).getLast().changes())
                .contains(new FieldChange("overruling", WHY, null));
        assertThat(answer(moveOverruled(moved, "2026-11-17T10:29", null))).as("a minute over its neighbour")
                .isEqualTo("DOCTOR_BUSY");
    }

    @Test
    void anOverruledVisitDoesNotMoveOverOthersAgainWithoutAReason() {
        clinic.booked("Strange", "2026-11-17T10:00", 60);
        Visit visit = done(overruled("Strange", "2026-11-17T10:00", 30));

        assertThat(answer(clinic.move(visit, "Strange", "2026-11-17T10:30", 30))).isEqualTo("DOCTOR_BUSY");
    }

    @Test
    void anOverruledBookingIsUndoneAndDoneAgain() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome booked = overruled("Strange", "2026-11-17T10:00", 30);

        Outcome undone = clinic.undo(booked);
        assertThat(done(undone).status()).isEqualTo(AppointmentStatus.CANCELLED);

        Visit again = done(clinic.undo(undone));
        assertThat(again.status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(again.notes().overruling()).isEqualTo(WHY);
    }

    @Test
    void anOverruledMoveIsUndoneAndDoneAgain() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Visit visit = clinic.booked("Strange", "2026-11-17T14:00", 30);
        Outcome moved = moveOverruled(visit, "2026-11-17T10:00", WHY);

        Outcome undone = clinic.undo(moved);
        assertThat(done(undone).slot()).isEqualTo(visit.slot());
        assertThat(done(undone).state().overruled()).isFalse();

        Visit again = done(clinic.undo(undone));
        assertThat(again.slot()).isEqualTo(clinic.slot("2026-11-17T10:00", 30));
        assertThat(again.notes().overruling()).isEqualTo(WHY);
    }

    @Test
    void aVisitThatLeftAnOverruledTimeGoesBackThereWithItsReason() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Visit visit = done(overruled("Strange", "2026-11-17T10:00", 30));
        Outcome moved = clinic.move(visit, "Strange", "2026-11-17T14:00", 30);

        Visit back = done(clinic.undo(moved));

        assertThat(back.slot()).isEqualTo(visit.slot());
        assertThat(back.notes().overruling()).isEqualTo(WHY);
    }

    @Test
    void aCancelledOverruledVisitComesBackByUndoAlone() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Visit visit = done(overruled("Strange", "2026-11-17T10:00", 30));
        Outcome cancelled = clinic.cancel(visit);
        assertThat(answer(clinic.status(done(cancelled), AppointmentStatus.SCHEDULED))).isEqualTo("DOCTOR_BUSY");

        Visit back = done(clinic.undo(cancelled));

        assertThat(back.status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(back.notes().overruling()).isEqualTo(WHY);
        assertThat(back.state().overruled()).isTrue();
    }

    @Test
    void anUndoClearsTheMarkWhereWhatWasInTheWayHasGone() {
        Visit other = clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome cancelled = clinic.cancel(done(overruled("Strange", "2026-11-17T10:00", 30)));
        done(clinic.cancel(other));

        assertThat(done(clinic.undo(cancelled)).state().overruled()).isFalse();
    }

    @Test
    void whatHappenedOverAnotherVisitIsRecordedWithAReason() {
        clinic.booked("Strange", "2026-11-16T13:00", 30);
        clinic.clock.set(LocalDateTime.parse("2026-11-16T15:00"));
        BookingRequest past = clinic.request("Strange", clinic.patient("Pam Past"), "2026-11-16T13:10", 15);

        assertThat(answer(clinic.booking.recordPast(MARIA, past))).isEqualTo("DOCTOR_BUSY");
        assertThat(done(clinic.booking.recordPast(MARIA, past.overruled("Emergency"))).notes().overruling())
                .isEqualTo("Emergency");
    }

    @Test
    void aWalkInIsSeenBesideABusyDoctorsPatientWithAReason() {
        clinic.booked("Strange", "2026-11-16T12:00", 30);
        BookingRequest now = clinic.request("Strange", clinic.patient("Wanda Walk"), "2026-11-16T12:00", 15);

        assertThat(answer(clinic.booking.walkIn(MARIA, now))).isEqualTo("DOCTOR_BUSY");
        Visit visit = done(clinic.booking.walkIn(MARIA, now.overruled("Emergency")));
        assertThat(visit.status()).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(visit.isInExtraPlace()).isFalse();
    }

    @Test
    void aWholeNightIsOverruledForADoctorWhoWorksEveryDay() {
        clinic.hire("Owl", "20:00", "00:00", EVERY_DAY);

        List<String> answers = List.of(answer(overruled("Owl", "2026-11-17T19:59", 30)),
                answer(clinic.book("Owl", "2026-11-17T20:29", 30)), answer(overruled("Owl", "2026-11-17T23:31", 30)));
        assertThat(answers).containsExactly("done", "done", "OUTSIDE_HOURS");
    }
}
