package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import clinicdesk.ui.find.FindRow.Hit;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Latest;
import clinicdesk.ui.frame.Privacy;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One field that finds patients, their visits, doctors, pages and commands. For the window's thread. */
public final class FindViewModel {

    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<FindRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper highlighted = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Texts texts;
    private final FindActs acts;
    private final FindLookup lookup;
    private final FindWords words;
    private final Latest latest;
    private final Privacy privacy;
    private final Found everyCommand;
    private final InvalidationListener retell = changed -> retell();
    private Found found;
    private boolean enterWaits;

    /** @param commands pages too; shown in this order */
    public FindViewModel(AtDesk desk, ClinicBook book, FindActs acts, List<Command> commands) {
        this.texts = Texts.of("ui/find", desk.workplace().locale());
        this.acts = acts;
        this.lookup = new FindLookup(book, desk.workplace().clock(), commands);
        this.words = new FindWords(desk, texts, acts);
        this.latest = desk.latest();
        this.privacy = desk.privacy();
        this.everyCommand = Found.only(commands);
        this.found = everyCommand;
        typed.addListener((property, before, now) -> typedOn(now));
        desk.privacy().hiddenProperty().addListener(new WeakInvalidationListener(retell));
        show(everyCommand);
    }

    /** Begins anew: nothing is typed, the commands are shown. */
    void begin() {
        typed.set("");
        forget();
    }

    private void typedOn(String now) {
        enterWaits = false;
        if (now.isBlank()) {
            forget();
        } else {
            latest.ask(() -> lookup.find(now), this::show);
        }
    }

    private void forget() {
        latest.forget();
        enterWaits = false;
        show(everyCommand);
    }

    private void show(Found answer) {
        found = answer;
        tell();
        highlighted.set(next(-1, 1));
        if (enterWaits) {
            enter();
        }
    }

    /** What is typed may name somebody: while names are hidden it is gone. */
    private void retell() {
        if (privacy.isHidden()) {
            typed.set("");
        }
        int at = highlighted.get();
        tell();
        highlighted.set(at);
    }

    private void tell() {
        highlighted.set(-1);
        rows.setAll(words.rows(found));
        hint.set(rows.isEmpty() && !typed.get().isBlank() ? texts.get("find.nothing") : "");
    }

    /** Moves the highlight over what can be chosen; it stays inside the list. */
    void move(int steps) {
        int direction = Integer.signum(steps);
        for (int step = 0; step != steps; step += direction) {
            int next = next(highlighted.get(), direction);
            if (next < 0) {
                return;
            }
            highlighted.set(next);
        }
    }

    /** The nearest line in this direction that can be chosen, or -1. */
    private int next(int from, int direction) {
        for (int at = from + direction; at >= 0 && at < rows.size(); at += direction) {
            if (rows.get(at) instanceof Hit) {
                return at;
            }
        }
        return -1;
    }

    /** Does the highlighted one; while the answer is awaited, as soon as it is there. */
    void enter() {
        enterWaits = latest.isWaiting();
        int at = highlighted.get();
        if (!enterWaits && at >= 0 && rows.get(at) instanceof Hit hit) {
            choose(hit);
        }
    }

    void choose(Hit hit) {
        close();
        hit.act().run();
    }

    void close() {
        latest.forget();
        enterWaits = false;
        acts.close();
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<FindRow> rows() {
        return rows;
    }

    /** The line that Enter does, or -1. */
    ReadOnlyIntegerProperty highlightedProperty() {
        return highlighted.getReadOnlyProperty();
    }

    /** What is said in place of the list; empty where there is one. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }
}
