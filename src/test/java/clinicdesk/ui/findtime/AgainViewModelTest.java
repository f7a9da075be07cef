package clinicdesk.ui.findtime;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.ui.PanelDesk;
import clinicdesk.waitlist.OpenRecall;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ana was with Dr Strange on Monday 16 November 2026 at half past ten, and is to come again. */
class AgainViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private AgainViewModel box;
    private Visit visit;
    private final List<Object> did = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        visit = clinic.booked("Strange", "2026-11-16T10:30", 30);
        at = PanelDesk.in(clinic);
        box = new AgainViewModel(at.desk, at.book);
        box.onClose(() -> did.add("close"));
        box.onBook((before, slot) -> did.add(slot));
        box.begin(visit);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private String said(String typed) {
        box.typedProperty().set(typed);
        AgainViewModel.Proposal proposal = box.proposalProperty().get();
        return (proposal.words() + " | " + proposal.detail()).strip();
    }

    private List<LocalDate> recalls() {
        return clinic.recalls.open().stream().map(OpenRecall::due).toList();
    }

    @Test
    void sixMonthsStandThereAtFirstAndTheirTimeIsSaid() {
        assertThat(box.typedProperty().get()).isEqualTo("6m");
        assertThat(box.proposalProperty().get().words()).isEqualTo("Mon 17 May, 10:30 with Dr Strange");

        box.enter();

        assertThat(did).containsExactly("close", clinic.slot("2027-05-17T10:30", 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10d      | Thu 26 Nov, 10:30 with Dr Strange | The same time of day, 30 min
            3w       | Mon 7 Dec, 10:30 with Dr Strange | The same time of day, 30 min
            24.11    | Tue 24 Nov, 09:00 with Dr Strange | The first free time from then on, 30 min
            sat      | Mon 23 Nov, 10:30 with Dr Strange | The same time of day, 30 min
            today    | Mon 16 Nov, 09:00 with Dr Strange | The first free time from then on, 30 min
            """)
    void theSameTimeOfDayIsPreferredOnTheDayOfTheFirstFreeTime(String typed, String words, String detail) {
        clinic.booked("Strange", "2026-11-24T10:15", 30);

        assertThat(said(typed)).isEqualTo(words + " | " + detail);
    }

    @Test
    void aFullDayLeadsToTheNextAndTheSameTimeOfDayThere() {
        clinic.leaveOfDays("Strange", "2026-11-26", "2026-11-27");

        assertThat(said("10d")).startsWith("Mon 30 Nov, 10:30 with Dr Strange");
    }

    @Test
    void patientAndRoomHaveToBeFreeToo() {
        UUID room = clinic.room("Room 1");
        Placement before = visit.placement().with(clinic.doctor("Strange"), room);
        Visit inRoom = TestClinic.done(clinic.booking.book(TestClinic.MARIA, new BookingRequest(
                before.at(clinic.slot("2026-11-16T11:00", 30)), null, null, Telling.NO_LETTER)));
        clinic.booking.book(TestClinic.MARIA, new BookingRequest(new Placement(clinic.doctor("Who"),
                clinic.patient("Tom Baker"), room, clinic.slot("2026-11-26T09:00", 150)), null, null,
                Telling.NO_LETTER));
        TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                clinic.request("Who", visit.patientId(), "2026-11-26T11:30", 30)));

        box.begin(inRoom);

        assertThat(said("10d")).startsWith("Thu 26 Nov, 12:00 with Dr Strange");
    }

    @ParameterizedTest
    @CsvSource({"2027-12-21, true", "2027-12-22, false"})
    void nobodyBooksFurtherAheadThanFourHundredDays(String date, boolean booked) {
        box.typedProperty().set(date);
        box.enter();

        assertThat(did.contains(clinic.slot(date + "T10:30", 30))).isEqualTo(booked);
        assertThat(recalls()).isEqualTo(booked ? List.of() : List.of(LocalDate.parse(date)));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-13, Nothing is free from then on: keep a recall for 13 Dec 2026",
            "2026-12-14, Hours are not entered yet: keep a recall for 14 Dec 2026"})
    void afterTheLastWeekOfHoursItIsSaidThatTheyAreNotEntered(String date, String words) {
        clinic.hours(new HoursChange.Weekly(clinic.doctor("Strange"), TestClinic.WEEKDAYS.stream()
                .map(day -> new WeeklyBlock(day, TestClinic.span("09:00-17:00"), null, LocalDate.parse("2026-12-11")))
                .toList(), null));

        assertThat(said(date)).startsWith(words);
        box.enter();
        assertThat(recalls()).containsExactly(LocalDate.parse(date));
    }

    @Test
    void aRecallIsKeptForTheSamePatientAndDoctorAndUndoTakesItBack() {
        assertThat(said("3y")).startsWith("Nobody books so far ahead yet: keep a recall for 16 Nov 2029");
        box.enter();

        assertThat(did).containsExactly("close");
        assertThat(clinic.recalls.ofPatient(visit.patientId())).singleElement()
                .satisfies(kept -> assertThat(kept.recall().doctorId()).isEqualTo(visit.doctorId()));
        assertThat(at.banner()).startsWith("Recall kept for Somebody New");

        at.desk.acts().undo();
        assertThat(recalls()).isEmpty();
        at.desk.acts().redo();
        assertThat(recalls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "999y", "31.2"})
    void nonsenseIsSaidAndEnterDoesNothing(String typed) {
        assertThat(said(typed)).contains("This is no date.");
        assertThat(box.wrongProperty().get()).isFalse();

        box.enter();

        assertThat(box.wrongProperty().get()).isTrue();
        assertThat(did).isEmpty();
    }

    @Test
    void aDayThatHasPassedIsSaidToHave() {
        assertThat(said("yesterday")).contains("This day has passed.");
        box.enter();
        assertThat(did).isEmpty();
    }

    @Test
    void withADoctorWhoHasLeftThereIsNoOther() {
        clinic.leaves(clinic.doctor("Strange"));

        assertThat(said("3w")).contains("Dr Strange no longer works here");
        box.enter();

        assertThat(did).isEmpty();
        assertThat(recalls()).isEmpty();
    }

    @Test
    void whatWasUsedLastStandsThereTheNextTime() {
        box.typedProperty().set("10d");
        box.enter();
        box.begin(visit);
        assertThat(box.typedProperty().get()).isEqualTo("10d");

        box.typedProperty().set("3w");
        box.drop();
        box.begin(visit);
        assertThat(box.typedProperty().get()).isEqualTo("10d");
    }

    @Test
    void enterBeforeTheAnswerWaitsForIt() {
        at.hold();
        box.typedProperty().set("10d");
        box.enter();
        assertThat(did).isEmpty();

        at.release();

        Slot expected = clinic.slot("2026-11-26T10:30", 30);
        assertThat(did).containsExactly("close", expected);
    }

    @Test
    void theNameGoesWithTheOthers() {
        assertThat(box.titleProperty().get()).startsWith("Again: Somebody New");
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(box.titleProperty().get()).isEqualTo("Again: S. N.");
    }
}
