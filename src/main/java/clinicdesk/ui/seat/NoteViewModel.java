package clinicdesk.ui.seat;

import clinicdesk.access.Handover;
import clinicdesk.access.HandoverNote;
import clinicdesk.base.Actor;
import clinicdesk.base.Texts;
import clinicdesk.ui.frame.AtDesk;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The note for whoever sits down next: read, written and taken away. For the window's thread. */
public final class NoteViewModel {

    private final AtDesk desk;
    private final Handover handover;
    private final Texts texts;
    private final Runnable close;
    private final ReadOnlyObjectWrapper<@Nullable HandoverNote> note = new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper from = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Instant seen;

    /** @param close takes the note off the screen */
    public NoteViewModel(AtDesk desk, Handover handover, Runnable close) {
        this.desk = desk;
        this.handover = handover;
        this.texts = Texts.of("ui/seat", desk.workplace().locale());
        this.close = close;
        typed.addListener((property, before, now) -> problem.set(now.strip().length() > Handover.LONGEST
                ? texts.get("note.problem.long", Handover.LONGEST)
                : ""));
    }

    /** Reads the note again, whoever has written it. What is being typed stays. */
    public void refresh() {
        desk.workplace().background().run(handover::note, found -> note.set(found.orElse(null)),
                desk.workplace().problem());
    }

    /** Begins with the note as it is. */
    void begin() {
        desk.workplace().background().run(handover::note, this::lay, desk.workplace().problem());
    }

    private void lay(Optional<HandoverNote> found) {
        note.set(found.orElse(null));
        seen = found.map(HandoverNote::at).orElse(null);
        typed.set(found.map(HandoverNote::content).orElse(""));
        from.set(found.map(this::from).orElse(texts.get("note.none")));
        problem.set("");
    }

    private String from(HandoverNote left) {
        return texts.get("note.from", left.by(), desk.times().moment(left.at()));
    }

    /** Leaves what is typed for the next; nothing typed takes the note away. */
    void leave() {
        if (problem.get().isEmpty()) {
            put(typed.get());
        }
    }

    /** The note has been read and is needed no more. */
    void takeAway() {
        put("");
    }

    private void put(String content) {
        Actor actor = desk.workplace().actor();
        Instant read = seen;
        desk.workplace().background().run(() -> handover.leave(actor, content, read), outcome -> {
            switch (outcome) {
                case Handover.Outcome.Left left -> {
                    lay(left.note());
                    close.run();
                    desk.acts().say(texts.get(left.note().isPresent() ? "note.left" : "note.gone"));
                }
                case Handover.Outcome.Stale stale -> beside(stale.current());
            }
        }, desk.workplace().problem());
    }

    /** Another desk was quicker: both texts stay, hers below. */
    private void beside(Optional<HandoverNote> current) {
        String mine = typed.get();
        lay(current);
        current.filter(theirs -> !theirs.content().equals(mine.strip()))
                .ifPresentOrElse(theirs -> typed.set(theirs.content() + "\n\n" + mine), () -> typed.set(mine));
        problem.set(texts.get(current.isPresent() ? "note.problem.newer" : "note.problem.gone"));
    }

    void drop() {
        close.run();
    }

    /** The note as it is in the store; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable HandoverNote> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** It may name patients: it is hidden with the names. */
    ReadOnlyBooleanProperty hiddenProperty() {
        return desk.privacy().hiddenProperty();
    }

    StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyStringProperty fromProperty() {
        return from.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }
}
