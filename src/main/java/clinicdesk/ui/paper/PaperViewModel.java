package clinicdesk.ui.paper;

import clinicdesk.base.Actor;
import clinicdesk.base.Texts;
import clinicdesk.booking.Visit;
import clinicdesk.report.DaySheet;
import clinicdesk.report.PaperOutcome;
import clinicdesk.report.Paperwork;
import clinicdesk.report.Paperwork.Way;
import clinicdesk.report.Pdf;
import clinicdesk.report.Printed;
import clinicdesk.ui.frame.AtDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What is to be printed: the day sheets of some doctors, or the card of a visit. For the window's thread. */
public final class PaperViewModel {

    enum Kind {
        SHEETS, CARD
    }

    private final AtDesk desk;
    private final PaperSources sources;
    private final Texts texts;
    private final Preview preview;
    private final SheetChoice choice;
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(Kind.SHEETS);
    private final ReadOnlyStringWrapper card = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    /** What is seen, as far as it is sheets. */
    private List<DaySheet> drawn = List.of();
    private @Nullable Visit visit;
    private boolean printing;
    /** What was asked for before there was anything to be seen. */
    private @Nullable Consumer<Pdf> wanted;
    private Runnable closed = () -> {};

    public PaperViewModel(AtDesk desk, PaperSources sources) {
        this.desk = desk;
        this.sources = sources;
        this.texts = Texts.of("ui/paper", desk.workplace().locale());
        this.preview = new Preview(desk, texts);
        this.choice = new SheetChoice(desk, sources.paperwork(), texts, this::chosen);
        preview.sheetProperty().addListener((property, before, seen) -> withPaper(wanted));
        desk.privacy().hiddenProperty().addListener((property, before, now) -> nameCard());
    }

    /** @param listener takes the box away */
    public void onClose(Runnable listener) {
        closed = listener;
    }

    /**
     * Begins with the sheets of all doctors who have visits on this day, or with the card of the chosen visit.
     *
     * @param chosen null for none
     */
    public void begin(LocalDate day, @Nullable Visit chosen) {
        forget();
        visit = chosen;
        nameCard();
        kind.set(chosen == null ? Kind.SHEETS : Kind.CARD);
        choice.begin(day);
        if (chosen != null) {
            draw();
        }
    }

    /** The box is gone, and with it what was seen: a page is a picture of megabytes, with names on it. */
    public void forget() {
        wanted = null;
        drawn = List.of();
        choice.forget();
        preview.clear();
    }

    private void nameCard() {
        card.set(visit == null ? "" : texts.get("paper.card", desk.privacy().name(visit.patientName())));
    }

    /** Sheets, or the card. */
    void choose(Kind wished) {
        kind.set(wished);
        draw();
    }

    private void chosen(PaperOutcome<List<DaySheet>> outcome) {
        if (outcome instanceof PaperOutcome.Denied) {
            without(outcome);
        } else if (kind.get() == Kind.SHEETS) {
            draw();
        }
    }

    private void without(PaperOutcome<?> outcome) {
        said.set(new Said(texts.get(outcome instanceof PaperOutcome.Denied ? "paper.denied" : "paper.gone"), true));
    }

    private void draw() {
        said.set(Said.NOTHING);
        drawn = List.of();
        Visit of = visit;
        if (kind.get() == Kind.CARD && of != null) {
            Actor actor = desk.workplace().actor();
            preview.show(() -> sources.paperwork().card(actor, of.id()).map(sources.maker()::card), this::without);
        } else if (choice.isOfNobody()) {
            preview.clear();
            said.set(new Said(texts.get("paper.nobody"), true));
        } else if (!choice.isWaiting()) {
            drawSheets(choice.day(), choice.chosen());
        }
    }

    private void drawSheets(LocalDate day, List<DaySheet> sheets) {
        drawn = sheets;
        preview.show(() -> new PaperOutcome.Ready<>(sources.maker().daySheets(day, sheets)), this::without);
    }

    /** Does this with what is seen, or as soon as it is. */
    private void withPaper(@Nullable Consumer<Pdf> act) {
        Preview.Sheet seen = preview.sheetProperty().get();
        boolean ready = seen != null && !preview.isWaiting() && !(kind.get() == Kind.SHEETS && choice.isWaiting());
        wanted = ready ? null : act;
        if (ready && act != null) {
            act.accept(seen.pdf());
        }
    }

    /** Hands what is seen to the system's print dialog. */
    void print() {
        if (!printing) {
            withPaper(this::print);
        }
    }

    private void print(Pdf pdf) {
        List<DaySheet> taken = drawn;
        printing = true;
        said.set(new Said(texts.get("paper.choosePrinter"), false));
        sources.ways().print(pdf, name("paper.job.sheets", "paper.job.card"), printed -> printed(printed, pdf, taken));
    }

    private void printed(Printed printed, Pdf pdf, List<DaySheet> taken) {
        printing = false;
        switch (printed) {
            case SENT -> {
                note(Way.PRINT, taken);
                done(texts.get("paper.sent"), pdf);
            }
            case DROPPED -> said.set(Said.NOTHING);
            case NO_PRINTER -> said.set(new Said(texts.get("paper.noPrinter"), true));
            case FAILED -> said.set(new Said(texts.get("paper.notPrinted"), true));
        }
    }

    /** Saves what is seen where the system's dialog says. */
    void save() {
        withPaper(pdf -> sources.ways().whereToSave(name("paper.file.sheets", "paper.file.card"))
                .ifPresent(file -> save(pdf, file)));
    }

    private void save(Pdf pdf, Path file) {
        List<DaySheet> taken = drawn;
        desk.workplace().background().run(() -> {
            pdf.save(file);
            return file;
        }, saved -> {
            note(Way.SAVE, taken);
            done(texts.get("paper.saved", saved.toString()), pdf);
        }, fault -> {
            if (fault instanceof IOException) {
                said.set(new Said(texts.get("paper.notSaved", file.toString()), true));
            } else {
                desk.workplace().problem().accept(fault);
            }
        });
    }

    private void note(Way way, List<DaySheet> taken) {
        Paperwork paperwork = sources.paperwork();
        Actor actor = desk.workplace().actor();
        desk.workplace().background().run(() -> {
            paperwork.taken(actor, way, taken);
            return way;
        }, noted -> {}, desk.workplace().problem());
    }

    /** Whoever looks at other paper by now goes on with that. */
    private void done(String words, Pdf pdf) {
        desk.acts().say(words);
        Preview.Sheet seen = preview.sheetProperty().get();
        if (seen != null && seen.pdf().equals(pdf)) {
            said.set(Said.NOTHING);
            close();
        }
    }

    /** Says nothing of the patient: it is seen in folders and printers' lists. */
    private String name(String ofSheets, String ofCard) {
        Visit of = visit;
        if (kind.get() == Kind.CARD && of != null) {
            return texts.get(ofCard, desk.workplace().clock().dateOf(of.slot().start()).toString());
        }
        return texts.get(ofSheets, choice.day().toString());
    }

    /** Leaves it at that. */
    void close() {
        closed.run();
    }

    ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** Whose card can be printed; empty where no visit is chosen. */
    ReadOnlyStringProperty cardProperty() {
        return card.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Paper has the names; who looks over the desk does not. */
    ReadOnlyBooleanProperty namesHiddenProperty() {
        return desk.privacy().hiddenProperty();
    }

    SheetChoice choice() {
        return choice;
    }

    Preview preview() {
        return preview;
    }

    Texts texts() {
        return texts;
    }
}
