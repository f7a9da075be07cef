package clinicdesk.report;

import static clinicdesk.report.PaperDesk.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Despite;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.hours.HoursChange;
import clinicdesk.report.DaySheet.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day sheets of Wednesday 25 November 2026, read back from the paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DaySheetTest {

    @TempDir
    static Path folder;

    private PaperDesk desk;

    @BeforeAll
    void open() {
        desk = PaperDesk.in(folder);
    }

    @BeforeEach
    void turnThePage() {
        desk.turnThePage();
    }

    @AfterAll
    void close() {
        desk.clinic.close();
    }

    private UUID patient(String name) {
        return desk.clinic.patient(name);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aDayOfSixtyVisitsIsOnPaperEachOnceWithTimeBirthDateAndPhone() throws IOException {
        TestClinic clinic = desk.clinic;
        clinic.hire("Busy", "08:00", "20:00", TestClinic.WEEKDAYS);
        UUID type = desk.type("Vaccination");
        for (int i = 0; i < 60; i++) {
            UUID patient = desk.patient("Family%02dX".formatted(i), "Given" + i, LocalDate.of(1940 + i, 3, 7),
                    "020 7946 %04d".formatted(i), i % 7 == 0 ? "interpreter: Farsi, call first" : null);
            desk.booked(new Placement(clinic.doctor("Busy"), patient, null,
                    clinic.slot("2026-11-25T08:00", 10).startingAt(
                            clinic.time("2026-11-25T08:00").plusSeconds(i * 720L))),
                    type);
        }
        Pdf pdf = desk.sheets();
        PaperDesk.paint(pdf, "sixty");
        String text = PaperDesk.text(pdf);

        IntStream.range(0, 60).forEach(i -> {
            String row = "%02d:%02d 10 Given%d Family%02dX 7 Mar %d 020 7946 %04d Vaccination"
                    .formatted(8 + i * 12 / 60, i * 12 % 60, i, i, 1940 + i, i);
            assertThat(count(text, row)).as(row).isEqualTo(1);
        });
        assertThat(count(text, "interpreter: Farsi, call first")).isEqualTo(9);
        int pages = pdf.pages();
        assertThat(pages).isBetween(3, 5);
        for (int page = 1; page <= pages; page++) {
            assertThat(PaperDesk.text(pdf, page)).contains("Dr Busy", "Wednesday, 25 November 2026", "60 visits",
                    "Time Min Patient Born Phone Type To know Notes", "Harley Street Practice",
                    "Printed 25 Nov 2026, 07:47", "Page " + page + " of " + pages);
        }
        assertThat(text).doesNotContain("cough");
    }

    @Test
    void eachDoctorBeginsOnANewPageAndCountsTheirOwn() throws IOException {
        desk.booked("Who", patient("Tom Baker"), "2026-11-25T09:00", 30);
        desk.booked("Strange", patient("Ana Pérez"), "2026-11-25T11:00", 30);
        desk.booked("Strange", patient("Li Wei"), "2026-11-25T10:00", 30);
        desk.booked("Strange", patient("Not Today"), "2026-11-26T10:00", 30);
        Pdf pdf = desk.sheets();

        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(PaperDesk.text(pdf, 1)).contains("Dr Strange", "Page 1 of 1").containsSubsequence("10:00", "Li Wei",
                "11:00", "Ana Pérez").doesNotContain("Tom Baker", "Not Today");
        assertThat(PaperDesk.text(pdf, 2)).contains("Dr Who", "Tom Baker", "Page 1 of 1").doesNotContain("Ana");
    }

    /** A right-to-left name is read as it was typed, and the pictures show it joined and turned. */
    @Test
    void namesInTheirOwnScriptsAreReadBack() throws IOException {
        List<String> names = List.of("محمد عبد اللطيف", "שרה לוי-כהן", "Ana לוי", "Александр Ωμέγα", "Ելենա Պետրոսյան",
                "გიორგი ბერიძე", "Nguyễn Thị Ánh", "İbrahim Şağlık", "Zoë O’Brien-D'Arcy", "Łukasz Żółć");
        for (String name : names) {
            desk.booked("Strange", patient(name), "2026-11-25T%02d:%02d".formatted(9 + names.indexOf(name) / 2,
                    names.indexOf(name) % 2 * 30), 30);
        }
        Pdf pdf = desk.sheets();
        PaperDesk.paint(pdf, "names");
        String text = PaperDesk.text(pdf);

        assertThat(names)
                .allSatisfy(name -> assertThat(text).contains(Normalizer.normalize(name, Normalizer.Form.NFKC)));
    }

    @Test
    void whatHasToBeKnownStandsBesideTheVisit() throws IOException {
        TestClinic clinic = desk.clinic;
        desk.booked("Strange", desk.patient("لطيف", "محمد", LocalDate.of(1980, 5, 17), "+44 20 7946 0001",
                "interpreter: العربية, wheelchair"), "2026-11-25T09:00", 30);
        Visit arrived = desk.booked("Strange", patient("Ana Pérez"), "2026-11-25T10:00", 30);
        clinic.status(arrived, AppointmentStatus.ARRIVED);
        Visit gone = desk.booked("Strange", patient("Cancelled Person"), "2026-11-25T11:00", 30);
        clinic.cancel(gone);
        TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                new BookingRequest(clinic.place("Strange", patient("Urgent Case"), "2026-11-25T10:00", 30), null, null,
                        Telling.NO_LETTER, Despite.whatever("Emergency"))));
        clinic.hours(new HoursChange.ExtraPlaces(clinic.doctor("Strange"), 1));
        desk.booked("Strange", desk.patient(
                "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley", "Maximiliana Konstantina",
                LocalDate.of(1921, 1, 2), "+44 (0)20 7946 0999", null), "2026-11-25T09:00", 30);
        desk.booked("Strange", patient("שרה לוי-כהן"), "2026-11-25T12:00", 30);
        Pdf pdf = desk.sheets();
        PaperDesk.paint(pdf, "to-know");
        String text = PaperDesk.text(pdf);

        assertThat(text).contains("⚠ interpreter: العربية, wheelchair", "Ana Pérez 17 May 1980 Arrived",
                "Overruled: Emergency", "Extra place", "5 visits").doesNotContain("Cancelled Person");
        assertThat(desk.sheetOf("Strange").rows()).extracting(row -> row.marks().status())
                .containsOnlyOnce(AppointmentStatus.ARRIVED).doesNotContain(AppointmentStatus.CANCELLED);
    }

    @Test
    void ofTwoMergedRecordsTheOneThatCountsIsPrinted() {
        TestClinic clinic = desk.clinic;
        UUID old = patient("Ana Peres");
        desk.booked("Strange", old, "2026-11-25T09:00", 30);
        clinic.merge(old, desk.patient("Pérez", "Ana", LocalDate.of(1980, 5, 17), "020 7946 0002", null));

        assertThat(desk.sheetOf("Strange").rows()).extracting(Row::patient).singleElement()
                .satisfies(ana -> assertThat(ana.name() + " " + ana.phone()).isEqualTo("Ana Pérez 020 7946 0002"));
    }

    @Test
    void theHeadSaysWhenTheDoctorWorksAndWhyNot() throws IOException {
        TestClinic clinic = desk.clinic;
        clinic.leave("Strange", "2026-11-25T15:00", "2026-11-26T12:00");
        clinic.leaveOfDays("Who", "2026-11-24", "2026-11-25");
        clinic.hire("Weekend", "09:00", "12:00", Set.of(java.time.DayOfWeek.SATURDAY));
        clinic.hireInBlocks("Split", TestClinic.WEEKDAYS, "08:00-12:00", "13:00-17:30");

        assertThat(PaperDesk.text(desk.sheet("Strange"))).contains("Works 09:00–17:00 · On leave 15:00–24:00",
                "No visits");
        assertThat(PaperDesk.text(desk.sheet("Who"))).contains("On leave all day");
        assertThat(PaperDesk.text(desk.sheet("Weekend"))).contains("Does not work on this day");
        assertThat(PaperDesk.text(desk.sheet("Split"))).contains("Works 08:00–12:00, 13:00–17:30");
        clinic.holiday("2026-11-25", "Founders' Day");
        assertThat(PaperDesk.text(desk.sheet("Split"))).contains("The clinic is closed: Founders' Day")
                .doesNotContain("Works");
    }

    @Test
    void aDayOfNobodySaysSoOnOnePage() throws IOException {
        Pdf pdf = desk.sheets();

        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(PaperDesk.text(pdf)).contains("Wednesday, 25 November 2026", "Nobody has a visit on this day.");
    }

    @Test
    void whoMayNotSeePatientsGetsNoPaper() {
        TestClinic clinic = desk.clinic;
        Visit visit = desk.booked("Strange", patient("Ana Pérez"), "2026-11-25T09:00", 30);
        Actor reader = new Actor("Robin", Role.READER, null);

        assertThat(desk.paperwork.daySheets(reader, DAY)).isInstanceOf(PaperOutcome.Denied.class);
        assertThat(desk.paperwork.card(reader, visit.id())).isInstanceOf(PaperOutcome.Denied.class);
        assertThat(desk.paperwork.daySheets(TestClinic.MARIA, DAY)).isInstanceOf(PaperOutcome.Ready.class);
        assertThat(clinic.audit.history(clinic.doctor("Strange"))).extracting("action").doesNotContain("PRINT");
    }

    @Test
    void theTrailSaysWhoTookWhichSheets() {
        TestClinic clinic = desk.clinic;
        desk.paperwork.taken(TestClinic.MARIA, Paperwork.Way.PRINT, List.of(desk.sheetOf("Strange")));

        assertThat(clinic.audit.history(clinic.doctor("Strange"))).last().satisfies(act -> {
            assertThat(act.action() + " by " + act.actor()).isEqualTo("PRINT by Maria");
            assertThat(act.changes()).extracting("after").containsExactly("2026-11-25");
        });
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 842, 595, 25 November 2026, 14:00", "en-US, 792, 612, 'November 25, 2026', 2:00 PM",
            "es-MX, 792, 612, de noviembre de 2026, 2:00", "de-DE, 842, 595, 25. November 2026, 14:00"})
    void paperAndDatesAreThoseOfTheCountry(String tag, float width, float height, String date, String time)
            throws IOException {
        desk.booked("Strange", patient("Ana Pérez"), "2026-11-25T14:00", 30);
        Pdf pdf = desk.makerIn(Locale.forLanguageTag(tag)).daySheets(DAY, List.of(desk.sheetOf("Strange")));

        assertThat(PaperDesk.text(pdf)).contains(date, time);
        try (PDDocument document = pdf.load()) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(width);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(height);
        }
    }
}
