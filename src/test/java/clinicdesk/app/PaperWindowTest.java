package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.settings.Key;
import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.shell.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Paper in the whole window, by keys alone: Monday 16 November 2026, half past eight. */
class PaperWindowTest {

    @TempDir
    Path folder;

    @TempDir
    Path documents;

    private final TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:30"), TestClinic.ZONE);
    private Visit visit;

    @BeforeEach
    void fillTheBook() {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:30")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Harley Street"));
            visit = TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                    clinic.request("Strange", clinic.patient("Ana Pérez"), "2026-11-16T10:00", 30)));
            clinic.booking.book(TestClinic.MARIA,
                    clinic.request("Who", clinic.patient("محمد لطيف"), "2026-11-16T11:00", 30));
        }
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static ImageView picture(DeskStage desk) {
        return (ImageView) desk.scene().lookup(".paper-page");
    }

    @Test
    void theDaySheetsAreLookedAtAndSavedAndACardIsPrintedByKeysAlone() throws Exception {
        try (DeskStage desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900)) {
            desk.paper.folder = Optional.of(documents);
            desk.keys(KeyCode.CONTROL, KeyCode.P);
            desk.until("the first page is seen", () -> desk.shows("Page 1 of 2"));
            assertThat(picture(desk).getImage().getWidth()).isBetween(1000.0, 1200.0);
            desk.keys(KeyCode.PAGE_DOWN);
            desk.until("the second page is seen", () -> desk.shows("Page 2 of 2"));
            desk.keys(KeyCode.CONTROL, KeyCode.S);
            desk.until("it is saved", () -> desk.banner().startsWith("Saved as"));
            assertThat(text(documents.resolve("2026-11-16-sheets.pdf"))).contains("Ana Pérez", "محمد لطيف");

            GridRobot hand = new GridRobot(desk.grid());
            hand.click(hand.middleOf(visit.id()));
            desk.settle();
            desk.keys(KeyCode.CONTROL, KeyCode.P);
            desk.until("the card is offered", () -> desk.shows("Card of Ana Pérez") && desk.shows("Page 1 of 1"));
            desk.keys(KeyCode.ENTER);
            desk.until("it is printed", () -> desk.banner().equals("On its way to the printer."));
            assertThat(desk.paper.jobs).containsExactly("Visit card 2026-11-16");
        }
    }

    @Test
    void tabAndArrowsReachEverythingAndHiddenNamesStayHidden() throws Exception {
        try (DeskStage desk = DeskStage.open(folder, clock, Theme.DARK, 1093, 614)) {
            desk.keys(KeyCode.CONTROL, KeyCode.P);
            desk.until("the first page is seen", () -> desk.shows("Page 1 of 2"));
            assertThat(picture(desk).getBoundsInParent().getHeight()).isBetween(300.0, 614.0);
            List<String> stops = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                stops.add(desk.scene().getFocusOwner().getId());
                desk.keys(KeyCode.TAB);
            }
            assertThat(stops).containsExactly("print", "save", "close", "day", "all", "doctors");
            assertThat(desk.scene().getFocusOwner().getId()).isEqualTo("print");
            desk.keys(KeyCode.SHIFT, KeyCode.TAB);
            desk.keys(KeyCode.DOWN);
            desk.keys(KeyCode.SPACE);
            desk.until("Dr Who is left out", () -> desk.shows("Page 1 of 1"));
            desk.keys(KeyCode.SHIFT, KeyCode.TAB);
            desk.keys(KeyCode.SHIFT, KeyCode.TAB);
            desk.keys(KeyCode.DOWN);
            desk.until("the next day is meant", () -> desk.shows("Tuesday, 17 Nov 2026"));
            desk.keys(KeyCode.ESCAPE);
            assertThat(desk.shows("Save as PDF")).isFalse();

            desk.keys(KeyCode.F12);
            desk.keys(KeyCode.CONTROL, KeyCode.P);
            desk.until("the paper is there", () -> desk.shows("Page 1 of 2"));
            assertThat(desk.shows("Names are hidden on the screen.")).isTrue();
            assertThat(picture(desk).isVisible()).isFalse();
            desk.keys(KeyCode.ESCAPE);

            assertThat(desk.shows("could not be saved")).isFalse();
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> desk.window.sheetsKept(false));
            desk.settle();
            assertThat(desk.shows("The day sheets could not be saved")).isTrue();
        }
    }

    @Test
    void aClickBesideTheBoxClosesItAndNoPageIsKept() throws Exception {
        try (DeskStage desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900)) {
            desk.keys(KeyCode.CONTROL, KeyCode.P);
            desk.until("the first page is seen", () -> desk.shows("Page 1 of 2"));
            ImageView page = picture(desk);

            new SwiftRobot().click(desk.window.root().localToScreen(5, 5));
            desk.settle();

            assertThat(desk.shows("Save as PDF")).isFalse();
            assertThat(page.getImage()).isNull();
        }
    }

    @Test
    void paperThatIsOnItsWayLaterLeavesTheSearchThatIsOpenByThen() throws Exception {
        try (DeskStage desk = DeskStage.open(folder, clock, Theme.LIGHT, 1600, 900)) {
            desk.paper.slow = true;
            GridRobot hand = new GridRobot(desk.grid());
            hand.click(hand.middleOf(visit.id()));
            desk.settle();
            desk.keys(KeyCode.CONTROL, KeyCode.P);
            desk.until("the card is seen", () -> desk.shows("Page 1 of 1"));
            desk.keys(KeyCode.ENTER);
            desk.keys(KeyCode.ESCAPE);
            desk.keys(KeyCode.CONTROL, KeyCode.K);
            desk.type("ana");
            desk.paper.spooled();

            assertThat(desk.banner()).isEqualTo("On its way to the printer.");
            assertThat(desk.overlay()).isEqualTo(Overlay.FIND);
            desk.type(" ");
            assertThat(desk.services.appointments.visit(visit.id())).map(Visit::status)
                    .as("a blank on the calendar would mark the visit").contains(AppointmentStatus.SCHEDULED);
        }
    }

    @Test
    void closingTheDeskKeepsTheSheetsOfTodayAndTomorrow() throws IOException {
        Desk desk = new Desk(new ClinicFolder(folder), clock, Runnable::run);
        desk.start();
        desk.close();

        try (Stream<Path> files = Files.list(folder.resolve("sheets"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                    "2026-11-16-sheets.pdf", "2026-11-17-sheets.pdf");
        }
        assertThat(text(folder.resolve("sheets/2026-11-16-sheets.pdf"))).contains("Ana Pérez", "Dr Who");
    }

    @Test
    void sheetsThatCannotBeKeptAreToldAndHarmNothing() throws IOException {
        Files.writeString(folder.resolve("sheets"), "a file where the folder should be");
        List<Boolean> kept = new ArrayList<>();
        try (Services services = new Services(new ClinicFolder(folder), clock)) {
            var maker = new clinicdesk.report.PaperMaker(services.settings, services.clock, java.util.Locale.UK);
            var sheets = new clinicdesk.report.SheetFolder(new ClinicFolder(folder).sheets(), services.paperwork,
                    maker, services.clock);
            new SheetKeeper(sheets, kept::add).close();
            Files.delete(folder.resolve("sheets"));
            new SheetKeeper(sheets, kept::add).close();
        }

        assertThat(kept).containsExactly(false, true);
    }
}
