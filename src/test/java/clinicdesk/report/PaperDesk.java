package clinicdesk.report;

import clinicdesk.TestClinic;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.VisitType;
import clinicdesk.settings.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Paper in a test's clinic, and what can be read on it. */
final class PaperDesk {

    static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final String NOW = "2026-11-25T07:47";
    private static final Path PICTURES = Path.of("target", "paper");

    final TestClinic clinic;
    final Paperwork paperwork;
    final PaperMaker maker;

    private PaperDesk(TestClinic clinic) {
        this.clinic = clinic;
        this.paperwork = new Paperwork(clinic.store, clinic.access, clinic.audit,
                new Paperwork.Book(clinic.directory, clinic.hours, clinic.clock.clinic()));
        this.maker = makerIn(Locale.UK);
    }

    /** A clinic on a Wednesday morning. */
    static PaperDesk in(Path folder) {
        TestClinic clinic = TestClinic.at(folder, NOW);
        clinic.settings.set(Map.of(Key.CLINIC_NAME, "Harley Street Practice", Key.CLINIC_ADDRESS,
                "12 Harley Street, London W1G 9QD", Key.CLINIC_PHONE, "020 7946 0000"));
        return new PaperDesk(clinic);
    }

    /** The same morning with nobody in the book. */
    void turnThePage() {
        clinic.emptyTheBook();
        clinic.turnThePage(NOW);
    }

    PaperMaker makerIn(Locale locale) {
        return new PaperMaker(clinic.settings, clinic.clock.clinic(), locale);
    }

    /** A new patient. */
    UUID patient(String family, @Nullable String given, LocalDate born, @Nullable String phone,
            @Nullable String alerts) {
        PatientDetails details = new PatientDetails(new PersonName(family, given), born, phone, null,
                new PatientDetails.Extras(null, true, alerts, null, null, null));
        return ((PatientOutcome.Saved) clinic.directory.createPatient(TestClinic.MARIA, details)).patient().id();
    }

    Visit booked(String doctor, UUID patient, String start, int minutes) {
        return booked(new Placement(clinic.doctor(doctor), patient, null, clinic.slot(start, minutes)), null);
    }

    Visit booked(Placement placement, @Nullable UUID type) {
        return TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                new BookingRequest(placement, type, "A cough that nobody else has to know of", Telling.NO_LETTER)));
    }

    UUID type(String name) {
        VisitType type = new VisitType(name, 10, 0, 0);
        clinic.directory.add(TestClinic.OWNER, type);
        return type.id();
    }

    /** The sheets of the day of those doctors who have visits. */
    Pdf sheets() {
        return maker.daySheets(DAY,
                paperwork.daySheets(DAY).stream().filter(sheet -> !sheet.rows().isEmpty()).toList());
    }

    Pdf sheet(String doctor) {
        return maker.daySheets(DAY, List.of(sheetOf(doctor)));
    }

    DaySheet sheetOf(String doctor) {
        return paperwork.daySheets(DAY).stream().filter(sheet -> sheet.doctorId().equals(clinic.doctor(doctor)))
                .findFirst().orElseThrow();
    }

    /** All that can be read, as a reader takes it in: in logical order, with plain letters and single spaces. */
    static String text(Pdf pdf) throws IOException {
        try (PDDocument document = pdf.load()) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** The text of one page, from 1. */
    static String text(Pdf pdf, int page) throws IOException {
        try (PDDocument document = pdf.load()) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return plain(stripper.getText(document));
        }
    }

    static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
    }

    /** Leaves pictures of the pages to be looked at. */
    static void paint(Pdf pdf, String name) throws IOException {
        Files.createDirectories(PICTURES);
        for (int page = 0; page < pdf.pages(); page++) {
            PagePicture picture = pdf.picture(page, 1400);
            var image = new java.awt.image.BufferedImage(picture.width(), picture.height(),
                    java.awt.image.BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
            javax.imageio.ImageIO.write(image, "png",
                    PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
    }
}
