package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking back what was done, and doing it again. */
class UndoTest {

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
    }

    @Test
    void aBookingIsTakenBackAndDoneAgain() {
        Outcome booked = clinic.book("Strange", "2026-11-16T10:00", 30);

        Outcome undone = clinic.undo(booked);
        assertThat(done(undone).status()).isEqualTo(AppointmentStatus.CANCELLED);

        Outcome redone = clinic.undo(undone);
        assertThat(done(redone).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(done(redone).placement()).isEqualTo(done(booked).placement());
        assertThat(done(clinic.undo(redone)).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void aMoveIsTakenBackAndDoneAgain() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        Outcome moved = clinic.move(visit, "Who", "2026-11-17T11:00", 45);

        Outcome undone = clinic.undo(moved);
        assertThat(done(undone).placement()).isEqualTo(visit.placement());
        assertThat(done(clinic.undo(undone)).placement()).isEqualTo(done(moved).placement());
    }

    @Test
    void aCancellationIsTakenBackWithItsReasonAndDoneAgain() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        Outcome cancelled = clinic.booking.cancel(MARIA, visit.id(), visit.version(), "has a cold", Telling.LETTER);

        Outcome undone = clinic.undo(cancelled);
        assertThat(done(undone).state()).isEqualTo(visit.state());
        assertThat(done(clinic.undo(undone)).state()).isEqualTo(done(cancelled).state());
    }

    @Test
    void aStatusIsTakenBackAndDoneAgain() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        Outcome missed = clinic.status(visit, AppointmentStatus.NO_SHOW);

        Outcome undone = clinic.undo(missed);
        assertThat(done(undone).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(done(clinic.undo(undone)).status()).isEqualTo(AppointmentStatus.NO_SHOW);
    }

    @Test
    void whoWasSetBackByASlipCameWhenTheyCame() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        Visit arrived = done(clinic.status(visit, AppointmentStatus.ARRIVED));
        clinic.clock.advance(Duration.ofMinutes(20));
        Outcome slip = clinic.status(arrived, AppointmentStatus.SCHEDULED);
        assertThat(done(slip).state().arrivedAt()).isNull();

        Outcome undone = clinic.undo(slip);
        assertThat(done(undone).state()).isEqualTo(arrived.state());
        assertThat(done(clinic.undo(undone)).state().arrivedAt()).isNull();
    }

    @Test
    void whatWasRecordedAfterwardsIsTakenBack() {
        clinic.turnThePage("2026-11-16T12:00");
        Outcome recorded = clinic.booking.recordPast(MARIA,
                clinic.request("Strange", clinic.patient("Ann Past"), "2026-11-16T10:00", 30));

        assertThat(done(clinic.undo(recorded)).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(answer(clinic.booking.recordPast(MARIA,
                clinic.request("Strange", clinic.patient("Bob Past"), "2026-11-16T10:00", 30)))).isEqualTo("done");
    }

    @Test
    void anUndoHasALineOfItsOwnInTheTrail() {
        Visit visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        clinic.undo(clinic.undo(clinic.move(visit, "Strange", "2026-11-16T11:00", 30)));

        assertThat(clinic.audit.history(visit.id())).extracting(Act::action).containsExactly("BOOK", "RESCHEDULE",
                "RESCHEDULE", "RESCHEDULE");
    }

    @Test
    void whatSomebodyElseHasChangedSinceIsNotUndone() {
        Outcome booked = clinic.book("Strange", "2026-11-16T10:00", 30);
        Visit moved = done(clinic.move(done(booked), "Strange", "2026-11-16T11:00", 30));

        assertThat(clinic.undo(booked)).isEqualTo(new Outcome.Stale(moved));
        assertThat(clinic.now(moved)).isEqualTo(moved);
    }

    @Test
    void aVisitGoesBackToATimeThatHasPassedMeanwhile() {
        Visit visit = clinic.booked("Strange", "2026-11-16T09:00", 30);
        Outcome moved = clinic.move(visit, "Strange", "2026-11-16T15:00", 30);
        clinic.clock.set(LocalDateTime.parse("2026-11-16T09:01"));

        assertThat(done(clinic.undo(moved)).slot()).isEqualTo(visit.slot());
    }

    @Test
    void aVisitDoesNotGoBackToATimeThatIsTakenMeanwhile() {
        Visit visit = clinic.booked("Strange", "2026-11-16T09:00", 30);
        Outcome moved = clinic.move(visit, "Strange", "2026-11-16T15:00", 30);
        clinic.booked("Strange", "2026-11-16T09:15", 30);

        assertThat(answer(clinic.undo(moved))).isEqualTo("DOCTOR_BUSY");
        assertThat(clinic.now(visit)).isEqualTo(done(moved));
    }

    @Test
    void aCancelledVisitDoesNotComeBackToATimeThatIsTakenMeanwhile() {
        Visit visit = clinic.booked("Strange", "2026-11-16T09:00", 30);
        Outcome cancelled = clinic.cancel(visit);
        clinic.leave("Strange", "2026-11-16T09:00", "2026-11-16T10:00");

        assertThat(answer(clinic.undo(cancelled))).isEqualTo("ON_LEAVE");
    }
}
