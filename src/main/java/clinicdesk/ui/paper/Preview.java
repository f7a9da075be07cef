package clinicdesk.ui.paper;

import clinicdesk.base.Texts;
import clinicdesk.report.PagePicture;
import clinicdesk.report.PaperOutcome;
import clinicdesk.report.Pdf;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Latest;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The document that is about to be printed, a page at a time. For the window's thread. */
final class Preview {

    /** Pictures are drawn anew for another place only when it differs by so many pixels. */
    private static final int STEP = 100;
    private static final int NARROWEST = 400;
    private static final int WIDEST = 3000;

    /**
     * What is seen.
     *
     * @param page from 0
     * @param said which page of how many it is, in words
     */
    record Sheet(Pdf pdf, int page, int pages, String said, PagePicture picture) {

        boolean hasBefore() {
            return page > 0;
        }

        boolean hasNext() {
            return page + 1 < pages;
        }
    }

    private final Texts texts;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private int width = 1200;

    Preview(AtDesk desk, Texts texts) {
        this.texts = texts;
        this.latest = desk.latest();
    }

    /** Null while there is nothing to be seen. */
    ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** Whether what is seen is not what was asked for last. */
    boolean isWaiting() {
        return latest.isWaiting();
    }

    /**
     * Shows the first page of what is made; the one before stays in sight meanwhile.
     *
     * @param without is told why there is nothing to be seen
     */
    void show(Callable<PaperOutcome<Pdf>> make, Consumer<PaperOutcome<Sheet>> without) {
        int wide = width;
        latest.ask(() -> make.call().map(made -> page(made, 0, made.pages(), wide)), made -> {
            if (made instanceof PaperOutcome.Ready<Sheet>(Sheet first)) {
                sheet.set(first);
            } else {
                sheet.set(null);
                without.accept(made);
            }
        });
    }

    private Sheet page(Pdf pdf, int page, int pages, int wide) {
        return new Sheet(pdf, page, pages, texts.get("paper.page", page + 1, pages), pdf.picture(page, wide));
    }

    void clear() {
        latest.forget();
        sheet.set(null);
    }

    /** The pictures are so wide from now on, in pixels: thin lines get lost where they are made smaller. */
    void fitInto(double pixels) {
        int wide = Math.clamp((long) Math.ceil(pixels / STEP) * STEP, NARROWEST, WIDEST);
        if (wide != width) {
            width = wide;
            turn(0);
        }
    }

    /** A page on or back; nothing happens at the ends, and while another document is being made. */
    void turn(int by) {
        Sheet now = sheet.get();
        if (now == null || latest.isWaiting() || now.page() + by < 0 || now.page() + by >= now.pages()) {
            return;
        }
        int wide = width;
        latest.ask(() -> page(now.pdf(), now.page() + by, now.pages(), wide), sheet::set);
    }
}
