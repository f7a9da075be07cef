package clinicdesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets that lie ready for the day on which the PC fails. */
class SheetFolderTest {

    private static final LocalDate TODAY = PaperDesk.DAY;

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    private PaperDesk desk;
    private SheetFolder sheets;

    @BeforeEach
    void open() {
        desk = PaperDesk.in(folder);
        sheets = new SheetFolder(kept.resolve("sheets"), desk.paperwork, desk.maker, desk.clinic.clock.clinic());
    }

    @AfterEach
    void close() {
        desk.clinic.close();
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(kept.resolve("sheets"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void todayAndTomorrowAreWrittenAndWrittenAnew() throws IOException {
        desk.booked("Strange", desk.clinic.patient("Ana Pérez"), "2026-11-25T09:00", 30);
        desk.booked("Who", desk.clinic.patient("Tom Baker"), "2026-11-26T09:00", 30);
        sheets.write();

        assertThat(names()).containsExactly("2026-11-25-sheets.pdf", "2026-11-26-sheets.pdf");
        assertThat(PaperDesk.text(sheets.fileOf(TODAY))).contains("Ana Pérez", "Dr Strange").doesNotContain("Dr Who");
        assertThat(PaperDesk.text(sheets.fileOf(TODAY.plusDays(1)))).contains("Tom Baker", "Dr Who");

        desk.booked("Who", desk.clinic.patient("Li Wei"), "2026-11-25T10:00", 30);
        sheets.write();
        assertThat(PaperDesk.text(sheets.fileOf(TODAY))).contains("Ana Pérez", "Li Wei");
    }

    @Test
    void thoseOfDaysThatAreOverGoAndOtherFilesStay() throws IOException {
        sheets.write();
        Files.writeString(kept.resolve("sheets/2026-11-24-sheets.pdf.new"), "begun when the power failed");
        Files.writeString(kept.resolve("sheets/2026-11-24 notes.pdf"), "somebody's own");
        desk.clinic.clock.set(LocalDateTime.parse("2026-11-26T00:00"));
        sheets.write();

        assertThat(names()).containsExactly("2026-11-24 notes.pdf", "2026-11-26-sheets.pdf", "2026-11-27-sheets.pdf");
    }

    @Test
    void whereTheyCannotBeWrittenTheOldOnesStay() throws IOException {
        desk.booked("Strange", desk.clinic.patient("Ana Pérez"), "2026-11-25T09:00", 30);
        sheets.write();
        Path inTheWay = kept.resolve("sheets/2026-11-25-sheets.pdf.new");
        Files.createDirectories(inTheWay.resolve("full"));

        assertThatExceptionOfType(IOException.class).isThrownBy(sheets::write);
        assertThat(PaperDesk.text(sheets.fileOf(TODAY))).contains("Ana Pérez");
    }
}
