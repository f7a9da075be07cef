package clinicdesk.ui.directory;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.Ids;
import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Details;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.ui.settings.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The form in which one doctor, room or visit type is described, as it is kept or new. What is typed stays until it is
 * saved or dropped, also when somebody else changes the same meanwhile.
 */
abstract sealed class FormViewModel permits DoctorViewModel, RoomViewModel, VisitTypeViewModel {

    private final DirectoryDesk desk;
    private final UUID id;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Property<?>> parts = new ArrayList<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isNew = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changedElsewhere = new ReadOnlyBooleanWrapper();
    private @Nullable DirectoryEntry kept;
    private List<@Nullable Object> filled = List.of();

    /** @param id null: something new */
    FormViewModel(DirectoryDesk desk, @Nullable UUID id) {
        this.desk = desk;
        this.id = id == null ? Ids.next() : id;
    }

    /** A field for text, by its name in the details. */
    final Field field(String name) {
        Field field = desk.field();
        fields.put(name, field);
        parts.add(field.textProperty());
        field.textProperty().subscribe(typed -> compare());
        return field;
    }

    /** Something that is chosen, not typed. */
    final <T extends @Nullable Object> Property<T> choice(T first) {
        Property<T> choice = new SimpleObjectProperty<>(first);
        parts.add(choice);
        choice.subscribe(now -> compare());
        return choice;
    }

    /** Shows these details in the fields. */
    abstract void fill(Details details);

    /** What is typed; empty, with the problem beside the field, where it cannot be read. */
    abstract Optional<Details> typed();

    /** What the lists to choose from offer. */
    abstract void offer(Known known);

    /** What stands in the list below the name. */
    abstract String describe(Details details);

    /** Reads what else is shown of it; slow things are read in the background. */
    void look() {}

    /** What it came to that this was made inactive or active again. Slow. */
    abstract String saidOfUse(String name, boolean nowActive);

    private void compare() {
        unsaved.set(!values().equals(filled));
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        parts.forEach(part -> values.add(part.getValue()));
        return values;
    }

    /** Takes what the store says now; what is typed stays. */
    final void keep(DirectoryEntry now) {
        boolean other = kept == null || !kept.details().equals(now.details());
        changedElsewhere.set(unsaved.get() && !isNew.get() && (other || changedElsewhere.get()));
        kept = now;
        isNew.set(false);
        title.set(now.name());
        detail.set(describe(now.details()));
        active.set(now.active());
        if (other && !changedElsewhere.get()) {
            show(now.details());
        }
    }

    /** Shows something new, to be filled in. */
    final void begin(Details blank, String name) {
        title.set(name);
        show(blank);
    }

    private void show(Details details) {
        fill(details);
        fields.values().forEach(field -> field.problemProperty().set(""));
        filled = values();
        compare();
    }

    /** Saves what is typed, or says beside the fields what is wrong. */
    final void save(Runnable then) {
        if (!isNew.get() && !unsaved.get()) {
            return;
        }
        typed().ifPresent(details -> {
            DirectoryEntry before = kept;
            DirectoryChange change = new DirectoryChange.Keep(id, before == null ? null : before.details(), details);
            String said = before == null ? texts().get("said.added", details.name()) : saidOfChange(before, details);
            desk.put(new ChangeDirectory(desk.sources().duty(), change, texts(), () -> said),
                    outcome -> became(outcome, details, then));
        });
    }

    private String saidOfChange(DirectoryEntry before, Details now) {
        return before.name().equals(now.name())
                ? texts().get("said.changed", now.name())
                : texts().get("said.renamed", before.name(), now.name());
    }

    private void became(Outcome outcome, Details details, Runnable then) {
        switch (outcome) {
            case Outcome.Made made -> {
                changedElsewhere.set(false);
                filled = values();
                compare();
                keep(new DirectoryEntry(id, details, active.get()));
                then.run();
            }
            case Outcome.Invalid(List<FieldProblem> problems) -> problems.forEach(this::show);
            default -> then.run();
        }
    }

    private void show(FieldProblem problem) {
        Field field = fields.get(problem.field());
        if (field != null) {
            field.problemProperty().set(desk.problem(problem));
        }
    }

    /** Makes it inactive, or active again. */
    final void use(boolean wanted, Runnable then) {
        DirectoryEntry before = kept;
        if (before == null || active.get() == wanted) {
            return;
        }
        DirectoryChange change = new DirectoryChange.Use(before.details().subject(), id, wanted);
        desk.put(new ChangeDirectory(desk.sources().duty(), change, texts(),
                () -> saidOfUse(before.name(), wanted)), outcome -> then.run());
    }

    /** Forgets what is typed. */
    final void drop() {
        DirectoryEntry now = kept;
        if (now != null) {
            changedElsewhere.set(false);
            show(now.details());
        }
    }

    /** @param key of the words, in the page's bundle */
    static boolean isNumber(Field field, int least, int most, String key) {
        return field.require(typed -> typed.matches("\\d{1,4}") && Integer.parseInt(typed) >= least
                && Integer.parseInt(typed) <= most, key);
    }

    final UUID id() {
        return id;
    }

    final DirectoryDesk desk() {
        return desk;
    }

    final Texts texts() {
        return desk.texts();
    }

    /** Its fields that are typed into, by name. */
    final Map<String, Field> fields() {
        return fields;
    }

    /** A place in the palette, or null for what has no colour. */
    abstract @Nullable Integer colour();

    final ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    final ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    final ReadOnlyBooleanProperty newProperty() {
        return isNew.getReadOnlyProperty();
    }

    final ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    final ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Somebody else has changed the same while something was typed here. */
    final ReadOnlyBooleanProperty changedElsewhereProperty() {
        return changedElsewhere.getReadOnlyProperty();
    }
}
