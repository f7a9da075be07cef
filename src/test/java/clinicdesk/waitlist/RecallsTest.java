package clinicdesk.waitlist;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Visit;
import clinicdesk.db.Change;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is to come again, kept until it is booked. It is Monday 16 November 2026. */
class RecallsTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        ana = clinic.patient("Ana Pérez", "ana@example.org");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Recall due(String date) {
        return new Recall(ana, clinic.doctor("Strange"), null, LocalDate.parse(date), null);
    }

    private OpenRecall kept(String date) {
        assertThat(answer(clinic.recalls.keep(MARIA, due(date)))).isEqualTo("done");
        return clinic.recalls.ofPatient(ana).getLast();
    }

    private List<LocalDate> openDates() {
        return clinic.recalls.open().stream().map(OpenRecall::due).toList();
    }

    private BookingRequest request(String start) {
        return clinic.request("Strange", ana, start, 30);
    }

    private List<String> trail(UUID id) {
        return clinic.audit.history(id).stream().map(Act::action).toList();
    }

    @Test
    void aRecallIsKeptWithItsNamesAndItsLineInTheTrail() {
        VisitType check = new VisitType("Check-up", 30, 0, 0);
        clinic.directory.add(OWNER, check);

        clinic.recalls.keep(MARIA, new Recall(ana, clinic.doctor("Strange"), check.id(), LocalDate.parse("2027-05-18"),
                "Blood test"));

        OpenRecall recall = clinic.recalls.ofPatient(ana).getFirst();
        assertThat(recall.names()).isEqualTo(new OpenRecall.Names("Ana Pérez", "Dr Strange", "Check-up"));
        assertThat(recall.recall().reason()).isEqualTo("Blood test");
        assertThat(clinic.audit.history(recall.id())).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("KEEP");
            assertThat(act.actor()).isEqualTo("Maria");
            assertThat(act.changes()).anySatisfy(change -> assertThat(change.after()).isEqualTo("2027-05-18"));
        });
    }

    @Test
    void theOneThatIsDueFirstComesFirst() {
        kept("2028-01-10");
        kept("2027-05-18");
        clinic.recalls.keep(MARIA, new Recall(clinic.patient("Tom Baker"), null, null, LocalDate.parse("2027-08-01"),
                null));

        assertThat(openDates()).extracting(LocalDate::toString).containsExactly("2027-05-18", "2027-08-01",
                "2028-01-10");
        assertThat(clinic.recalls.ofPatient(ana)).hasSize(2);
    }

    @Test
    void keepingIsUndoneAndDoneAgain() {
        Outcome kept = clinic.recalls.keep(MARIA, due("2027-05-18"));

        Outcome undone = clinic.undo(kept);
        assertThat(openDates()).isEmpty();
        Outcome again = clinic.undo(undone);
        assertThat(openDates()).hasSize(1);
        clinic.undo(again);
        assertThat(openDates()).isEmpty();
    }

    @Test
    void aRecallIsDroppedAndComesBack() {
        OpenRecall recall = kept("2027-05-18");

        Outcome dropped = clinic.recalls.close(MARIA, recall.id());
        assertThat(openDates()).isEmpty();
        clinic.undo(dropped);

        assertThat(clinic.recalls.open()).containsExactly(recall);
        assertThat(trail(recall.id())).containsExactly("KEEP", "CLOSE", "REOPEN");
    }

    @Test
    void whatIsDroppedAlreadyCannotBeDroppedOrBookedFrom() {
        OpenRecall recall = kept("2027-05-18");
        clinic.recalls.close(MARIA, recall.id());

        assertThat(answer(clinic.recalls.close(MARIA, recall.id()))).isEqualTo("unknown recallId");
        assertThat(answer(clinic.recalls.bookFrom(MARIA, recall.id(), request("2027-05-18T09:00"))))
                .isEqualTo("unknown recallId");
        assertThat(clinic.appointments.ofPatient(ana, 5)).isEmpty();
    }

    @Test
    void bookingFromARecallClosesItAndUndoTakesBothBack() {
        OpenRecall recall = kept("2027-05-18");

        Outcome booked = clinic.recalls.bookFrom(MARIA, recall.id(), request("2027-05-18T09:00"));
        Visit visit = TestClinic.done(booked);
        assertThat(visit.slot()).isEqualTo(clinic.slot("2027-05-18T09:00", 30));
        assertThat(openDates()).isEmpty();

        Outcome undone = clinic.undo(booked);
        assertThat(clinic.now(visit).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(clinic.recalls.open()).containsExactly(recall);

        clinic.undo(undone);
        assertThat(clinic.now(visit).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(openDates()).isEmpty();
        assertThat(trail(recall.id())).containsExactly("KEEP", "CLOSE", "REOPEN", "CLOSE");
    }

    @Test
    void aRefusedBookingLeavesTheRecallOpenAndOffersTheNextFreeTime() {
        OpenRecall recall = kept("2027-05-18");
        clinic.booked("Strange", "2027-05-18T09:00", 30);

        Outcome refused = clinic.recalls.bookFrom(MARIA, recall.id(), request("2027-05-18T09:00"));

        assertThat(TestClinic.codes(refused)).containsExactly("DOCTOR_BUSY");
        assertThat(((Outcome.Refused) refused).nextFree()).contains(clinic.slot("2027-05-18T09:30", 30));
        assertThat(clinic.recalls.open()).containsExactly(recall);
        assertThat(trail(recall.id())).containsExactly("KEEP");
    }

    private Outcome threeFrom(OpenRecall recall) {
        SeriesRequest three = new SeriesRequest(request("2027-05-18T09:00"), new Recurrence(new Recurrence.Daily(), 1,
                new Recurrence.Count(3), java.time.DayOfWeek.MONDAY));
        return clinic.series.book(MARIA, three, clinic.recalls.closing(MARIA, recall.id(), ana));
    }

    @Test
    void aSeriesBookedFromARecallClosesItAndOneUndoTakesAllBack() {
        OpenRecall recall = kept("2027-05-18");

        Outcome booked = threeFrom(recall);
        assertThat(((Outcome.DoneTogether) booked).visits()).hasSize(3);
        assertThat(openDates()).isEmpty();

        Outcome undone = clinic.undo(booked);
        assertThat(clinic.recalls.open()).containsExactly(recall);
        assertThat(clinic.appointments.ofPatient(ana, 5)).extracting(Visit::status)
                .containsOnly(AppointmentStatus.CANCELLED);
        clinic.undo(undone);
        assertThat(openDates()).isEmpty();
    }

    @Test
    void aSeriesOfWhichOneDoesNotFitLeavesTheRecallOpenAndNothingBooked() {
        OpenRecall recall = kept("2027-05-18");
        clinic.booked("Strange", "2027-05-20T09:00", 30);

        assertThat(answer(threeFrom(recall))).isEqualTo("unfit 1");

        assertThat(clinic.recalls.open()).containsExactly(recall);
        assertThat(clinic.appointments.ofPatient(ana, 5)).isEmpty();
    }

    @Test
    void aSeriesOfWhichOneHasChangedIsNotTakenBackAndTheRecallStaysClosed() {
        Outcome booked = threeFrom(kept("2027-05-18"));
        Visit last = ((Outcome.DoneTogether) booked).visits().getFirst();
        clinic.move(last, "Strange", "2027-05-18T11:00", 30);

        assertThat(answer(clinic.undo(booked))).isEqualTo("stale");

        assertThat(openDates()).isEmpty();
        assertThat(clinic.appointments.ofPatient(ana, 5)).extracting(Visit::status)
                .containsOnly(AppointmentStatus.SCHEDULED);
    }

    @Test
    void anUndoThatIsRefusedLeavesTheRecallClosed() {
        OpenRecall recall = kept("2027-05-18");
        Outcome booked = clinic.recalls.bookFrom(MARIA, recall.id(), request("2027-05-18T09:00"));
        clinic.move(TestClinic.done(booked), "Strange", "2027-05-18T11:00", 30);

        assertThat(answer(clinic.undo(booked))).isEqualTo("stale");

        assertThat(openDates()).isEmpty();
    }

    @Test
    void whereTheTimeWasTakenMeanwhileRedoLeavesTheRecallOpen() {
        OpenRecall recall = kept("2027-05-18");
        Outcome undone = clinic.undo(clinic.recalls.bookFrom(MARIA, recall.id(), request("2027-05-18T09:00")));
        clinic.booked("Strange", "2027-05-18T09:00", 30);

        assertThat(answer(clinic.undo(undone))).isEqualTo("DOCTOR_BUSY");

        assertThat(clinic.recalls.open()).containsExactly(recall);
    }

    @Test
    void anotherPatientIsNotBookedFromIt() {
        OpenRecall recall = kept("2027-05-18");
        BookingRequest toms = clinic.request("Strange", clinic.patient("Tom Baker"), "2027-05-18T09:00", 30);

        assertThat(answer(clinic.recalls.bookFrom(MARIA, recall.id(), toms))).isEqualTo("unknown recallId");

        assertThat(clinic.recalls.open()).containsExactly(recall);
    }

    @Test
    void aRecallFollowsThePatientIntoTheRecordThatIsLeft() {
        OpenRecall recall = kept("2027-05-18");
        UUID left = clinic.patient("Ana Perez");
        clinic.merge(ana, left);

        assertThat(clinic.recalls.ofPatient(left)).extracting(OpenRecall::id).containsExactly(recall.id());
        TestClinic.done(clinic.recalls.bookFrom(MARIA, recall.id(),
                clinic.request("Strange", left, "2027-05-18T09:00", 30)));
        assertThat(clinic.recalls.ofPatient(left)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-15, invalid due BAD_DATE", "2026-11-16, done"})
    void aRecallIsDueTodayOrLater(String date, String expected) {
        assertThat(answer(clinic.recalls.keep(MARIA, due(date)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1000, done", "1001, invalid reason TEXT_TOO_LONG"})
    void aReasonHasAtMostAThousandCharacters(int length, String expected) {
        assertThat(answer(clinic.recalls.keep(MARIA,
                new Recall(ana, null, null, LocalDate.parse("2027-05-18"), "x".repeat(length))))).isEqualTo(expected);
    }

    @Test
    void whoIsNotKnownCannotBeRecalled() {
        UUID nobody = UUID.randomUUID();
        LocalDate due = LocalDate.parse("2027-05-18");

        assertThat(answer(clinic.recalls.keep(MARIA, new Recall(nobody, null, null, due, null))))
                .isEqualTo("unknown patientId");
        assertThat(answer(clinic.recalls.keep(MARIA, new Recall(ana, nobody, null, due, null))))
                .isEqualTo("unknown doctorId");
        assertThat(answer(clinic.recalls.keep(MARIA, new Recall(ana, null, nobody, due, null))))
                .isEqualTo("unknown visitTypeId");
        assertThat(openDates()).isEmpty();
    }

    @Test
    void aDoctorKeepsAndDropsOwnRecallsOnlyAndAReaderNone() {
        Actor strange = new Actor("Dr Strange", Role.DOCTOR, clinic.doctor("Strange"));
        Actor who = new Actor("Dr Who", Role.DOCTOR, clinic.doctor("Who"));
        Actor reader = new Actor("Rita", Role.READER, null);

        assertThat(answer(clinic.recalls.keep(strange, due("2027-05-18")))).isEqualTo("done");
        OpenRecall recall = clinic.recalls.open().getFirst();
        assertThat(answer(clinic.recalls.keep(who, due("2027-05-18")))).isEqualTo("denied BOOK");
        assertThat(answer(clinic.recalls.keep(reader, due("2027-05-18")))).isEqualTo("denied BOOK");
        assertThat(answer(clinic.recalls.close(who, recall.id()))).isEqualTo("denied BOOK");
        assertThat(answer(clinic.recalls.close(strange, recall.id()))).isEqualTo("done");
    }

    @Test
    void everyProgramHearsOfIt() {
        try (var watch = clinic.store.watch()) {
            OpenRecall recall = kept("2027-05-18");
            assertThat(watch.poll().changes()).contains(new Change(Recalls.RECALLS, recall.id()));

            clinic.recalls.close(MARIA, recall.id());
            assertThat(watch.poll().changes()).containsExactly(new Change(Recalls.RECALLS, recall.id()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-12-07, true", "2026-12-13, true", "2026-12-14, false"})
    void hoursAreEnteredUpToTheLastWeekInWhichABlockCounts(String date, boolean entered) {
        clinic.hours(new HoursChange.Weekly(clinic.doctor("Strange"),
                List.of(new WeeklyBlock(DayOfWeek.MONDAY, TestClinic.span("09:00-17:00"), null,
                        LocalDate.parse("2026-12-07"))),
                null));

        assertThat(clinic.hours.areEntered(clinic.doctor("Strange"), LocalDate.parse(date))).isEqualTo(entered);
    }
}
