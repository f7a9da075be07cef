package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.FieldChange;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An undo puts a visit back over what it was granted over, and over nothing that has come since. */
class BackOverOthersTest {

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void monday() {
        clinic.turnThePage("2026-11-16T08:00");
        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "true"));
    }

    private static void places(int anHour) {
        clinic.hours(new HoursChange.ExtraPlaces(clinic.doctor("Strange"), anHour));
    }

    private static Visit overruled(String start, int minutes) {
        return done(clinic.booking.book(MARIA, clinic.request("Strange", clinic.patient("Olga Over"), start, minutes)
                .overruled("Emergency")));
    }

    /** At 10:00, over another visit. */
    private static Visit inExtraPlace() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        places(1);
        return clinic.booked("Strange", "2026-11-17T10:00", 30);
    }

    private static Outcome toTheAfternoon(Visit visit) {
        return clinic.move(visit, "Strange", "2026-11-17T14:00", 30);
    }

    private static Waived waived(String code, Visit visit) {
        return new Waived(code, visit.id());
    }

    @Test
    void aVisitKnowsWhatItWasGrantedOver() {
        Visit first = clinic.booked("Strange", "2026-11-17T16:45", 15);
        Visit over = overruled("2026-11-17T16:45", 30);
        assertThat(over.notes().waived()).containsExactlyInAnyOrder(waived("DOCTOR_BUSY", first),
                new Waived("OUTSIDE_HOURS", null));
        places(1);
        Visit third = clinic.booked("Strange", "2026-11-17T16:30", 30);

        assertThat(third.notes().waived()).containsExactlyInAnyOrder(waived("DOCTOR_BUSY", first),
                waived("DOCTOR_BUSY", over));
        assertThat(done(toTheAfternoon(third)).notes().waived()).isEmpty();
        assertThat(clinic.appointments.open(List.of(clinic.doctor("Strange")),
                clinic.slot("2026-11-17T17:00", 15))).extracting(OpenVisit::grant)
                .containsExactly(new Grant(true, "Emergency", over.notes().waived()));
    }

    @Test
    void anExtraPlaceDoesNotPutAPatientIntoTwoPlaces() {
        Visit extra = inExtraPlace();
        Outcome moved = toTheAfternoon(extra);
        done(clinic.booking.book(MARIA, clinic.request("Who", extra.patientId(), "2026-11-17T10:00", 30)));

        assertThat(answer(clinic.undo(moved))).isEqualTo("PATIENT_BUSY");
    }

    @Test
    void anExtraPlaceIsNotOverLeaveThatWasTakenMeanwhile() {
        Outcome moved = toTheAfternoon(inExtraPlace());
        clinic.leaveOfDays("Strange", "2026-11-17", "2026-11-17");

        assertThat(answer(clinic.undo(moved))).isEqualTo("ON_LEAVE");
    }

    @Test
    void anExtraPlaceThatSomebodyElseHasTakenIsGone() {
        Outcome moved = toTheAfternoon(inExtraPlace());
        Visit other = clinic.booked("Strange", "2026-11-17T10:10", 10);
        assertThat(answer(clinic.undo(moved))).isEqualTo("DOCTOR_BUSY DOCTOR_BUSY");

        done(clinic.cancel(other));
        assertThat(done(clinic.undo(moved)).isInExtraPlace()).isTrue();
    }

    @Test
    void aVisitThatWasOutsideTheHoursDoesNotComeBackOverSomebody() {
        Visit early = overruled("2026-11-17T08:30", 30);
        Outcome moved = toTheAfternoon(early);
        Visit other = overruled("2026-11-17T08:45", 15);
        assertThat(answer(clinic.undo(moved))).isEqualTo("OUTSIDE_HOURS DOCTOR_BUSY");

        done(clinic.cancel(other));
        assertThat(done(clinic.undo(moved)).notes().overruling()).isEqualTo("Emergency");
    }

    @Test
    void aCancelledVisitDoesNotComeBackOverSomebodyItDidNotLieOver() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome cancelled = clinic.cancel(overruled("2026-11-17T10:15", 30));
        Visit other = clinic.booked("Strange", "2026-11-17T10:30", 30);
        assertThat(answer(clinic.undo(cancelled))).isEqualTo("DOCTOR_BUSY DOCTOR_BUSY");

        done(clinic.cancel(other));
        assertThat(answer(clinic.undo(cancelled))).isEqualTo("done");
    }

    @Test
    void aVisitComesBackOverTheOneThatItLayOverThoughThatHasMovedALittle() {
        Visit first = clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome moved = toTheAfternoon(overruled("2026-11-17T10:00", 30));
        done(clinic.move(first, "Strange", "2026-11-17T10:10", 30));

        assertThat(done(clinic.undo(moved)).notes().waived()).containsExactly(waived("DOCTOR_BUSY", first));
    }

    @Test
    void whoMayNoLongerOverruleDoesNotUndoOverOthers() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome moved = toTheAfternoon(overruled("2026-11-17T10:00", 30));
        clinic.settings.set(Map.of(Key.BOOKING_OVERRULE, "false"));

        assertThat(answer(clinic.undo(moved))).isEqualTo("denied OVERRULE");
        assertThat(answer(clinic.booking.undo(OWNER, ((Outcome.Made) moved).inverse()))).isEqualTo("done");
    }

    @Test
    void aMissedVisitThatWasOutsideTheHoursIsNotPutOverSomebodyWhoCameSince() {
        Visit early = overruled("2026-11-17T08:30", 30);
        Visit missed = done(clinic.status(early, AppointmentStatus.NO_SHOW));
        Visit other = overruled("2026-11-17T08:30", 30);
        assertThat(answer(clinic.status(missed, AppointmentStatus.SCHEDULED))).isEqualTo("DOCTOR_BUSY");

        done(clinic.cancel(other));
        assertThat(answer(clinic.status(missed, AppointmentStatus.SCHEDULED))).isEqualTo("done");
    }

    @Test
    void aVisitThatCameBackWithoutItsReasonAndIsCancelledAgainKnowsWhatItLayOver() {
        Visit first = clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome cancelled = clinic.cancel(overruled("2026-11-17T10:00", 30));
        Outcome moved = toTheAfternoon(first);
        Outcome back = clinic.status(done(cancelled), AppointmentStatus.SCHEDULED);
        assertThat(done(back).notes().overruling()).isNull();

        assertThat(done(clinic.undo(back)).state()).isEqualTo(done(cancelled).state());
        assertThat(clinic.now(done(back)).notes()).isEqualTo(done(cancelled).notes());
        assertThat(answer(clinic.undo(moved))).isEqualTo("done");
    }

    @Test
    void theTrailSaysThatAVisitComesBackOverOthersAndWhy() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome cancelled = clinic.cancel(overruled("2026-11-17T10:00", 30));
        assertThat(lastChanges(cancelled)).extracting(FieldChange::field).doesNotContain("overruling");

        assertThat(lastChanges(clinic.undo(cancelled))).contains(new FieldChange("overruling", null, "Emergency"));
    }

    @Test
    void theTrailSaysThatAVisitComesBackAndBreaksNoRuleAnyMore() {
        Visit first = clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome cancelled = clinic.cancel(overruled("2026-11-17T10:00", 30));
        done(clinic.cancel(first));

        Outcome back = clinic.status(done(cancelled), AppointmentStatus.SCHEDULED);

        assertThat(lastChanges(back)).contains(new FieldChange("overruling", "Emergency", null));
    }

    private static List<FieldChange> lastChanges(Outcome outcome) {
        return clinic.audit.history(done(outcome).id()).getLast().changes();
    }

    @Test
    void aStrandedVisitGoesBackBesideOneThatTookItsTimeInAnExtraPlace() {
        Visit visit = clinic.booked("Strange", "2026-11-17T10:00", 30);
        UUID doctor = clinic.doctor("Strange");
        LocalDate day = LocalDate.parse("2026-11-17");
        HoursChange back = clinic.hours(new HoursChange.TakeLeave(Leave.ofDays(doctor, day, day, null)));
        Outcome moved = clinic.booking.move(MARIA, visit.id(), visit.version(),
                new MoveRequest(visit.placement().at(clinic.slot("2026-11-18T10:00", 30)), Telling.LETTER, null));
        HoursChange again = clinic.hours(back);
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        places(1);
        clinic.hours(again);

        Visit stood = done(clinic.undo(moved));
        assertThat(stood.doctorId()).isEqualTo(doctor);
        assertThat(stood.isInExtraPlace()).isTrue();
    }
}
