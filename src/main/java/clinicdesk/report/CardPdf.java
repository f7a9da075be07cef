package clinicdesk.report;

import clinicdesk.report.PaperFonts.Style;
import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Writes the card of a visit, on A6 everywhere: it goes into a purse. */
final class CardPdf {

    private static final Rectangle A6_ACROSS = new Rectangle(420, 298);
    private static final float MARGIN = 22;
    private static final float AIR = 10;

    /** The longest names are written smaller. */
    private static final float[] SCALES = {1, 0.85f, 0.7f, 0.55f};

    private final Cells cells;
    private final PaperWords words;

    CardPdf(PaperFonts fonts, PaperWords words) {
        this.cells = new Cells(fonts);
        this.words = words;
    }

    byte[] write(Letterhead clinic, VisitCard card) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(A6_ACROSS, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, out);
            document.addTitle(words.texts().get("card.title"));
            document.open();
            document.add(fitting(clinic, card, document.top() - document.bottom()));
        }
        return out.toByteArray();
    }

    private PdfPTable fitting(Letterhead clinic, VisitCard card, float height) {
        PdfPTable table = table(clinic, card, SCALES[0]);
        for (int next = 1; next < SCALES.length && table.getTotalHeight() > height; next++) {
            table = table(clinic, card, SCALES[next]);
        }
        return table;
    }

    private PdfPTable table(Letterhead clinic, VisitCard card, float scale) {
        PdfPTable table = new PdfPTable(1);
        table.setTotalWidth(A6_ACROSS.getWidth() - 2 * MARGIN);
        table.setLockedWidth(true);
        PdfPCell name = cells.open(clinic.name(), Style.bold(14 * scale), 1);
        name.setBorder(Rectangle.BOTTOM);
        name.setBorderWidth(1);
        name.setPaddingBottom(AIR * scale);
        table.addCell(name);
        addApart(table, card.patientName(), scale);
        table.addCell(cells.open(words.day(card.slot().start()), Style.bold(14 * scale), 1));
        table.addCell(cells.open(words.time(card.slot().start()), Style.bold(26 * scale), 1));
        table.addCell(cells.open(card.doctorName(), Style.bold(12 * scale), 1));
        if (card.roomName() != null) {
            table.addCell(cells.open(card.roomName(), Style.plain(12 * scale), 1));
        }
        addApart(table, clinic.address(), scale);
        if (!clinic.phone().isEmpty()) {
            table.addCell(cells.open(words.texts().get("card.phone", clinic.phone()), Style.plain(12 * scale), 1));
        }
        return table;
    }

    /** With some air above it. */
    private void addApart(PdfPTable table, String text, float scale) {
        PdfPCell cell = cells.open(text, Style.plain(12 * scale), 1);
        cell.setPaddingTop(AIR * scale);
        table.addCell(cell);
    }
}
