package clinicdesk.report;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.report.DaySheet.Row;
import clinicdesk.report.PaperFonts.Style;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Writes day sheets: each doctor's begins on a page of its own and says on each whose it is. */
final class DaySheetPdf {

    private static final float MARGIN = 28;
    private static final float FOOT = 44;

    /** Shares of the width: time, minutes, patient, birth date, phone, type, to know, notes. */
    private static final float[] WIDTHS = {40, 28, 146, 72, 100, 84, 150, 166};
    private static final List<String> HEADS = List.of("sheet.time", "sheet.minutes", "sheet.patient", "sheet.born",
            "sheet.phone", "sheet.type", "sheet.toKnow", "sheet.notes");
    private static final int HEADER_ROWS = 3;

    /** High enough for a line by hand. */
    private static final float ROW = 25;
    private static final float HEAD_GREY = 0.9f;
    private static final Style BODY = Style.plain(9);
    private static final Style STRONG = Style.bold(10);

    private final PaperFonts fonts;
    private final Cells cells;
    private final PaperWords words;
    private final PaperSize size;

    DaySheetPdf(PaperFonts fonts, PaperWords words, PaperSize size) {
        this.fonts = fonts;
        this.cells = new Cells(fonts);
        this.words = words;
        this.size = size;
    }

    /**
     * One or more pages; one that says so where there is no sheet.
     *
     * @param clinic its name
     */
    byte[] write(String clinic, LocalDate date, List<DaySheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(new Rectangle(size.height(), size.width()), MARGIN, MARGIN, MARGIN,
                FOOT)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            Folios folios = new Folios(fonts, words, clinic);
            writer.setPageEvent(folios);
            document.addTitle(words.texts().get("sheet.title", words.day(date)));
            document.open();
            if (sheets.isEmpty()) {
                document.add(nothing(date));
            }
            for (DaySheet sheet : sheets) {
                document.newPage();
                folios.countTogether();
                document.add(table(sheet));
            }
        }
        return out.toByteArray();
    }

    private PdfPTable nothing(LocalDate date) {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.addCell(cells.open(words.day(date), Style.bold(15), 1));
        table.addCell(cells.open(words.texts().get("sheet.noneAtAll"), Style.plain(11), 1));
        return table;
    }

    private PdfPTable table(DaySheet sheet) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        head(table, sheet);
        table.setHeaderRows(HEADER_ROWS);
        table.setSplitLate(true);
        sheet.rows().forEach(row -> add(table, row));
        if (sheet.rows().isEmpty()) {
            PdfPCell none = cells.ruled(words.texts().get("sheet.none"), STRONG);
            none.setColspan(WIDTHS.length);
            none.setMinimumHeight(ROW);
            table.addCell(none);
        }
        return table;
    }

    private void head(PdfPTable table, DaySheet sheet) {
        table.addCell(cells.open(sheet.doctorName(), Style.bold(15), 5));
        table.addCell(cells.openRight(words.day(sheet.date()), Style.bold(11), 3));
        PdfPCell hours = cells.open(words.hours(sheet.day()), BODY, 6);
        hours.setPaddingBottom(8);
        table.addCell(hours);
        table.addCell(cells.openRight(words.texts().get("sheet.count", sheet.rows().size()), BODY, 2));
        for (String head : HEADS) {
            PdfPCell cell = cells.ruled(words.texts().get(head), Style.bold(8));
            cell.setGrayFill(HEAD_GREY);
            table.addCell(cell);
        }
    }

    private void add(PdfPTable table, Row row) {
        add(table, words.time(row.slot().start()), STRONG);
        add(table, Long.toString(row.slot().minutes()), BODY);
        add(table, row.patient().name(), STRONG);
        LocalDate born = row.patient().birthDate();
        add(table, born == null ? "" : words.date(born), BODY);
        add(table, Objects.requireNonNullElse(row.patient().phone(), ""), BODY);
        add(table, Objects.requireNonNullElse(row.visitType(), ""), BODY);
        add(table, cells.ruled(toKnow(row)));
        add(table, "", BODY);
    }

    private void add(PdfPTable table, String text, Style style) {
        add(table, cells.ruled(text, style));
    }

    private static void add(PdfPTable table, PdfPCell cell) {
        cell.setMinimumHeight(ROW);
        table.addCell(cell);
    }

    /** Alerts first and bold; then where it stands, and why it lies where a rule refuses. */
    private Phrase toKnow(Row row) {
        Phrase said = new Phrase();
        String alerts = row.patient().alerts();
        if (alerts != null && !alerts.isBlank()) {
            line(said, words.texts().get("sheet.alert", alerts.strip()), Style.bold(9));
        }
        status(row.marks().status()).ifPresent(words -> line(said, words, BODY));
        String overruling = row.marks().overruling();
        if (overruling != null) {
            line(said, words.texts().get("sheet.overruled", overruling), BODY);
        } else if (row.marks().extraPlace()) {
            line(said, words.texts().get("sheet.extraPlace"), BODY);
        }
        return said;
    }

    private Optional<String> status(AppointmentStatus status) {
        Texts texts = words.texts();
        return switch (status) {
            case SCHEDULED, CANCELLED -> Optional.empty();
            case ARRIVED -> Optional.of(texts.get("sheet.status.ARRIVED"));
            case IN_PROGRESS -> Optional.of(texts.get("sheet.status.IN_PROGRESS"));
            case COMPLETED -> Optional.of(texts.get("sheet.status.COMPLETED"));
            case NO_SHOW -> Optional.of(texts.get("sheet.status.NO_SHOW"));
        };
    }

    private void line(Phrase said, String text, Style style) {
        said.addAll(fonts.phrase(said.isEmpty() ? text : "\n" + text, style));
    }
}
