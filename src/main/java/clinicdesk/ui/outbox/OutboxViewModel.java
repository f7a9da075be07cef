package clinicdesk.ui.outbox;

import clinicdesk.base.Texts;
import clinicdesk.booking.Visit;
import clinicdesk.mail.ByHand;
import clinicdesk.mail.LetterSheet;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterText;
import clinicdesk.mail.OutboxLine;
import clinicdesk.mail.OutboxPart;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Latest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The page of the letters: what needs somebody, what waits, what has gone. For the window's thread. */
public final class OutboxViewModel {

    /** So many letters are listed at first, and so many more each time. */
    static final int PAGE = 100;

    /**
     * The chosen letter, laid open.
     *
     * @param tries in words, one a line
     */
    record Sheet(LetterText letter, String tries) {
        static final Sheet NONE = new Sheet(new LetterText("", "", ""), "");
    }

    private record Read(List<OutboxLine> lines, Map<UUID, Instant> starts, Map<OutboxPart, Long> counts,
            boolean setUp) {}

    private final AtDesk desk;
    private final OutboxSources sources;
    private final OutboxWords words;
    private final Latest asked;
    private final Latest opened;
    private final ObjectProperty<OutboxPart> part = new SimpleObjectProperty<>(OutboxPart.WAITS);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<OutboxRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Map<OutboxPart, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.NONE);
    private final ReadOnlyObjectWrapper<Boolean> setUp = new ReadOnlyObjectWrapper<>(true);
    private Read read = new Read(List.of(), Map.of(), Map.of(), true);
    private int most = PAGE;
    private boolean watched;
    /** The page has just been opened, and which part it begins with is not known before it is read. */
    private boolean begins;
    private Consumer<Visit> onVisit = visit -> {};
    private Consumer<UUID> onCorrect = patient -> {};
    private Runnable onSettings = () -> {};

    public OutboxViewModel(AtDesk desk, OutboxSources sources) {
        this.desk = desk;
        this.sources = sources;
        this.words = new OutboxWords(desk);
        this.asked = desk.latest();
        this.opened = desk.latest();
        desk.privacy().forgets(typed);
        desk.privacy().hiddenProperty().subscribe(hidden -> {
            // its letter is read again in a moment: until then nothing of the old one is seen
            sheet.set(Sheet.NONE);
            tell();
            open();
        });
        part.addListener((property, before, now) -> anew());
        typed.addListener((property, before, now) -> anew());
        desk.acts().onMade(made -> refresh());
    }

    /** @param listener shows a visit in the calendar */
    public void onVisit(Consumer<Visit> listener) {
        onVisit = listener;
    }

    /** @param listener leads to a patient's record, to correct the address */
    public void onCorrect(Consumer<UUID> listener) {
        onCorrect = listener;
    }

    /** @param listener leads to where mail is set up */
    public void onSettings(Runnable listener) {
        onSettings = listener;
    }

    /** @param seen whether the page is on the screen: only then the letters themselves are read */
    public void watched(boolean seen) {
        watched = seen;
    }

    /** Begins with what needs somebody, if anything does, be it only since the last reading. */
    void begin() {
        beginWithWhatNeedsSomebody();
        begins = true;
        refresh();
    }

    private void beginWithWhatNeedsSomebody() {
        if (count.get() > 0) {
            part.set(OutboxPart.NEEDS_SOMEBODY);
        }
    }

    private void anew() {
        begins = false;
        most = PAGE;
        choose(-1);
        refresh();
    }

    /** Reads all of it again; who is chosen stays chosen. */
    public void refresh() {
        OutboxPart wanted = part.get();
        String filter = typed.get();
        int upTo = watched ? most : 0;
        asked.ask(() -> {
            List<OutboxLine> lines = upTo == 0 ? List.of() : sources.pages().lines(wanted, filter, upTo);
            return new Read(lines,
                    sources.visits().starts(lines.stream().map(line -> line.letter().aboutId()).distinct().toList()),
                    sources.pages().counts(), sources.setUp().getAsBoolean());
        }, now -> {
            read = upTo == 0 ? read : now;
            counts.set(now.counts());
            count.set(now.counts().getOrDefault(OutboxPart.NEEDS_SOMEBODY, 0L).intValue());
            setUp.set(now.setUp());
            if (begins) {
                begins = false;
                beginWithWhatNeedsSomebody();
            }
            if (upTo > 0 && wanted == part.get()) {
                tell();
            }
        });
    }

    private void tell() {
        UUID before = chosen().map(row -> row.line().letter().id()).orElse(null);
        int at = chosen.get();
        rows.setAll(read.lines().stream().map(line -> words.row(line, read.starts().get(line.letter().aboutId())))
                .toList());
        choose(place(before, at));
    }

    private int place(@Nullable UUID before, int at) {
        for (int place = 0; place < rows.size(); place++) {
            if (rows.get(place).line().letter().id().equals(before)) {
                return place;
            }
        }
        return Math.min(Math.max(at, 0), rows.size() - 1);
    }

    /** @param at which of the rows; -1 for none */
    void choose(int at) {
        chosen.set(at);
        open();
    }

    void move(int by) {
        if (!rows.isEmpty()) {
            choose(Math.clamp(chosen.get() + by, 0, rows.size() - 1));
        }
    }

    private void open() {
        Optional<OutboxRow> row = chosen();
        if (row.isEmpty()) {
            opened.forget();
            sheet.set(Sheet.NONE);
            return;
        }
        UUID id = row.get().line().letter().id();
        opened.ask(() -> sources.pages().sheet(id),
                found -> sheet.set(found.map(this::inWords).orElse(Sheet.NONE)));
    }

    private Sheet inWords(LetterSheet of) {
        boolean hidden = desk.privacy().isHidden();
        String dots = desk.privacy().secret("");
        return new Sheet(hidden ? new LetterText(dots, dots, "") : of.letter(), words.tries(of.tries()));
    }

    /** Whether a person can do that with the chosen letter. */
    boolean can(ByHand act) {
        return chosen().map(row -> row.line().letter().state()).filter(act::isFor).isPresent();
    }

    /** Whether the chosen letter has left, and would go out once more. */
    boolean isSent() {
        return chosen().map(row -> row.line().letter().state()).filter(LetterState.SENT::equals).isPresent();
    }

    /** Lists more of them, if there are more. */
    void more() {
        if (hasMore()) {
            most += PAGE;
            refresh();
        }
    }

    boolean hasMore() {
        return rows.size() >= most;
    }

    /** It leaves now; one that has left goes out once more. */
    void sendNow() {
        chosen().ifPresent(row -> put(row, isSent() ? null : ByHand.SEND_NOW));
    }

    /** Holds it back, or lets it go. */
    void hold() {
        chosen().ifPresent(row -> put(row,
                row.line().letter().state() == LetterState.HELD ? ByHand.RELEASE : ByHand.HOLD));
    }

    void cancel() {
        chosen().ifPresent(row -> put(row, ByHand.CANCEL));
    }

    private void put(OutboxRow row, @Nullable ByHand act) {
        String said = act == null ? words.texts().get("said.again", row.name()) : words.said(act, row.name());
        desk.acts().put(new HandAct(sources.acts(), row.line().letter().id(), act, said));
    }

    /** Leads to the record of whom it goes to, to correct the address. */
    void correct() {
        chosen().ifPresent(row -> {
            UUID patient = row.line().recipientId();
            if (patient == null) {
                desk.acts().refuse(words.texts().get("refuse.nobody"));
            } else {
                onCorrect.accept(patient);
            }
        });
    }

    /** Shows the visit in the calendar. */
    void visit() {
        chosen().ifPresent(row -> desk.workplace().background().run(
                () -> sources.visits().visit(row.line().letter().aboutId()),
                found -> found.ifPresentOrElse(onVisit, () -> desk.acts().refuse(words.texts().get("refuse.noVisit"))),
                desk.workplace().problem()));
    }

    void settings() {
        onSettings.run();
    }

    boolean maySettings() {
        return sources.maySettings().getAsBoolean();
    }

    Optional<OutboxRow> chosen() {
        int at = chosen.get();
        return at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
    }

    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How many need somebody. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<OutboxPart, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> setUpProperty() {
        return setUp.getReadOnlyProperty();
    }

    ObjectProperty<OutboxPart> partProperty() {
        return part;
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<OutboxRow> rows() {
        return rows;
    }

    Texts texts() {
        return words.texts();
    }
}
