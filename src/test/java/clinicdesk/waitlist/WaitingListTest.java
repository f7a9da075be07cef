package clinicdesk.waitlist;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.answer;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import clinicdesk.db.Change;
import clinicdesk.directory.VisitType;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who waits, kept until they are booked. It is Monday 16 November 2026. */
class WaitingListTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private Waiters waiters;
    private UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        waiters = new Waiters(clinic);
        ana = clinic.patient("Ana Pérez", "ana@example.org");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<String> names() {
        return clinic.waiting.open().stream().map(who -> who.names().patient()).toList();
    }

    private List<String> trail(UUID id) {
        return clinic.audit.history(id).stream().map(Act::action).toList();
    }

    private Waiting forStrange() {
        return Waiters.with(Waiters.anyone(ana), Waiting.With.doctor(clinic.doctor("Strange")));
    }

    @Test
    void whoWaitsIsKeptWithAllThatIsWantedAndALineInTheTrail() {
        VisitType check = new VisitType("Check-up", 45, 0, 0);
        clinic.directory.add(TestClinic.OWNER, check);
        Waiting wanted = Waiters.urgent(Waiters.suits(new Waiting(ana, Waiting.With.doctor(clinic.doctor("Strange")),
                new Waiting.Need(45, check.id(), "Comes at short notice"), Suits.ANY_TIME, false), "TUESDAY SUNDAY",
                "09:00-12:00"));

        OpenWaiting kept = waiters.waits(wanted);

        assertThat(kept.waiting()).isEqualTo(wanted);
        assertThat(kept.since()).isEqualTo(clinic.time("2026-11-16T08:00"));
        assertThat(kept.names()).isEqualTo(new OpenWaiting.Names("Ana Pérez", true, "Dr Strange", "Check-up"));
        assertThat(clinic.audit.history(kept.id())).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("KEEP");
            assertThat(act.actor()).isEqualTo("Maria");
            assertThat(act.changes()).extracting(change -> change.field() + " " + change.after()).contains(
                    "patient Ana Pérez", "doctor Dr Strange", "minutes 45", "days TUESDAY SUNDAY", "time 09:00-12:00",
                    "urgent true");
        });
    }

    @Test
    void urgentOnesComeFirstAndThenWhoHasWaitedLongest() {
        waiters.waits("Tom Baker");
        waiters.waits(Waiters.urgent(Waiters.anyone(clinic.patient("Li Wei"))));
        waiters.waits("Bo Ek");
        waiters.waits(Waiters.urgent(Waiters.anyone(ana)));

        assertThat(names()).containsExactly("Li Wei", "Ana Pérez", "Tom Baker", "Bo Ek");
    }

    @Test
    void addingAndTakingOffAreUndoneAndDoneAgain() {
        Outcome added = clinic.waiting.add(MARIA, forStrange());
        OpenWaiting who = clinic.waiting.open().getFirst();

        Outcome undone = clinic.undo(added);
        assertThat(names()).isEmpty();
        clinic.undo(undone);
        assertThat(names()).containsExactly("Ana Pérez");
        Outcome dropped = clinic.waiting.drop(MARIA, who.id());
        assertThat(names()).isEmpty();
        clinic.undo(dropped);

        assertThat(clinic.waiting.open()).singleElement()
                .satisfies(back -> assertThat(back.waiting()).isEqualTo(who.waiting()));
        assertThat(trail(who.id())).containsExactly("KEEP", "CLOSE", "REOPEN", "CLOSE", "REOPEN");
    }

    @Test
    void aChangeKeepsThePlaceInTheListAndIsUndone() {
        OpenWaiting who = waiters.waits(forStrange());
        waiters.waits("Tom Baker");
        Waiting longer = Waiters.minutes(forStrange(), 60);

        Outcome changed = clinic.waiting.change(MARIA, who.id(), who.version(), longer);

        assertThat(clinic.waiting.find(who.id()).orElseThrow()).satisfies(now -> {
            assertThat(now.waiting()).isEqualTo(longer);
            assertThat(now.since()).isEqualTo(who.since());
        });
        assertThat(names()).containsExactly("Ana Pérez", "Tom Baker");
        Outcome undone = clinic.undo(changed);
        assertThat(clinic.waiting.find(who.id()).orElseThrow().waiting()).isEqualTo(who.waiting());
        clinic.undo(undone);
        assertThat(clinic.waiting.find(who.id()).orElseThrow().waiting()).isEqualTo(longer);
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotChangedUnseen() {
        OpenWaiting who = waiters.waits(forStrange());
        Outcome first = clinic.waiting.change(MARIA, who.id(), who.version(), Waiters.minutes(forStrange(), 60));

        assertThat(answer(clinic.waiting.change(MARIA, who.id(), who.version(), Waiters.minutes(forStrange(), 20))))
                .isEqualTo("stale entry");
        OpenWaiting now = clinic.waiting.find(who.id()).orElseThrow();
        clinic.waiting.change(MARIA, who.id(), now.version(), Waiters.urgent(now.waiting()));
        assertThat(answer(clinic.undo(first))).isEqualTo("stale entry");
        assertThat(clinic.waiting.find(who.id()).orElseThrow().waiting().urgent()).isTrue();
    }

    @Test
    void bookingTakesOffTheListAndUndoTakesBothBack() {
        OpenWaiting who = waiters.waits(forStrange());

        Outcome booked = clinic.waiting.bookFrom(MARIA, who.id(),
                clinic.request("Strange", ana, "2026-11-17T10:00", 30));
        Visit visit = TestClinic.done(booked);
        assertThat(names()).isEmpty();

        Outcome undone = clinic.undo(booked);
        assertThat(clinic.now(visit).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(names()).containsExactly("Ana Pérez");
        clinic.undo(undone);
        assertThat(clinic.now(visit).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(names()).isEmpty();
    }

    @Test
    void aRefusedBookingLeavesThemOnTheListAndOffersTheNextFreeTime() {
        OpenWaiting who = waiters.waits(forStrange());
        clinic.booked("Strange", "2026-11-17T10:00", 30);

        Outcome refused = clinic.waiting.bookFrom(MARIA, who.id(),
                clinic.request("Strange", ana, "2026-11-17T10:00", 30));

        assertThat(TestClinic.codes(refused)).containsExactly("DOCTOR_BUSY");
        assertThat(((Outcome.Refused) refused).nextFree()).contains(clinic.slot("2026-11-17T10:30", 30));
        assertThat(clinic.waiting.open()).containsExactly(who);
    }

    @Test
    void aTimeThatWasGivenAwayIsNotTakenBackByUndoingTheCancellation() {
        OpenWaiting who = waiters.waits(forStrange());
        Visit toms = clinic.booked("Strange", "2026-11-17T10:00", 30);
        Outcome cancelled = clinic.cancel(toms);
        Outcome booked = clinic.waiting.bookFrom(MARIA, who.id(),
                clinic.request("Strange", ana, "2026-11-17T10:00", 30));

        assertThat(TestClinic.codes(clinic.undo(cancelled))).containsExactly("DOCTOR_BUSY");
        assertThat(clinic.now(TestClinic.done(booked)).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(names()).isEmpty();

        clinic.undo(booked);
        clinic.undo(cancelled);
        assertThat(clinic.now(toms).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(clinic.waiting.open()).extracting(OpenWaiting::id).containsExactly(who.id());
    }

    @Test
    void whoIsOffTheListCannotBeChangedTakenOffOrBookedFromIt() {
        OpenWaiting who = waiters.waits(forStrange());
        clinic.waiting.drop(MARIA, who.id());
        UUID tom = clinic.patient("Tom Baker");
        OpenWaiting toms = waiters.waits(Waiters.anyone(tom));

        assertThat(answer(clinic.waiting.drop(MARIA, who.id()))).isEqualTo("unknown waitingId");
        assertThat(answer(clinic.waiting.change(MARIA, who.id(), who.version(), forStrange())))
                .isEqualTo("unknown waitingId");
        assertThat(answer(clinic.waiting.bookFrom(MARIA, who.id(),
                clinic.request("Strange", ana, "2026-11-17T10:00", 30)))).isEqualTo("unknown waitingId");
        assertThat(answer(clinic.waiting.bookFrom(MARIA, toms.id(),
                clinic.request("Strange", ana, "2026-11-17T10:00", 30)))).isEqualTo("unknown waitingId");
        assertThat(clinic.appointments.ofPatient(ana, 5)).isEmpty();
    }

    @Test
    void whoWaitsFollowsIntoTheRecordThatIsLeft() {
        OpenWaiting who = waiters.waits(forStrange());
        UUID left = clinic.patient("Ana Perez");
        clinic.merge(ana, left);

        assertThat(clinic.waiting.ofPatient(left)).singleElement().satisfies(now -> {
            assertThat(now.patientId()).isEqualTo(left);
            assertThat(now.names().patient()).isEqualTo("Ana Perez");
        });
        TestClinic.done(clinic.waiting.bookFrom(MARIA, who.id(),
                clinic.request("Strange", left, "2026-11-17T10:00", 30)));
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, invalid minutes BAD_DURATION", "5, done", "720, done", "721, invalid minutes BAD_DURATION"})
    void aVisitThatIsWaitedForIsAsLongAsAVisitCanBe(int minutes, String expected) {
        assertThat(answer(clinic.waiting.add(MARIA, Waiters.minutes(forStrange(), minutes)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"09:00-09:30, done", "09:00-09:29, invalid to BAD_TIME", "23:30-00:00, done"})
    void itFitsBetweenTheTimesThatSuit(String hours, String expected) {
        assertThat(answer(clinic.waiting.add(MARIA, Waiters.suits(forStrange(), "", hours)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1000, done", "1001, invalid note TEXT_TOO_LONG"})
    void aNoteHasAtMostAThousandCharacters(int length, String expected) {
        assertThat(answer(clinic.waiting.add(MARIA, new Waiting(ana, Waiting.With.ANYONE,
                new Waiting.Need(30, null, "x".repeat(length)), Suits.ANY_TIME, false)))).isEqualTo(expected);
    }

    @Test
    void whoIsNotKnownCannotBeWaitedFor() {
        UUID nobody = UUID.randomUUID();

        assertThat(answer(clinic.waiting.add(MARIA, Waiters.anyone(nobody)))).isEqualTo("unknown patientId");
        assertThat(answer(clinic.waiting.add(MARIA, Waiters.with(forStrange(), Waiting.With.doctor(nobody)))))
                .isEqualTo("unknown doctorId");
        assertThat(answer(clinic.waiting.add(MARIA, Waiters.with(forStrange(),
                new Waiting.With(clinic.doctor("Who"), "Cardiology"))))).isEqualTo("invalid specialization TOO_MANY");
        assertThat(names()).isEmpty();
    }

    @Test
    void aDoctorKeepsTheirOwnListOnlyAndAReaderNone() {
        Actor strange = new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange"));
        Actor who = new Actor("Dr Who", Role.DOCTOR, clinic.doctor("Who"));
        Actor reader = new Actor("Rita", Role.READER, null);

        assertThat(answer(clinic.waiting.add(strange, forStrange()))).isEqualTo("done");
        OpenWaiting kept = clinic.waiting.open().getFirst();
        assertThat(answer(clinic.waiting.add(who, forStrange()))).isEqualTo("denied BOOK");
        assertThat(answer(clinic.waiting.add(reader, Waiters.anyone(ana)))).isEqualTo("denied BOOK");
        assertThat(answer(clinic.waiting.change(who, kept.id(), kept.version(), Waiters.anyone(ana))))
                .isEqualTo("denied BOOK");
        assertThat(answer(clinic.waiting.drop(who, kept.id()))).isEqualTo("denied BOOK");
    }

    @Test
    void everyProgramHearsOfIt() {
        try (var watch = clinic.store.watch()) {
            OpenWaiting who = waiters.waits(forStrange());
            assertThat(watch.poll().changes()).contains(new Change(WaitingList.WAITING, who.id()));

            clinic.waiting.change(MARIA, who.id(), who.version(), Waiters.anyone(ana));
            assertThat(watch.poll().changes()).containsExactly(new Change(WaitingList.WAITING, who.id()));
        }
    }
}
