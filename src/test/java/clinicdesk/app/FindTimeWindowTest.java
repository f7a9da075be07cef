package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.Recall;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maria finds times in the whole window, by keys alone: Monday 16 November 2026, eight in the morning. */
class FindTimeWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;
    private GridRobot hand;
    private UUID strange;
    private UUID who;
    private UUID heart;
    private UUID ana;
    private UUID check;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
            clinic.directory.add(TestClinic.OWNER, new VisitType("Follow-up", 30, 0, 0));
            VisitType type = new VisitType("Check-up", 45, 0, 0);
            clinic.directory.add(TestClinic.OWNER, type);
            check = type.id();
            strange = clinic.doctor("Strange");
            who = clinic.doctor("Who");
            Doctor doctor = new Doctor("Dr Zed", "Cardiology", null, 3, null);
            clinic.directory.add(TestClinic.OWNER, doctor);
            heart = doctor.id();
            clinic.hours(new HoursChange.Weekly(heart, TestClinic.WEEKDAYS.stream()
                    .map(day -> WeeklyBlock.always(day, TestClinic.span("10:00-12:00"))).toList(), null));
            ana = clinic.patient("Ana Pérez", "ana@example.org");
            clinic.patient("Tom Baker");
        }
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900);
        hand = new GridRobot(desk.grid());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private Visit booked(UUID doctor, UUID type, String start, int minutes) {
        Visit visit = TestClinic.done(desk.services.booking.book(TestClinic.MARIA,
                new BookingRequest(new Placement(doctor, ana, null, slot(start, minutes)), type, "A cough",
                        Telling.LETTER)));
        desk.readAgain();
        return visit;
    }

    private static Slot slot(String start, int minutes) {
        return Slot.of(LocalDateTime.parse(start).atZone(TestClinic.ZONE).toInstant(), minutes);
    }

    private void choose(Visit visit) {
        LocalDateTime in = desk.services.clock.local(visit.slot().start()).plusMinutes(10);
        Point2D at = hand.pointFor(visit.doctorId(), in.atZone(TestClinic.ZONE));
        hand.click(at);
        desk.settle();
    }

    private Visit last() {
        return desk.services.appointments.ofPatient(ana, 5).getFirst();
    }

    private void again(String when) {
        desk.keys(KeyCode.CONTROL, KeyCode.R);
        desk.until("it is asked when", () -> desk.shows("Again: Ana Pérez"));
        desk.type(when);
    }

    @Test
    void aTimeOfASpecialityTomorrowIsFoundAndBooked() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        desk.type("tomorrow");
        desk.keys(KeyCode.TAB);
        for (int i = 0; i < 3; i++) {
            desk.keys(KeyCode.DOWN);
        }
        desk.until("the speciality is chosen", () -> desk.shows("Cardiology: anyone"));
        desk.until("its times are found", () -> desk.shows("Tue 17 Nov") && desk.shows("10:00"));
        desk.keys(KeyCode.ENTER);
        desk.until("the form is open there", () -> desk.shows("Free Tue 17 Nov, 10:00–10:30"));
        desk.type("ana p");
        desk.until("Ana is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);

        desk.until("she is booked", () -> desk.banner().startsWith("Booked Ana Pérez"));
        assertThat(last().doctorId()).isEqualTo(heart);
        assertThat(last().slot()).isEqualTo(slot("2026-11-17T10:00", 30));
    }

    @Test
    void theArrowsChooseAnotherTimeAndEscapeLeavesItAtThat() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        desk.type("tomorrow");
        desk.until("times are found", () -> desk.shows("Tue 17 Nov"));
        desk.keys(KeyCode.DOWN);
        desk.keys(KeyCode.DOWN);
        desk.keys(KeyCode.ENTER);
        desk.until("the form is open there", () -> desk.shows("Free Tue 17 Nov, 10:00–10:30"));

        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(desk.shows("Find a time")).isTrue();
        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.shows("Find a time")).isFalse();
        assertThat(desk.scene().getFocusOwner()).isSameAs(desk.grid());
    }

    @Test
    void aTimeForABookingThatIsBeingFilledInGoesIntoItAndWhatIsTypedStays() {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("ana p");
        desk.until("Ana is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        desk.robot.clickOn("#reason");
        desk.type("Back pain");

        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(desk.shows("For Ana Pérez")).isTrue();
        desk.type("wed 15:00");
        desk.until("times are found", () -> desk.shows("Wed 18 Nov"));
        desk.keys(KeyCode.ENTER);

        desk.until("it is in the form", () -> desk.shows("Free Wed 18 Nov, 15:00–15:30"));
        assertThat(desk.shows("Back pain")).isTrue();
        desk.keys(KeyCode.ENTER);
        desk.until("she is booked", () -> desk.banner().startsWith("Booked Ana Pérez"));
        assertThat(last().reason()).isEqualTo("Back pain");
        assertThat(last().slot()).isEqualTo(slot("2026-11-18T15:00", 30));
    }

    @Test
    void aVisitIsMadeAgainWithTheSamePatientDoctorAndType() {
        choose(booked(who, check, "2026-11-16T11:00", 45));

        again("6m");
        desk.until("the time is said",
                () -> desk.shows("Mon 17 May, 11:00 with Dr Who") && desk.shows("The same time of day"));
        desk.keys(KeyCode.ENTER);
        desk.until("the form is filled in", () -> desk.shows("Free Mon 17 May, 11:00–11:45"));
        assertThat(desk.scene().getFocusOwner()).isInstanceOf(TextField.class);
        desk.keys(KeyCode.ENTER);

        desk.until("it is booked", () -> desk.banner().startsWith("Booked Ana Pérez: Mon 17 May, 11:00 with Dr Who."));
        assertThat(last().slot()).isEqualTo(slot("2027-05-17T11:00", 45));
        assertThat(last().doctorId()).isEqualTo(who);
        assertThat(last().visitTypeId()).isEqualTo(check);
        assertThat(last().reason()).isNull();
    }

    @Test
    void whatIsTooFarAheadIsKeptAsARecallAndUndoTakesItBack() {
        choose(booked(strange, check, "2026-11-16T11:00", 45));

        again("3y");
        desk.until("it is said why",
                () -> desk.shows("Nobody books so far ahead yet: keep a recall for 16 Nov 2029"));
        desk.keys(KeyCode.ENTER);
        desk.until("it is kept", () -> desk.banner().startsWith("Recall kept for Ana Pérez: 16 Nov 2029."));
        assertThat(desk.services.recalls.ofPatient(ana)).singleElement()
                .satisfies(kept -> assertThat(kept.recall())
                        .isEqualTo(new Recall(ana, strange, check, LocalDate.parse("2029-11-16"), null)));

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("it is undone", () -> desk.banner().startsWith("Undone"));
        assertThat(desk.services.recalls.ofPatient(ana)).isEmpty();
    }

    @Test
    void aRecallStandsWithItsPatientAndIsBookedFromThere() {
        desk.services.recalls.keep(TestClinic.MARIA,
                new Recall(ana, strange, check, LocalDate.parse("2027-05-18"), null));
        OpenRecall kept = desk.services.recalls.ofPatient(ana).getFirst();
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.type("ana p");
        desk.until("Ana is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        desk.until("her recall is shown",
                () -> desk.shows("Recall due 18 May 2027") && desk.shows("Dr Strange, Check-up"));

        desk.robot.clickOn("Book now");
        desk.until("the form is filled in", () -> desk.shows("Free Tue 18 May, 09:00–09:45"));
        desk.keys(KeyCode.ENTER);
        desk.until("it is booked", () -> desk.banner().contains("The recall is closed."));
        assertThat(last().visitTypeId()).isEqualTo(check);
        assertThat(desk.services.recalls.ofPatient(ana)).isEmpty();

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.until("both are undone", () -> desk.banner().startsWith("Undone: Ana Pérez"));
        assertThat(desk.services.recalls.ofPatient(ana)).containsExactly(kept);
    }

    @Test
    void aDroppedRecallComesBackWithUndo() {
        desk.services.recalls.keep(TestClinic.MARIA, new Recall(ana, null, null, LocalDate.parse("2027-05-18"), null));
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        desk.type("ana p");
        desk.until("Ana is found", () -> desk.shows("Ana Pérez"));
        desk.keys(KeyCode.ENTER);
        desk.until("her recall is shown", () -> desk.shows("Recall due 18 May 2027"));

        desk.robot.clickOn("Drop");
        desk.until("it is dropped", () -> desk.banner().startsWith("The recall of Ana Pérez for 18 May 2027"));
        assertThat(desk.shows("Recall due")).isFalse();

        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.look();
        assertThat(desk.shows("Recall due 18 May 2027")).isTrue();
    }

    @Test
    void againSaysSoWhereNoVisitIsChosen() {
        desk.keys(KeyCode.CONTROL, KeyCode.R);

        assertThat(desk.banner()).startsWith("Choose a visit first");
    }
}
