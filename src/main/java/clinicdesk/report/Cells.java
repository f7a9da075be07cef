package clinicdesk.report;

import clinicdesk.report.PaperFonts.Style;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfWriter;

/** Makes the cells of tables. Right-to-left words are turned within a line that begins at the left. */
final class Cells {

    private static final float AIR = 3;
    private static final float THIN = 0.5f;
    private static final float LINE = 1.2f;

    private final PaperFonts fonts;

    Cells(PaperFonts fonts) {
        this.fonts = fonts;
    }

    PdfPCell ruled(String text, Style style) {
        return ruled(fonts.phrase(text, style));
    }

    PdfPCell ruled(Phrase phrase) {
        PdfPCell cell = cell(phrase);
        cell.setBorder(Rectangle.BOTTOM | Rectangle.LEFT | Rectangle.RIGHT | Rectangle.TOP);
        cell.setBorderWidth(THIN);
        return cell;
    }

    PdfPCell open(String text, Style style, int columns) {
        PdfPCell cell = cell(fonts.phrase(text, style));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setColspan(columns);
        return cell;
    }

    PdfPCell openRight(String text, Style style, int columns) {
        PdfPCell cell = open(text, style, columns);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    private static PdfPCell cell(Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        cell.setPadding(AIR);
        cell.setLeading(0, LINE);
        cell.setUseAscender(true);
        cell.setUseDescender(true);
        return cell;
    }
}
