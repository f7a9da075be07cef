package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A patient is told again of a visit. */
class ConfirmingTest {

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    private UUID ana;

    @BeforeAll
    static void open() {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void turnThePage() {
        clinic.turnThePage("2030-07-01T08:00");
        ana = clinic.patient("Ana Lo", "ana@example.org");
    }

    private Visit booked(Telling telling) {
        return TestClinic.done(clinic.booking.book(MARIA,
                clinic.request("Strange", ana, "2030-07-02T09:00", 30).telling(telling)));
    }

    private static LetterView last(Visit visit) {
        return clinic.outbox.lettersAbout(visit.id()).getFirst();
    }

    private static void mailLeaves() {
        new Letterbox(clinic, folder.resolve("pickup")).leave();
    }

    private static Confirmed confirm(Visit visit) {
        return clinic.confirming.confirm(MARIA, visit.id());
    }

    @Test
    void aLetterThatHasNotLeftIsLeftThere() {
        Visit visit = booked(Telling.LETTER);

        assertThat(confirm(visit)).isEqualTo(new Confirmed.Queued(last(visit).id(), LetterState.WAITING));
        assertThat(clinic.outbox.lettersAbout(visit.id())).hasSize(1);
        assertThat(clinic.audit.history(visit.id())).extracting(Act::action).containsExactly("BOOK", "CONFIRM");
    }

    @Test
    void aLetterThatHasLeftIsSentOnceMore() {
        Visit visit = booked(Telling.LETTER);
        mailLeaves();
        UUID first = last(visit).id();

        assertThat(confirm(visit)).isEqualTo(new Confirmed.Queued(last(visit).id(), LetterState.WAITING));
        assertThat(last(visit).id()).isNotEqualTo(first);
    }

    @Test
    void whoHasNotBeenToldIsToldNow() {
        Visit visit = booked(Telling.NO_LETTER);

        assertThat(confirm(visit)).isEqualTo(new Confirmed.Queued(last(visit).id(), LetterState.WAITING));
        assertThat(last(visit).kind()).isEqualTo(LetterKind.CONFIRMATION);
    }

    @Test
    void whoWasNotToldOfAChangeIsToldNow() {
        Visit visit = booked(Telling.LETTER);
        mailLeaves();
        Visit moved = TestClinic.done(clinic.booking.move(MARIA, visit.id(), visit.version(),
                clinic.place("Strange", ana, "2030-07-02T10:00", 30), Telling.NO_LETTER));

        assertThat(confirm(moved)).isEqualTo(new Confirmed.Queued(last(visit).id(), LetterState.WAITING));
        assertThat(last(visit).kind()).isEqualTo(LetterKind.CHANGE);
    }

    @Test
    void whoHasTheVisitNowIsToldAndNotWhoHadIt() {
        Visit visit = booked(Telling.LETTER);
        mailLeaves();
        UUID bo = clinic.patient("Bo Ek", "bo@example.org");
        Visit given = TestClinic.done(clinic.booking.move(MARIA, visit.id(), visit.version(),
                clinic.place("Strange", bo, "2030-07-02T09:00", 30), Telling.NO_LETTER));

        assertThat(confirm(given)).isInstanceOf(Confirmed.Queued.class);
        assertThat(last(visit).address()).isEqualTo("bo@example.org");
        assertThat(last(visit).kind()).isEqualTo(LetterKind.CONFIRMATION);
    }

    @Test
    void aVisitIsConfirmedUntilItIsOver() {
        Visit visit = booked(Telling.LETTER);

        clinic.clock.set(LocalDateTime.parse("2030-07-02T09:29"));
        assertThat(confirm(visit)).isInstanceOf(Confirmed.Queued.class);
        clinic.clock.set(LocalDateTime.parse("2030-07-02T09:30"));
        assertThat(why(confirm(visit))).isEqualTo("IN_THE_PAST");
    }

    private static String why(Confirmed confirmed) {
        return TestClinic.answer(((Confirmed.Not) confirmed).why());
    }

    @Test
    void whatIsCancelledOrUnknownOrAnothersIsNotConfirmed() {
        Visit visit = booked(Telling.LETTER);
        Actor who = new Actor("Dr Who", Role.DOCTOR, clinic.doctor("Who"));

        assertThat(why(clinic.confirming.confirm(who, visit.id()))).isEqualTo("denied BOOK");
        assertThat(why(clinic.confirming.confirm(MARIA, ana))).isEqualTo("unknown appointmentId");
        clinic.cancel(visit);
        assertThat(why(confirm(visit))).isEqualTo("ALREADY_CANCELLED");
        assertThat(clinic.audit.history(visit.id())).extracting(Act::action).doesNotContain("CONFIRM");
    }

    @Test
    void whoHasNoAddressIsNotWrittenTo() {
        assertThat(confirm(clinic.booked("Strange", "2030-07-02T11:00", 30))).isEqualTo(new Confirmed.NoAddress());
    }
}
