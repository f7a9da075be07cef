package clinicdesk.ui.seat;

import clinicdesk.access.Permission;
import clinicdesk.access.Person;
import clinicdesk.access.PersonOutcome;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Role;
import clinicdesk.base.Texts;
import clinicdesk.directory.SearchText;
import clinicdesk.ui.frame.AtDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at this desk: she is picked from a list, or somebody new types her name. Who may change the settings also
 * renames people, says what they may do and takes out who has left. For the window's thread.
 */
public final class WhoViewModel {

    private final AtDesk desk;
    private final SeatServices services;
    private final Texts texts;
    private final Runnable close;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper mayChange = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Person> renamed = new ReadOnlyObjectWrapper<>();
    private final ObservableList<WhoRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private List<Person> people = List.of();
    private @Nullable Person here;
    private Runnable sat = () -> {};

    /** @param close takes the list away */
    public WhoViewModel(AtDesk desk, SeatServices services, Runnable close) {
        this.desk = desk;
        this.services = services;
        this.texts = Texts.of("ui/seat", desk.workplace().locale());
        this.close = close;
        typed.addListener((property, before, now) -> {
            problem.set("");
            lay(Optional.empty());
        });
        desk.workplace().seat().actorProperty().subscribe(
                actor -> mayChange.set(services.access().may(actor, Permission.CHANGE_SETTINGS)));
    }

    /** @param listener is told that somebody has sat down */
    public void onSat(Runnable listener) {
        sat = listener;
    }

    /** Begins anew. */
    void begin() {
        renamed.set(null);
        typed.set("");
        problem.set("");
        highlighted.set(-1);
        refresh();
    }

    /** People have changed, here or at another desk: who sits here may have another name or role, or have left. */
    public void refresh() {
        String user = desk.workplace().actor().name();
        record Now(List<Person> people, Optional<Person> here, Actor actor) {}
        run(() -> new Now(services.people().all(), services.sitting().person(), services.sitting().last(user)), now -> {
            people = now.people();
            here = now.here().orElse(null);
            take(now.actor());
            lay(chosen());
        });
    }

    private void take(Actor actor) {
        if (!actor.equals(desk.workplace().actor())) {
            desk.workplace().seat().take(actor);
        }
    }

    /** @param stays who is chosen still, if she is on the list; else the first one is */
    private void lay(Optional<Person> stays) {
        if (renamed.get() != null) {
            return;
        }
        String name = typed.get().strip();
        List<WhoRow> found = new ArrayList<>();
        for (Person person : people) {
            if (name.isEmpty() || SearchText.hasWords(person.name(), name)) {
                found.add(new WhoRow.Known(person, here != null && person.id().equals(here.id())));
            }
        }
        if (!name.isEmpty() && people.stream().noneMatch(person -> person.name().equalsIgnoreCase(name))) {
            found.add(new WhoRow.New(name));
        }
        rows.setAll(found);
        highlighted.set(-1);
        highlighted.set(stays.map(person -> indexOf(person.id())).filter(at -> at >= 0)
                .orElse(found.isEmpty() ? -1 : 0));
    }

    private int indexOf(Object id) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at) instanceof WhoRow.Known known && known.person().id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    void move(int by) {
        if (!rows.isEmpty()) {
            highlighted.set(Math.clamp(highlighted.get() + (long) by, 0, rows.size() - 1));
        }
    }

    /** Who is marked in the list, if she is known. */
    Optional<Person> chosen() {
        int at = highlighted.get();
        return at >= 0 && at < rows.size() && rows.get(at) instanceof WhoRow.Known known
                ? Optional.of(known.person())
                : Optional.empty();
    }

    /** The chosen one sits down; while somebody is renamed, she gets the name that is typed. */
    void enter() {
        Person whose = renamed.get();
        int at = highlighted.get();
        if (whose != null) {
            String name = typed.get();
            change(actor -> services.people().rename(actor, whose.id(), name), whose);
        } else if (at >= 0 && at < rows.size()) {
            switch (rows.get(at)) {
                case WhoRow.Known known -> sit(known.person());
                case WhoRow.New somebody -> add(somebody.name());
            }
        }
    }

    private void add(String name) {
        Actor actor = desk.workplace().actor();
        run(() -> services.people().add(actor, name), outcome -> {
            if (outcome instanceof PersonOutcome.Saved saved) {
                sit(saved.person());
            } else {
                say(outcome);
            }
        });
    }

    private void sit(Person person) {
        run(() -> {
            services.sitting().sit(person);
            return person;
        }, now -> {
            desk.workplace().seat().take(person.actor());
            close.run();
            desk.acts().say(texts.get("who.sits", person.name()));
            sat.run();
        });
    }

    /** Begins to rename the chosen one. */
    void rename() {
        if (mayChange.get()) {
            chosen().ifPresent(person -> {
                renamed.set(person);
                typed.set(person.name());
            });
        }
    }

    /** The chosen one may change the settings from now on, or no longer. */
    void turnRole() {
        chosen().ifPresent(person -> {
            Role next = person.role() == Role.ADMIN ? Role.RECEPTIONIST : Role.ADMIN;
            change(actor -> services.people().become(actor, person.id(), next), person);
        });
    }

    /** The chosen one works here no longer. */
    void leave() {
        chosen().ifPresent(person -> change(actor -> services.people().leave(actor, person.id()), person));
    }

    private interface Change {
        PersonOutcome by(Actor actor);
    }

    private void change(Change change, Person person) {
        if (!mayChange.get()) {
            problem.set(texts.get("who.denied"));
            return;
        }
        Actor actor = desk.workplace().actor();
        run(() -> change.by(actor), outcome -> {
            if (outcome instanceof PersonOutcome.Saved) {
                boolean wasRenamed = renamed.get() != null;
                renamed.set(null);
                if (wasRenamed) {
                    typed.set("");
                }
                refresh();
            } else {
                say(outcome);
            }
        });
    }

    private void say(PersonOutcome outcome) {
        problem.set(switch (outcome) {
            case PersonOutcome.Saved saved -> "";
            case PersonOutcome.Invalid invalid -> texts.get(problemKey(invalid.problem()), Person.LONGEST_NAME);
            case PersonOutcome.LastAdmin last -> texts.get("who.lastAdmin");
            case PersonOutcome.Denied denied -> texts.get("who.denied");
        });
    }

    private static String problemKey(FieldProblem wrong) {
        return switch (wrong.code()) {
            case MISSING_FIELD -> "who.problem.missing";
            case TEXT_TOO_LONG -> "who.problem.long";
            case OVERLAPS -> "who.problem.taken";
            default -> "who.problem.name";
        };
    }

    /** Leaves the renaming, else the list. */
    void escape() {
        if (renamed.get() != null) {
            begin();
        } else {
            close.run();
        }
    }

    private <T> void run(Callable<T> work, Consumer<T> then) {
        desk.workplace().background().run(work, then, desk.workplace().problem());
    }

    /** The line as a screen reader says it. */
    String said(WhoRow row) {
        return switch (row) {
            case WhoRow.Known known -> known.person().name() + ", " + detail(known);
            case WhoRow.New somebody -> texts.get("who.new", somebody.name());
        };
    }

    /** What she may do, and whether she sits here. */
    String detail(WhoRow.Known known) {
        String role = texts.get(known.person().role() == Role.ADMIN ? "who.admin" : "who.receptionist");
        return known.sitsHere() ? texts.get("who.here", role) : role;
    }

    StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mayChangeProperty() {
        return mayChange.getReadOnlyProperty();
    }

    /** Who is being renamed; null when nobody is. */
    ReadOnlyObjectProperty<@Nullable Person> renamedProperty() {
        return renamed.getReadOnlyProperty();
    }

    ObservableList<WhoRow> rows() {
        return rows;
    }

    IntegerProperty highlightedProperty() {
        return highlighted;
    }

    Texts texts() {
        return texts;
    }
}
