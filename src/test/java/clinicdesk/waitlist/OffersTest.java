package clinicdesk.waitlist;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinicdesk.TestClinic;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.mail.MailRoute;
import clinicdesk.mail.OutboxWorker;
import clinicdesk.mail.Sender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ana waits, and Dr Strange's Tuesday from 10:00 to 10:30 is offered to her by letter. */
class OffersTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private OpenWaiting ana;
    private Fitting fitting;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        ana = new Waiters(clinic).waits(Waiters.anyone(clinic.patient("Ana Pérez", "ana@example.org")));
        fitting = clinic.gaps.fitting(clinic.doctor("Strange"), clinic.slot("2026-11-17T10:00", 30), 1).getFirst();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Outcome offer() {
        return clinic.offers.offer(MARIA, fitting);
    }

    private void letTheLetterLeave() {
        MailRoute route = new MailRoute.Pickup(folder.resolve("pickup"), new Sender("desk@clinic.example", "Clinic"));
        try (OutboxWorker worker = new OutboxWorker(clinic.store, clinic.clock.clinic(), () -> route,
                Map.of(LetterKind.OFFER, clinic.offers::standing))) {
            worker.runOnce();
        }
    }

    private LetterState state() {
        return clinic.offers.last(List.of(ana.id())).get(ana.id()).state();
    }

    private Outcome undo(Outcome done) {
        return clinic.booking.undo(MARIA, ((Outcome.Made) done).inverse());
    }

    private String onlyLetter() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("pickup"))) {
            return Files.readString(files.toList().getFirst());
        }
    }

    @Test
    void theOfferNamesTheTimeAndSaysThatItIsNotKept() throws IOException {
        assertThat(answer(offer())).isEqualTo("done");
        letTheLetterLeave();

        assertThat(state()).isEqualTo(LetterState.SENT);
        assertThat(onlyLetter()).contains("ana@example.org", "Tuesday 17 November 2026 at 10:00 (30 minutes)",
                "Dr Strange", "not kept for you").doesNotContain("BEGIN:VCALENDAR", "List-Unsubscribe");
        assertThat(clinic.waiting.find(ana.id())).as("she stays on the list").isPresent();
        assertThat(clinic.audit.history(ana.id()).getLast().action()).isEqualTo("OFFER");
    }

    @Test
    void anOfferIsTakenBackUntilItsLetterHasLeft() {
        Outcome first = offer();
        Outcome back = undo(first);
        assertThat(answer(back)).isEqualTo("done");
        assertThat(state()).isEqualTo(LetterState.CANCELLED);

        assertThat(answer(undo(back))).as("it is offered again").isEqualTo("done");
        Outcome second = offer();
        letTheLetterLeave();
        assertThat(answer(undo(second))).isEqualTo("letter left");
        assertThat(state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void aTimeIsOfferedToSomebodyOnce() {
        offer();
        letTheLetterLeave();

        assertThat(answer(offer())).isEqualTo("letter left");
    }

    @Test
    void aTimeThatHasBeenTakenMeanwhileIsNotOffered() {
        offer();
        clinic.booked("Strange", "2026-11-17T10:29", 30);
        letTheLetterLeave();

        assertThat(state()).isEqualTo(LetterState.CANCELLED);
    }

    @Test
    void aTimeBesideAVisitIsStillOffered() {
        offer();
        clinic.booked("Strange", "2026-11-17T10:30", 30);
        letTheLetterLeave();

        assertThat(state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void nothingIsOfferedToWhoNoLongerWaits() {
        offer();
        clinic.waiting.drop(MARIA, ana.id());
        letTheLetterLeave();

        assertThat(state()).isEqualTo(LetterState.CANCELLED);
        assertThat(answer(offer())).isEqualTo("unknown waitingId");
    }

    @Test
    void anOfferThatWouldLeaveWhenTheTimeHasBegunIsMissed() {
        offer();
        clinic.clock.advance(Duration.between(clinic.clock.instant(), fitting.slot().start()).minusMillis(1));
        assertThat(clinic.offers.standing(clinic.outbox.letter(letterId()).orElseThrow()).name()).isEqualTo("HOLDS");
        clinic.clock.advance(Duration.ofMillis(1));
        letTheLetterLeave();

        assertThat(state()).isEqualTo(LetterState.MISSED);
    }

    private UUID letterId() {
        return clinic.offers.last(List.of(ana.id())).get(ana.id()).id();
    }

    @Test
    void anOfferFollowsACorrectedAddress() {
        offer();
        PatientDetails seen = clinic.directory.patient(ana.patientId()).orElseThrow().details();
        clinic.records.change(MARIA, new PatientChange.Details(ana.patientId(), seen,
                new PatientDetails(seen.name(), seen.birthDate(), seen.phone(), "perez@example.org", seen.extras())));

        assertThat(clinic.outbox.lettersAbout(ana.id()))
                .extracting(LetterView::kind, LetterView::address, LetterView::state)
                .containsExactly(tuple(LetterKind.OFFER, "perez@example.org", LetterState.WAITING),
                        tuple(LetterKind.OFFER, "ana@example.org", LetterState.CANCELLED));
    }

    @Test
    void whoHasNoAddressIsCalledInstead() {
        OpenWaiting tom = new Waiters(clinic).waits("Tom Baker");
        Fitting his = clinic.gaps.first(tom).orElseThrow();

        assertThat(clinic.offers.reaches(tom)).isFalse();
        assertThat(answer(clinic.offers.offer(MARIA, his))).isEqualTo("invalid email MISSING_FIELD");
    }

    @Test
    void whoIsOfferedATimeBooksIt() {
        offer();
        letTheLetterLeave();
        BookingRequest taken = fitting.request(Telling.LETTER);

        assertThat(answer(clinic.waiting.bookFrom(MARIA, ana.id(), taken))).isEqualTo("done");
        assertThat(clinic.waiting.find(ana.id())).isEmpty();
    }
}
