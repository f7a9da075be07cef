package clinicdesk.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Visit;
import clinicdesk.report.PaperMaker;
import clinicdesk.report.Paperwork;
import clinicdesk.report.Pdf;
import clinicdesk.report.Printed;
import clinicdesk.ui.PanelDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maria prints on Monday 16 November 2026: two visits with Dr Strange, one with Dr Who, none with Dr Idle. */
class PaperViewModelTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    @TempDir
    Path folder;

    @TempDir
    Path documents;

    private TestClinic clinic;
    private PanelDesk at;
    private PaperViewModel box;
    private Visit visit;
    private final Ways ways = new Ways();
    private final List<String> did = new ArrayList<>();

    /** A printer that answers when the test lets it, and a folder. */
    private final class Ways implements PaperWays {
        private final List<Consumer<Printed>> asked = new ArrayList<>();
        private Optional<Path> where = Optional.empty();

        @Override
        public Optional<Path> whereToSave(String name) {
            return where.map(chosen -> chosen.resolve(name));
        }

        @Override
        public void print(Pdf pdf, String job, Consumer<Printed> then) {
            did.add(job + ", " + pdf.pages() + " pages");
            asked.add(then);
        }
    }

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        clinic.hire("Idle", "09:00", "17:00", TestClinic.WEEKDAYS);
        visit = clinic.booked("Strange", "2026-11-16T10:30", 30);
        clinic.booked("Strange", "2026-11-16T11:30", 30);
        clinic.booked("Who", "2026-11-16T10:00", 30);
        clinic.booked("Who", "2026-11-17T10:00", 30);
        at = PanelDesk.in(clinic);
        Paperwork paperwork = new Paperwork(clinic.store, clinic.access, clinic.audit,
                new Paperwork.Book(clinic.directory, clinic.hours, clinic.clock.clinic()));
        box = new PaperViewModel(at.desk, new PaperSources(paperwork,
                new PaperMaker(clinic.settings, clinic.clock.clinic(), Locale.UK), ways));
        box.onClose(() -> did.add("closed"));
        ways.where = Optional.of(documents);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private String page() {
        Preview.Sheet seen = box.preview().sheetProperty().get();
        return seen == null ? "nothing" : seen.said();
    }

    private List<String> ticks() {
        return box.choice().doctorsProperty().get().stream()
                .map(tick -> (tick.chosen() ? "x " : "- ") + tick.name() + ", " + tick.about()).toList();
    }

    private UUID doctor(String name) {
        return clinic.doctor(name);
    }

    private String saved(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(documents.resolve(name).toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private List<String> trailOf(String doctor) {
        return clinic.audit.history(doctor(doctor)).stream().map(act -> act.action()).toList();
    }

    @Test
    void otherPaperThatIsLookedAtMeanwhileStays() {
        box.begin(MONDAY, null);
        box.print();
        box.forget();
        box.begin(MONDAY, visit);
        ways.asked.getFirst().accept(Printed.SENT);

        assertThat(at.banner()).isEqualTo("On its way to the printer.");
        assertThat(did).doesNotContain("closed");
    }

    @Test
    void itBeginsWithTheSheetsOfAllWhoHaveVisits() {
        box.begin(MONDAY, null);

        assertThat(ticks()).containsExactly("x Dr Idle, no visits", "x Dr Strange, 2 visits", "x Dr Who, 1 visit");
        assertThat(page()).isEqualTo("Page 1 of 2");
        box.preview().turn(-1);
        assertThat(page()).isEqualTo("Page 1 of 2");
        box.preview().turn(1);
        box.preview().turn(1);
        assertThat(page()).isEqualTo("Page 2 of 2");
        assertThat(box.preview().sheetProperty().get().picture().width()).isGreaterThan(1000);
    }

    @Test
    void doctorsAreLeftOutAndOneAloneIsPrintedThoughThereIsNoVisit() throws IOException {
        box.begin(MONDAY, null);
        box.choice().toggle(doctor("Who"));
        assertThat(page()).isEqualTo("Page 1 of 1");
        box.choice().toggleAll(false);
        assertThat(page()).isEqualTo("nothing");
        assertThat(box.saidProperty().get()).isEqualTo(new Said("Choose at least one doctor.", true));
        box.choice().toggle(doctor("Idle"));
        box.save();
        assertThat(saved("2026-11-16-sheets.pdf")).contains("Dr Idle", "No visits").doesNotContain("Dr Strange");
        box.choice().toggleAll(true);
        assertThat(page()).isEqualTo("Page 1 of 2");
    }

    @ParameterizedTest
    @CsvSource({"tomorrow, Page 1 of 1, 'Tuesday, 17 Nov 2026'", "16.11.2026, Page 1 of 2, 'Monday, 16 Nov 2026'",
            "2026-11-21, Page 1 of 1, 'Saturday, 21 Nov 2026'"})
    void theDayIsTypedInWords(String typed, String page, String said) {
        box.begin(MONDAY, null);
        box.choice().typedDayProperty().set(typed);

        assertThat(page()).isEqualTo(page);
        assertThat(box.choice().daySaidProperty().get()).isEqualTo(new Said(said, false));
    }

    @Test
    void aDayThatIsNoneIsSaidToBeSoAndTheArrowsTurnDays() {
        box.begin(MONDAY, null);
        box.choice().typedDayProperty().set("blue");
        assertThat(box.choice().daySaidProperty().get().wrong()).isTrue();
        box.choice().turnDay(1);
        assertThat(box.choice().daySaidProperty().get()).isEqualTo(new Said("Tuesday, 17 Nov 2026", false));
        assertThat(box.choice().day()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void ofAChosenVisitTheCardIsOfferedFirstAndTheSheetsOfItsDay() throws IOException {
        box.begin(MONDAY, visit);
        assertThat(box.cardProperty().get()).isEqualTo("Card of " + visit.patientName());
        box.save();
        assertThat(saved("2026-11-16-card.pdf")).contains(visit.patientName(), "10:30", "Dr Strange");
        box.choose(PaperViewModel.Kind.SHEETS);
        assertThat(page()).isEqualTo("Page 1 of 2");
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(box.cardProperty().get()).isEqualTo("Card of S. N.");
    }

    @Test
    void aVisitThatWasCancelledMeanwhileHasNoCard() {
        clinic.cancel(visit);
        box.begin(MONDAY, visit);

        assertThat(page()).isEqualTo("nothing");
        assertThat(box.saidProperty().get().text()).isEqualTo("This visit is cancelled: there is no card.");
    }

    @Test
    void whatIsPrintedIsSaidAndStandsInTheTrail() {
        box.begin(MONDAY, null);
        box.choice().toggle(doctor("Who"));
        box.print();
        box.print();
        assertThat(did).as("one dialog at a time").containsExactly("Day sheets 2026-11-16, 1 pages");
        assertThat(box.saidProperty().get().text()).startsWith("Choose a printer");
        ways.asked.getFirst().accept(Printed.SENT);

        assertThat(at.banner()).isEqualTo("On its way to the printer.");
        assertThat(did).endsWith("closed");
        assertThat(trailOf("Strange")).contains("PRINT");
        assertThat(trailOf("Who")).doesNotContain("PRINT");
    }

    @ParameterizedTest
    @CsvSource({"NO_PRINTER, This computer knows no printer. Save it as a PDF instead.",
            "FAILED, 'The printer did not take it. Try again, or save it as a PDF.'", "DROPPED, ''"})
    void whereNothingIsPrintedTheBoxStaysAndSaysWhy(Printed printed, String why) {
        box.begin(MONDAY, null);
        box.print();
        ways.asked.getFirst().accept(printed);

        assertThat(box.saidProperty().get().text()).isEqualTo(why);
        assertThat(did).doesNotContain("closed");
        assertThat(trailOf("Strange")).doesNotContain("PRINT");
        box.print();
        assertThat(ways.asked).hasSize(2);
    }

    @Test
    void whereAFileCannotBeWrittenTheBoxSaysSo() throws IOException {
        Path inTheWay = Files.writeString(documents.resolve("no-folder"), "");
        ways.where = Optional.of(inTheWay);
        box.begin(MONDAY, null);
        box.save();

        assertThat(box.saidProperty().get().text()).startsWith("It could not be saved as " + inTheWay);
        assertThat(trailOf("Strange")).doesNotContain("SAVE");
        ways.where = Optional.empty();
        box.save();
        assertThat(did).doesNotContain("closed");
        ways.where = Optional.of(documents);
        box.save();
        assertThat(at.banner()).isEqualTo("Saved as " + documents.resolve("2026-11-16-sheets.pdf"));
        assertThat(trailOf("Strange")).contains("SAVE");
    }

    @Test
    void enterBeforeThePaperIsThereCountsAsSoonAsItIs() {
        at.hold();
        box.begin(MONDAY, null);
        box.print();
        assertThat(did).isEmpty();
        at.release();

        assertThat(did).containsExactly("Day sheets 2026-11-16, 2 pages");
    }

    @Test
    void withTheBoxItsPaperGoesEvenIfItIsReadyOnlyThen() {
        box.begin(MONDAY, null);
        assertThat(page()).isEqualTo("Page 1 of 2");
        box.forget();
        assertThat(page()).isEqualTo("nothing");

        at.hold();
        box.begin(MONDAY, null);
        box.forget();
        at.release();
        assertThat(page()).isEqualTo("nothing");
    }
}
