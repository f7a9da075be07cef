package clinicdesk.app;

import clinicdesk.TestClock;
import clinicdesk.directory.Doctor;
import clinicdesk.sample.NewClinic;
import clinicdesk.sample.SampleClinic;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.start.StartView;
import clinicdesk.ui.start.StartViewModel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.stage.Stage;
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

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(NOW, LONDON);

    @ParameterizedTest
    @CsvSource({"LIGHT, 1093, 614", "DARK, 1093, 614", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
    void everyScreenIsPainted(Theme look, int wide, int high) throws Exception {
        TourPainter painter = new TourPainter("%s-%dx%d".formatted(look.setting(), wide, high));
        firstStart(painter, look, wide, high);
        SampleClinic.prepare(folder, clock);
        choose("Dr Strange", "Dr Who", "Dr Foster");
        try (DeskStage desk = DeskStage.open(folder, clock, look, wide, high)) {
            Tour tour = new Tour(desk, new GridRobot(desk.grid()), clock, painter);
            CalendarTour calendar = new CalendarTour(tour);
            PagesTour pages = new PagesTour(tour);
            calendar.week();
            calendar.bookings();
            calendar.series();
            calendar.overlays();
            calendar.overruled();
            calendar.theDayGoesWrong();
            pages.hours();
            pages.directory();
            calendar.times();
            pages.patients();
            pages.today();
            pages.paper();
            pages.waiting();
            pages.letters();
            calendar.relatives();
            pages.rest();
            pages.seat();
        }
    }

    private static void firstStart(TourPainter painter, Theme look, int wide, int high) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            StartViewModel model = new StartViewModel(new StartViewModel.Ways() {
                @Override
                public void setUp(NewClinic.Answers answers, Optional<String> mailPassword) {}

                @Override
                public void lookAround() {}
            }, LONDON, Locale.UK);
            Scene scene = new Scene(new StartView(model).root(), wide, high);
            look.applyTo(scene);
            stage.setScene(scene);
            stage.show();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        painter.paint("first-start", stage.getScene());
    }

    private void choose(String... names) {
        try (Services services = new Services(new ClinicFolder(folder), clock)) {
            services.desk.set("calendar.doctors", services.directory.doctors().stream()
                    .filter(doctor -> List.of(names).contains(doctor.name())).map(Doctor::id).map(UUID::toString)
                    .collect(Collectors.joining(",")));
        }
    }
}
