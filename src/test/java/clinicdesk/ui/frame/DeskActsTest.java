package clinicdesk.ui.frame;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.base.Actor;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.PanelDesk;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.Recall;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+Z and Ctrl+Y at Maria's desk, again and again. It is Monday 16 November 2026, 8:00. */
class DeskActsTest {

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private PanelDesk at;
    private DeskActs acts;
    private UUID ana;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void sitDown() {
        clinic.turnThePage("2026-11-16T08:00");
        ana = clinic.patient("Ana Pérez");
        at = PanelDesk.in(clinic);
        acts = at.desk.acts();
    }

    /** An act that has no words of its own. */
    private record Act(Supplier<Outcome> act) implements Ask.OfScreen {
        @Override
        public Outcome put(Actor actor) {
            return act.get();
        }

        @Override
        public String said(Outcome.Made made) {
            return "done";
        }
    }

    private Outcome put(Supplier<Outcome> act) {
        Outcome[] outcome = new Outcome[1];
        acts.put(new Act(act), became -> outcome[0] = became);
        return outcome[0];
    }

    private Visit booked(String start) {
        return done(put(() -> clinic.booking.book(MARIA, clinic.request("Strange", ana, start, 30))));
    }

    private void move(Visit visit, String to) {
        done(put(() -> clinic.move(clinic.now(visit), "Strange", to, 30)));
    }

    private void become(Visit visit, AppointmentStatus status) {
        done(put(() -> clinic.status(clinic.now(visit), status)));
    }

    private static String book() {
        return clinic.appointments.touching(clinic.slot("2026-11-16T00:00", 43200), List.of(clinic.doctor("Strange")))
                .stream().map(visit -> clinic.clock.clinic().local(visit.slot().start()).toString().substring(8)
                        + (visit.status() == AppointmentStatus.SCHEDULED ? "" : " " + visit.status()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatBecameOfOneVisitIsTakenBackStepByStepAndDoneAgain() {
        Visit visit = booked("2026-11-16T10:00");
        move(visit, "2026-11-16T11:00");
        become(visit, AppointmentStatus.ARRIVED);

        for (int round = 0; round < 3; round++) {
            acts.undo();
            assertThat(book()).isEqualTo("16T11:00");
            acts.undo();
            assertThat(book()).isEqualTo("16T10:00");
            acts.undo();
            assertThat(book()).isEmpty();
            acts.redo();
            assertThat(book()).isEqualTo("16T10:00");
            acts.redo();
            assertThat(book()).isEqualTo("16T11:00");
            acts.redo();
            assertThat(book()).isEqualTo("16T11:00 ARRIVED");
        }
        acts.redo();
        assertThat(at.banner()).isEqualTo("There is nothing to do again.");
    }

    @Test
    void aSeriesIsTakenBackAfterTheMoveOfOneOfItsVisits() {
        var series = (Outcome.DoneTogether) put(() -> clinic.series.book(MARIA,
                new SeriesRequest(clinic.request("Strange", ana, "2026-11-16T10:00", 30), new Recurrence(
                        new Recurrence.Daily(), 1, new Recurrence.Count(3), DayOfWeek.MONDAY))));
        move(series.visits().get(1), "2026-11-19T11:00");
        become(series.visits().get(1), AppointmentStatus.CANCELLED);

        acts.undo();
        acts.undo();
        assertThat(book()).isEqualTo("16T10:00, 17T10:00, 18T10:00");
        acts.undo();
        assertThat(book()).isEmpty();
        acts.redo();
        acts.redo();
        assertThat(book()).isEqualTo("16T10:00, 18T10:00, 19T11:00");
    }

    @Test
    void aStrandedVisitAndABookedRecallAreTakenBackAfterWhatFollowed() {
        Visit stranded = booked("2026-11-16T10:00");
        clinic.leaveOfDays("Strange", "2026-11-16", "2026-11-16");
        put(() -> clinic.booking.move(MARIA, stranded.id(), clinic.now(stranded).version(), new MoveRequest(
                clinic.place("Strange", ana, "2026-11-17T10:00", 30), Telling.NO_LETTER, null)));
        become(stranded, AppointmentStatus.ARRIVED);
        put(() -> clinic.recalls.keep(MARIA, new Recall(ana, null, null, LocalDate.parse("2026-11-18"), null)));
        OpenRecall recall = clinic.recalls.ofPatient(ana).getFirst();
        Visit again = done(put(() -> clinic.recalls.bookFrom(MARIA, recall.id(),
                clinic.request("Strange", ana, "2026-11-18T10:00", 30))));
        move(again, "2026-11-18T11:00");

        acts.undo();
        acts.undo();
        assertThat(clinic.recalls.ofPatient(ana)).hasSize(1);
        assertThat(book()).isEqualTo("17T10:00 ARRIVED");
        acts.redo();
        acts.redo();
        assertThat(clinic.recalls.ofPatient(ana)).isEmpty();
        assertThat(book()).isEqualTo("17T10:00 ARRIVED, 18T11:00");
        for (int i = 0; i < 5; i++) {
            acts.undo();
        }
        assertThat(book()).isEqualTo("16T10:00");
        acts.undo();
        assertThat(book()).isEmpty();
    }

    @Test
    void whatAnotherDeskHasChangedInBetweenIsNotTakenBack() {
        Visit other = booked("2026-11-16T09:00");
        Visit visit = booked("2026-11-16T10:00");
        clinic.move(visit, "Strange", "2026-11-16T12:00", 30);
        become(visit, AppointmentStatus.ARRIVED);

        acts.undo();
        acts.undo();
        assertThat(at.banner()).startsWith("Somebody else has changed this visit");
        assertThat(book()).isEqualTo("16T09:00, 16T12:00");
        acts.undo();
        assertThat(clinic.now(other).status()).as("what came before is not in its way")
                .isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void whatAnotherDeskDoesAfterAnUndoIsNoticed() {
        Visit visit = booked("2026-11-16T10:00");
        move(visit, "2026-11-16T11:00");
        acts.undo();
        clinic.status(clinic.now(visit), AppointmentStatus.ARRIVED);

        acts.undo();
        assertThat(at.banner()).startsWith("Somebody else has changed this visit");
        acts.redo();
        assertThat(book()).isEqualTo("16T10:00 ARRIVED");
    }

    @Test
    void whatIsRefusedOnceIsTakenBackWhenItsTimeIsFreeAgain() {
        Visit visit = booked("2026-11-16T10:00");
        move(visit, "2026-11-16T11:00");
        Visit inTheWay = clinic.booked("Strange", "2026-11-16T10:15", 30);

        acts.undo();
        assertThat(book()).isEqualTo("16T10:15, 16T11:00");
        clinic.cancel(inTheWay);
        acts.undo();
        assertThat(book()).isEqualTo("16T10:00");
        acts.redo();
        assertThat(book()).isEqualTo("16T11:00");
    }

    @Test
    void whatFailsIsTakenBackAtTheNextTry() {
        booked("2026-11-16T10:00");
        sql("create trigger broken before update on appointment begin select raise(abort, 'broken'); end");
        try {
            assertThatThrownBy(acts::undo).isInstanceOf(AssertionError.class);
        } finally {
            sql("drop trigger broken");
        }

        acts.undo();
        assertThat(book()).isEmpty();
    }

    private static void sql(String statement) {
        clinic.store.write(session -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    @Test
    void whoTakesBackTwiceAtOnceTakesBackTwoActs() {
        Visit visit = booked("2026-11-16T10:00");
        at.hold();
        put(() -> clinic.move(clinic.now(visit), "Strange", "2026-11-16T11:00", 30));
        acts.undo();
        acts.undo();
        acts.redo();
        at.release();

        assertThat(book()).isEqualTo("16T10:00");
    }
}
