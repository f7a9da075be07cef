package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import clinicdesk.ui.find.Hit.Kind;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Latest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One field that finds patients, visits, doctors, pages and commands. For the window's thread. */
public final class FindViewModel {

    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private final Texts texts;
    private final Latest latest;
    private final FindSearch search;
    private List<Command> pages = List.of();
    private List<Command> commands = List.of();
    private boolean enterWaits;
    private Runnable onClose = () -> {};

    public FindViewModel(AtDesk desk, ClinicBook book, FindTargets targets) {
        this.texts = Texts.of("ui/find", desk.workplace().locale());
        this.latest = desk.latest();
        this.search = new FindSearch(desk, book, targets, texts);
        typed.addListener((property, before, now) -> look(now));
    }

    /** What can be gone to and done from here. */
    public void offer(List<Command> newPages, List<Command> newCommands) {
        pages = List.copyOf(newPages);
        commands = List.copyOf(newCommands);
    }

    /** @param listener takes the field away */
    public void onClose(Runnable listener) {
        onClose = listener;
    }

    /** Begins anew. */
    public void open() {
        enterWaits = false;
        typed.set("");
        look("");
    }

    public void close() {
        latest.forget();
        enterWaits = false;
        hits.clear();
        onClose.run();
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<Hit> hits() {
        return hits;
    }

    IntegerProperty highlightedProperty() {
        return highlighted;
    }

    Texts texts() {
        return texts;
    }

    /** Whether something was typed, looked for and not found. */
    boolean isNothingFound() {
        return hits.isEmpty() && !typed.get().isBlank() && !latest.isWaiting();
    }

    private void look(String text) {
        enterWaits = false;
        if (text.isBlank()) {
            latest.forget();
            show(List.of(), "");
            return;
        }
        latest.ask(() -> search.read(text), found -> show(search.hits(found), text));
    }

    private void show(List<Hit> found, String text) {
        List<Hit> all = new ArrayList<>(found);
        all.addAll(matching(pages, Kind.PAGE, text));
        all.addAll(matching(commands, Kind.COMMAND, text));
        hits.setAll(all);
        highlighted.set(all.isEmpty() ? -1 : 0);
        if (enterWaits) {
            enter();
        }
    }

    private static List<Hit> matching(List<Command> from, Kind kind, String text) {
        String[] parts = plain(text).split("\\s+", -1);
        return from.stream().filter(command -> Arrays.stream(parts).allMatch(plain(command.name())::contains))
                .map(command -> new Hit(kind, command.name(), command.keys(), command.act())).toList();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Moves the highlight; it stays inside the list. */
    void move(int steps) {
        if (!hits.isEmpty()) {
            highlighted.set(Math.clamp(highlighted.get() + (long) steps, 0, hits.size() - 1));
        }
    }

    /** Goes to the highlighted one, as soon as the answer to what was typed is there. */
    void enter() {
        if (latest.isWaiting()) {
            enterWaits = true;
            return;
        }
        enterWaits = false;
        int at = highlighted.get();
        if (at >= 0 && at < hits.size()) {
            choose(hits.get(at));
        }
    }

    void choose(Hit hit) {
        close();
        hit.act().run();
    }
}
