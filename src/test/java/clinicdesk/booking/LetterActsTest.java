package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.mail.ByHand;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person does with letters. It is Monday 16 November 2026, eight in the morning. */
class LetterActsTest {

    private static final String LATER = "2026-11-18T10:00";

    @TempDir
    Path folder;

    private TestClinic clinic;
    private UUID ana;
    private Visit visit;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        ana = clinic.patient("Ana Pérez", "ana@example.org");
        visit = TestClinic.done(clinic.booking.book(MARIA, clinic.request("Strange", ana, LATER, 30)));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private LetterView letter() {
        return clinic.outbox.lettersAbout(visit.id()).getFirst();
    }

    /** The letter stands so, as if the worker or somebody at another desk had been there. */
    private void stands(LetterState state) {
        clinic.store.write(session -> session.createMutationQuery("update Letter set state = :state")
                .setParameter("state", state).executeUpdate());
    }

    private Outcome act(ByHand act) {
        return clinic.letterActs.act(MARIA, letter().id(), act);
    }

    @ParameterizedTest(name = "{0} of one that is {1}: {2}, then {3}")
    @CsvSource({"SEND_NOW, WAITING, done, WAITING", "SEND_NOW, HELD, done, WAITING", "SEND_NOW, FAILED, done, WAITING",
            "SEND_NOW, SENDING, letter left, SENDING", "SEND_NOW, SENT, letter left, SENT",
            "SEND_NOW, CANCELLED, stale entry, CANCELLED", "HOLD, WAITING, done, HELD",
            "HOLD, HELD, stale entry, HELD", "HOLD, FAILED, stale entry, FAILED", "HOLD, SENDING, letter left, SENDING",
            "HOLD, SENT, letter left, SENT", "RELEASE, HELD, done, WAITING", "RELEASE, WAITING, stale entry, WAITING",
            "RELEASE, SENDING, letter left, SENDING", "CANCEL, WAITING, done, CANCELLED",
            "CANCEL, HELD, done, CANCELLED", "CANCEL, FAILED, done, CANCELLED", "CANCEL, SENDING, letter left, SENDING",
            "CANCEL, SENT, letter left, SENT", "CANCEL, CANCELLED, stale entry, CANCELLED",
            "CANCEL, MISSED, stale entry, MISSED"})
    void eachActIsForLettersThatHaveNotLeft(ByHand act, LetterState from, String answer, LetterState then) {
        stands(from);

        assertThat(TestClinic.answer(act(act))).isEqualTo(answer);
        assertThat(letter().state()).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({"SEND_NOW, WAITING", "SEND_NOW, HELD", "SEND_NOW, FAILED", "HOLD, WAITING", "RELEASE, HELD",
            "CANCEL, WAITING", "CANCEL, HELD", "CANCEL, FAILED"})
    void eachActIsUndoneAndDoneAgain(ByHand act, LetterState from) {
        stands(from);
        LetterView before = letter();
        Outcome done = act(act);
        LetterState then = letter().state();

        Outcome undone = clinic.undo(done);
        assertThat(letter()).isEqualTo(before);
        clinic.undo(undone);
        assertThat(letter().state()).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({"SENDING, letter left", "SENT, letter left", "CANCELLED, stale entry"})
    void nothingIsUndoneOnceTheLetterHasLeftOrSomebodyElseHasBeenThere(LetterState meanwhile, String answer) {
        Outcome done = act(ByHand.SEND_NOW);
        stands(meanwhile);

        assertThat(TestClinic.answer(clinic.undo(done))).isEqualTo(answer);
        assertThat(letter().state()).isEqualTo(meanwhile);
    }

    @Test
    void aCancelledLetterDoesNotComeBackBesideANewerOne() {
        UUID old = letter().id();
        Outcome cancelled = act(ByHand.CANCEL);
        clinic.move(visit, "Strange", "2026-11-18T11:00", 30);

        assertThat(TestClinic.answer(clinic.undo(cancelled))).isEqualTo("stale entry");
        assertThat(clinic.outbox.view(old).orElseThrow().state()).isEqualTo(LetterState.CANCELLED);
    }

    @Test
    void aLetterThatWasSentGoesOutAgainUntilThatIsTakenBack() {
        stands(LetterState.SENT);
        UUID sent = letter().id();

        Outcome again = clinic.letterActs.sendAgain(MARIA, sent);
        assertThat(letter().id()).isNotEqualTo(sent);
        assertThat(letter().state()).isEqualTo(LetterState.WAITING);
        clinic.undo(again);
        assertThat(letter().state()).isEqualTo(LetterState.CANCELLED);
    }

    @Test
    void whoMayNotBookDoesNothingWithLettersAndTheTrailNamesWhoDid() {
        Actor reader = new Actor("Reader", Role.READER, null);
        UUID id = letter().id();
        assertThat(TestClinic.answer(clinic.letterActs.act(reader, id, ByHand.HOLD))).isEqualTo("denied BOOK");
        assertThat(TestClinic.answer(clinic.letterActs.sendAgain(reader, id))).isEqualTo("denied BOOK");

        clinic.undo(act(ByHand.HOLD));
        assertThat(clinic.audit.history(id)).extracting(Act::actor, Act::action)
                .containsExactly(tuple("Maria", "HOLD"),
                        tuple("Maria", "UNDO"));
        assertThat(TestClinic.answer(clinic.letterActs.act(MARIA, visit.id(), ByHand.HOLD)))
                .isEqualTo("unknown letterId");
    }
}
