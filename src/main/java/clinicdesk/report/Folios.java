package clinicdesk.report;

import clinicdesk.report.PaperFonts.Style;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of each page: the clinic, when it was printed, and which page it is of how many of its doctor. */
final class Folios extends PdfPageEventHelper {

    private static final Style SMALL = Style.plain(8);
    private static final float BELOW = 14;
    private static final float WIDTH = 160;
    private static final float HEIGHT = 14;

    /** Letters that reach below the line stay in their template. */
    private static final float DEPTH = 4;

    private final PaperFonts fonts;
    private final PaperWords words;
    private final String clinic;

    /** How many pages there are is known only after the last one: room is kept on each. */
    private final List<PdfTemplate> kept = new ArrayList<>();

    Folios(PaperFonts fonts, PaperWords words, String clinic) {
        this.fonts = fonts;
        this.words = words;
        this.clinic = clinic;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document page) {
        PdfContentByte canvas = writer.getDirectContent();
        float y = page.bottom() - BELOW;
        write(canvas, Element.ALIGN_LEFT, clinic, page.left(), y);
        write(canvas, Element.ALIGN_CENTER, words.printed(), (page.left() + page.right()) / 2, y);
        PdfTemplate room = canvas.createTemplate(WIDTH, HEIGHT);
        canvas.addTemplate(room, page.right() - WIDTH, y - DEPTH);
        kept.add(room);
    }

    private void write(PdfContentByte canvas, int alignment, String text, float x, float y) {
        ColumnText.showTextAligned(canvas, alignment, fonts.phrase(text, SMALL), x, y, 0,
                PdfWriter.RUN_DIRECTION_LTR, 0);
    }

    /** What is counted together ends here; the pages after it begin again with one. */
    void countTogether() {
        for (int page = 0; page < kept.size(); page++) {
            write(kept.get(page), Element.ALIGN_RIGHT,
                    words.texts().get("sheet.page", page + 1, kept.size()), WIDTH, DEPTH);
        }
        kept.clear();
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        countTogether();
    }
}
