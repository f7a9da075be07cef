package clinicdesk.ui.waitlist;

import clinicdesk.directory.SearchText;
import clinicdesk.mail.LastLetter;
import clinicdesk.mail.LetterState;
import clinicdesk.ui.frame.WaitingWords;
import clinicdesk.waitlist.OpenWaiting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Who waits, as far as it is asked for, and who of them is chosen. For the window's thread. */
final class WaitingChoice {

    private final ObservableList<WaitRow> rows = FXCollections.observableArrayList();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final WaitingActs acts;
    private List<OpenWaiting> all = List.of();
    private Map<UUID, LastLetter> offers = Map.of();
    private @Nullable UUID chosenId;
    private boolean reading;
    private boolean readAgain;
    private Runnable onChosen = () -> {};

    WaitingChoice(WaitingActs acts) {
        this.acts = acts;
        typed.addListener((property, before, now) -> tell());
        acts.desk().privacy().hiddenProperty().addListener((property, before, now) -> tell());
    }

    /** @param listener is told that somebody else is chosen, or the same one waits for something else */
    void onChosen(Runnable listener) {
        onChosen = listener;
    }

    /** Reads the list again; what is asked for meanwhile is read once. */
    void refresh() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        acts.desk().workplace().background().run(this::look, this::read, fault -> {
            reading = false;
            acts.desk().workplace().problem().accept(fault);
        });
    }

    /** Who waits, and what has been offered to them. */
    private record Known(List<OpenWaiting> all, Map<UUID, LastLetter> offers) {}

    private Known look() {
        List<OpenWaiting> now = acts.list().open();
        return new Known(now, acts.offers().last(now.stream().map(OpenWaiting::id).toList()));
    }

    private void read(Known now) {
        reading = false;
        all = now.all();
        offers = now.offers();
        tell();
        if (readAgain) {
            readAgain = false;
            refresh();
        }
    }

    /** Says all of it again, with the same one chosen, or whoever has come to that place. */
    private void tell() {
        Optional<OpenWaiting> before = chosen();
        int at = Math.max(0, chosen.get());
        chosen.set(-1);
        rows.setAll(all.stream().filter(this::isWanted).map(this::row).toList());
        int same = indexOf(chosenId);
        set(same >= 0 ? same : Math.min(at, rows.size() - 1));
        if (!Objects.equals(before, chosen())) {
            onChosen.run();
        }
    }

    private boolean isWanted(OpenWaiting who) {
        if (typed.get().isBlank()) {
            return true;
        }
        WaitingWords words = acts.words();
        String said = Stream.of(who.names().patient(), words.with(who), words.what(who),
                words.suits(who.waiting().suits()), Objects.requireNonNullElse(who.waiting().need().note(), ""),
                urgent(who)).collect(Collectors.joining(" "));
        return SearchText.hasWords(said, typed.get());
    }

    private WaitRow row(OpenWaiting who) {
        WaitingWords words = acts.words();
        String note = who.waiting().need().note();
        String what = acts.texts().get("row.what", words.with(who), words.what(who));
        return new WaitRow(who, words.name(who), who.names().active() ? what : acts.texts().get("row.inactive", what),
                when(who),
                note == null ? "" : acts.desk().privacy().secret(note), urgent(who));
    }

    private String when(OpenWaiting who) {
        WaitingWords words = acts.words();
        String when = acts.texts().get("row.when", words.suits(who.waiting().suits()), words.since(who));
        return Optional.ofNullable(offers.get(who.id())).map(LastLetter::state).filter(WaitingChoice::isWorthSaying)
                .map(state -> acts.texts().get("row.when", when, acts.texts().get("row.offer." + state.name())))
                .orElse(when);
    }

    /** An offer that was taken back or came too late is as if it had never been. */
    private static boolean isWorthSaying(LetterState state) {
        return state != LetterState.CANCELLED && state != LetterState.MISSED;
    }

    private String urgent(OpenWaiting who) {
        return who.waiting().urgent() ? acts.texts().get("row.urgent") : "";
    }

    private int indexOf(@Nullable UUID id) {
        List<UUID> ids = rows.stream().map(row -> row.who().id()).toList();
        return id == null ? -1 : ids.indexOf(id);
    }

    private void set(int at) {
        chosen.set(at);
        chosenId = at < 0 ? null : rows.get(at).who().id();
    }

    /** Chooses the one at this place of the list. */
    void choose(int at) {
        if (at != chosen.get() && at < rows.size()) {
            set(at);
            onChosen.run();
        }
    }

    /** Chooses somebody, also if they are not known yet; a filter that leaves them out goes. */
    void choose(UUID id) {
        typed.set("");
        if (indexOf(id) >= 0) {
            choose(indexOf(id));
        } else {
            chosenId = id;
        }
    }

    /** Moves the choice; it stays inside the list. */
    void move(int steps) {
        if (!rows.isEmpty()) {
            choose(Math.clamp(chosen.get() + (long) steps, 0, rows.size() - 1));
        }
    }

    Optional<OpenWaiting> chosen() {
        int at = chosen.get();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at).who());
    }

    /** All who wait, whatever is asked for. */
    List<OpenWaiting> all() {
        return all;
    }

    ObservableList<WaitRow> rows() {
        return rows;
    }

    /** What is asked for: parts of names, of the doctor, of the note, "urgent". */
    StringProperty typedProperty() {
        return typed;
    }

    /** The place of the chosen one, or -1. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
