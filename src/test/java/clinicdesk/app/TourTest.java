package clinicdesk.app;

import clinicdesk.TestClock;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.hours.HoursChange;
import clinicdesk.sample.NewClinic;
import clinicdesk.sample.SampleClinic;
import clinicdesk.ui.calendar.DoctorAct;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.start.StartView;
import clinicdesk.ui.start.StartViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Paints every screen of the sample clinic, on a Tuesday morning, into {@code target/tour}. */
@Tag("tour")
class TourTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-17T09:47");
    private static final Path PICTURES = Path.of("target", "tour");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(NOW, LONDON);
    private Theme theme = Theme.LIGHT;
    private int width;
    private int height;
    private int number;
    private DeskStage desk;
    private GridRobot hand;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1093, 614", "DARK, 1093, 614", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
    void everyScreenIsPainted(Theme look, int wide, int high) throws Exception {
        theme = look;
        width = wide;
        height = high;
        Files.createDirectories(PICTURES);
        firstStart();
        SampleClinic.prepare(folder, clock);
        choose("Dr Strange", "Dr Who", "Dr Foster");
        desk = DeskStage.open(folder, clock, look, wide, high);
        hand = new GridRobot(desk.grid());
        try {
            week();
            bookings();
            series();
            overlays();
            overruled();
            theDayGoesWrong();
            hours();
            directory();
            times();
            patients();
            today();
            paper();
            waiting();
            rest();
        } finally {
            desk.close();
        }
    }

    private void firstStart() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            StartViewModel model = new StartViewModel(new StartViewModel.Ways() {
                @Override
                public void setUp(NewClinic.Answers answers, Optional<String> mailPassword) {}

                @Override
                public void lookAround() {}
            }, LONDON, Locale.UK);
            Scene scene = new Scene(new StartView(model).root(), width, height);
            theme.applyTo(scene);
            stage.setScene(scene);
            stage.show();
            return true;
        });
        settle();
        paint("first-start", stage.getScene());
    }

    private void choose(String... names) {
        try (Services services = new Services(new ClinicFolder(folder), clock)) {
            services.desk.set("calendar.doctors", services.directory.doctors().stream()
                    .filter(doctor -> List.of(names).contains(doctor.name())).map(Doctor::id).map(UUID::toString)
                    .collect(Collectors.joining(",")));
        }
    }

    private void week() throws IOException {
        paint("week");
        Visit chosen = visit("Dr Strange", this::hasAlert);
        hand.click(hand.middleOf(chosen.id()));
        paint("visit");
        desk.keys(KeyCode.DELETE);
        paint("cancel-why");
        desk.keys(KeyCode.ESCAPE);
        hand.click(hand.middleOf(chosen.id()));
        desk.keys(KeyCode.ALT, KeyCode.RIGHT);
        for (int i = 0; i < 6; i++) {
            desk.keys(KeyCode.ALT, KeyCode.DOWN);
        }
        paint("ghost");
        desk.keys(KeyCode.ESCAPE);
        Visit other = visit("Dr Strange", visit -> visit.slot().start().isAfter(chosen.slot().start()));
        hand.drag(hand.middleOf(chosen.id()), hand.middleOf(other.id()));
        paint("refused");
        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        paint("moved");
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.keys(KeyCode.CONTROL, KeyCode.X);
        paint("tray");
    }

    private void bookings() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("ana p");
        desk.until("namesakes are found", () -> desk.shows("Ana P"));
        paint("booking");
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);
        paint("booking-chosen");
        desk.keys(KeyCode.CONTROL, KeyCode.D);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("Zoe Ward 020 7946 0123");
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.robot.clickOn("#newEmail");
        desk.type("zoe@example.org, tom@example.org");
        desk.keys(KeyCode.ENTER);
        paint("new-patient");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
    }

    private void series() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("ana p");
        desk.until("namesakes are found", () -> desk.shows("Ana P"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        desk.until("the plan is read", () -> desk.shows("Book "));
        paint("series");
        Node misfit = desk.scene().lookup(".misfit");
        for (int i = 0; misfit != null && i < 30 && !misfit.isFocused(); i++) {
            desk.keys(KeyCode.TAB);
        }
        paint("series-misfit");
        desk.keys(KeyCode.ENTER);
        desk.until("the series is booked", () -> desk.banner().startsWith("Booked"));
        paint("series-booked");
        desk.keys(KeyCode.ALT, KeyCode.DOWN);
        desk.keys(KeyCode.ALT, KeyCode.DOWN);
        desk.keys(KeyCode.ENTER);
        paint("series-reach");
        desk.keys(KeyCode.DIGIT2);
        paint("series-moved");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
    }

    private void overlays() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        paint("find-commands");
        desk.type("li");
        desk.until("somebody is found", () -> desk.shows("Li "));
        paint("find");
        desk.keys(KeyCode.ENTER);
        paint("patient");
        desk.keys(KeyCode.F1);
        paint("keys");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.G);
        desk.type("6m");
        paint("go-to-date");
        desk.keys(KeyCode.ESCAPE);
    }

    /** One visit over a refusal, and one in an extra place of its doctor. */
    private void overruled() throws IOException {
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
        Visit chosen = visit("Dr Strange", this::hasAlert);
        Visit other = visit("Dr Strange", visit -> visit.slot().start().isAfter(chosen.slot().start()));
        hand.drag(hand.middleOf(chosen.id()), hand.middleOf(other.id()));
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        desk.keys(KeyCode.DIGIT2);
        paint("overrule");
        desk.keys(KeyCode.ENTER);
        paint("overruled");
        Visit place = visit("Dr Strange", visit -> !visit.state().overruled() && !visit.slot().overlaps(other.slot()));
        desk.services.hours.change(new Actor("Owner", Role.ADMIN, null),
                new HoursChange.ExtraPlaces(place.doctorId(), 1));
        Visit second = visit("Dr Strange", visit -> !visit.state().overruled()
                && visit.slot().start().isAfter(place.slot().start()) && !visit.slot().overlaps(other.slot()));
        hand.drag(hand.middleOf(second.id()), hand.middleOf(place.id()));
        paint("extra-place");
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        paint("booking-refused");
        desk.keys(KeyCode.ESCAPE);
        hand.click(hand.middleOf(other.id()));
        desk.keys(KeyCode.SHIFT, KeyCode.DELETE);
        paint("no-show");
        desk.keys(KeyCode.ESCAPE);
    }

    private void theDayGoesWrong() throws IOException {
        desk.robot.clickOn("#strandedButton");
        paint("sort-out-empty");
        desk.robot.clickOn("#calendarButton");
        desk.keys(KeyCode.HOME);
        desk.keys(KeyCode.SHIFT, KeyCode.F10);
        paint("doctor-menu", Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(Window::getScene)
                .findFirst().orElseThrow());
        desk.keys(KeyCode.ESCAPE);
        UUID strange = doctor("Dr Strange");
        say(strange, DoctorAct.SHIFT);
        desk.type("c");
        paint("shift");
        desk.keys(KeyCode.ESCAPE);
        say(strange, DoctorAct.LATE);
        desk.type("c");
        paint("late");
        desk.keys(KeyCode.ENTER);
        paint("late-week");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        paint("late-day");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        UUID who = doctor("Dr Who");
        say(who, DoctorAct.ILL);
        paint("ill");
        desk.keys(KeyCode.ENTER);
        paint("sort-out");
        desk.keys(KeyCode.DIGIT2);
        desk.keys(KeyCode.RIGHT);
        desk.keys(KeyCode.SPACE);
        desk.keys(KeyCode.LEFT);
        paint("sort-out-calls");
        desk.keys(KeyCode.DELETE);
        paint("sort-out-cancel");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
    }

    private UUID doctor(String name) {
        return desk.services.directory.doctors().stream().filter(one -> one.name().equals(name)).map(Doctor::id)
                .findFirst().orElseThrow();
    }

    private void say(UUID doctorId, DoctorAct act) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            desk.window.flow().doctorAct(doctorId, act);
            return true;
        });
        settle();
    }

    private void hours() throws IOException {
        desk.robot.clickOn("#hoursButton");
        desk.keys(KeyCode.HOME);
        desk.keys(KeyCode.DOWN);
        paint("hours");
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ALT, KeyCode.INSERT);
        desk.type("8:30");
        desk.keys(KeyCode.TAB);
        desk.type("13");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        paint("hours-overlap");
        scroll("#leavePlace");
        paint("hours-leave");
        scroll("#places");
        desk.robot.clickOn("#date");
        desk.type("24 Dec");
        desk.keys(KeyCode.TAB);
        desk.type("9");
        desk.keys(KeyCode.TAB);
        desk.type("12");
        desk.keys(KeyCode.ALT, KeyCode.INSERT);
        paint("hours-special");
        scroll("#places");
        paint("hours-places");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.END);
        paint("holidays");
        desk.keys(KeyCode.ENTER);
        desk.type("ger");
        paint("holidays-country");
        desk.robot.clickOn("#calendarButton");
    }

    /** Brings that part of the page into sight. */
    private void scroll(String part) {
        desk.robot.interact(() -> {
            ScrollPane page = (ScrollPane) desk.scene().lookup(".hours-scroll");
            Node node = page.lookup(part);
            Node content = page.getContent();
            double top = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
            double hidden = content.getBoundsInLocal().getHeight() - page.getViewportBounds().getHeight();
            page.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - 60) / hidden, 0, 1));
        });
    }

    private void directory() throws IOException {
        desk.robot.clickOn("#doctorsButton");
        desk.keys(KeyCode.HOME);
        desk.keys(KeyCode.DOWN);
        paint("doctors");
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("Dr Who");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        paint("doctor-taken-name");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.keys(KeyCode.DOWN);
        paint("rooms");
        desk.keys(KeyCode.DELETE);
        paint("room-inactive");
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.keys(KeyCode.DOWN);
        paint("visit-types");
        desk.robot.clickOn("#calendarButton");
    }

    private void times() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        desk.type("tomorrow");
        desk.until("times are found", () -> desk.shows("Wed 18 Nov"));
        desk.keys(KeyCode.DOWN);
        paint("find-a-time");
        desk.keys(KeyCode.ESCAPE);
        hand.click(hand.middleOf(visit("Dr Strange", visit -> true).id()));
        paint("visit-again");
        desk.keys(KeyCode.CONTROL, KeyCode.R);
        desk.until("a time is found", () -> desk.shows("with Dr Strange"));
        paint("again");
        desk.type("3y");
        desk.until("there is none", () -> desk.shows("Hours are not entered yet"));
        paint("again-recall");
        desk.keys(KeyCode.ENTER);
        desk.until("it is kept", () -> desk.banner().startsWith("Recall kept"));
        desk.robot.clickOn("#name");
        paint("patient-recall");
    }

    private void patients() throws IOException {
        desk.robot.clickOn("#patientsButton");
        paint("patients");
        desk.type("ana p");
        desk.until("she is found", () -> desk.shows("found"));
        desk.keys(KeyCode.DOWN);
        paint("patients-found");
        desk.keys(KeyCode.F2);
        paint("patients-edit");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("Perez");
        desk.keys(KeyCode.TAB);
        desk.type("Ana");
        desk.keys(KeyCode.TAB);
        desk.type("31.2.1980");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        paint("patients-new");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.DELETE);
        paint("patients-put-aside");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.M);
        desk.type("li");
        desk.until("others are found", () -> desk.shows("Li "));
        paint("merge-which");
        desk.keys(KeyCode.ENTER);
        paint("merge");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
    }

    private void today() throws IOException {
        desk.robot.clickOn("#todayButton");
        paint("today");
        desk.keys(KeyCode.SPACE);
        paint("today-arrived");
        desk.type("late");
        paint("today-filtered");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        desk.type("nobody");
        paint("today-nothing");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
    }

    private void paper() throws IOException {
        desk.keys(KeyCode.ESCAPE);
        hand.click(hand.middleOf(visit("Dr Strange", visit -> true).id()));
        desk.keys(KeyCode.CONTROL, KeyCode.P);
        desk.until("the card is seen", () -> desk.shows("Page 1 of 1"));
        paint("card-of-visit");
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.SPACE);
        desk.until("the sheets are seen", () -> desk.shows("Page 1 of") && desk.shows("All doctors"));
        paint("day-sheets");
        desk.keys(KeyCode.ESCAPE);
    }

    private void waiting() throws IOException {
        desk.robot.clickOn("#waitlistButton");
        desk.until("a time is found", () -> desk.shows("First time that suits"));
        paint("waiting-list");
        desk.keys(KeyCode.F2);
        paint("waiting-change");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
        desk.keys(KeyCode.CONTROL, KeyCode.W);
        desk.until("who waits is shown", () -> desk.shows("Urgent"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.DOWN);
        paint("waiting-carried");
        desk.keys(KeyCode.ESCAPE);
        Visit chosen = visit("Dr Strange", visit -> visit.slot().minutes() >= 30);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            desk.window.flow().showVisit(chosen);
            return true;
        });
        settle();
        hand.click(hand.middleOf(chosen.id()));
        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.DIGIT1);
        desk.keys(KeyCode.ENTER);
        desk.until("it is offered", () -> desk.banner().contains("waits since"));
        paint("waiting-offered");
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
    }

    private void rest() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        paint("day");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.keys(KeyCode.F12);
        paint("names-hidden");
        desk.keys(KeyCode.F12);
        desk.robot.clickOn("#settingsButton");
        paint("settings");
    }

    /** A visit of this doctor later this week. */
    private Visit visit(String doctor, Predicate<Visit> wanted) {
        UUID id = desk.services.directory.doctors().stream().filter(one -> one.name().equals(doctor)).map(Doctor::id)
                .findFirst().orElseThrow();
        Slot rest = new Slot(clock.instant(),
                LocalDate.parse("2026-11-20").atTime(13, 0).atZone(LONDON).toInstant());
        Stream<Visit> visits = desk.services.appointments.touching(rest, List.of(id)).stream()
                .filter(visit -> visit.status() == AppointmentStatus.SCHEDULED);
        return visits.filter(wanted).findFirst().orElseThrow();
    }

    private boolean hasAlert(Visit visit) {
        return desk.services.directory.patient(visit.patientId()).map(Patient::alerts).isPresent();
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void paint(String name) throws IOException {
        paint(name, desk.scene());
    }

    private void paint(String name, Scene scene) throws IOException {
        settle();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
        String file = "%02d-%s-%s-%dx%d.png".formatted(++number, name, theme.setting(), width, height);
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", PICTURES.resolve(file).toFile());
    }
}
