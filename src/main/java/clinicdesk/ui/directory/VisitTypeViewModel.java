package clinicdesk.ui.directory;

import clinicdesk.directory.Details;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.VisitType;
import clinicdesk.directory.VisitTypeDetails;
import clinicdesk.settings.ReminderHours;
import clinicdesk.ui.settings.Field;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is said of a kind of visit. */
final class VisitTypeViewModel extends FormViewModel {

    private final Field name = field("name");
    private final Field minutes = field("minutes");
    private final Field before = field("bufferBefore");
    private final Field after = field("bufferAfter");
    private final Property<Integer> colour = choice(0);
    private final Property<Set<UUID>> rooms = choice(Set.of());
    private final Property<ReminderChoice> reminders = choice(ReminderChoice.CLINIC);
    private final Field reminderHours = field("reminderHours");
    private final ObservableList<RoomPick> offered = FXCollections.observableArrayList();

    VisitTypeViewModel(DirectoryDesk desk, @Nullable UUID id) {
        super(desk, id);
    }

    @Override
    void fill(Details details) {
        VisitTypeDetails type = (VisitTypeDetails) details;
        name.set(type.name());
        minutes.set(Integer.toString(type.length().minutes()));
        before.set(Integer.toString(type.length().before()));
        after.set(Integer.toString(type.length().after()));
        colour.setValue(Math.floorMod(type.colour(), Details.COLOURS));
        rooms.setValue(type.rooms());
        reminders.setValue(ReminderChoice.of(type.reminders()));
        reminderHours.set(type.reminders() == null ? "" : type.reminders().shown());
    }

    /** An empty buffer is none. */
    @Override
    Optional<Details> typed() {
        boolean lasts = isNumber(minutes, VisitType.SHORTEST, VisitType.LONGEST, "type.problem.minutes");
        boolean begins = before.value().isEmpty()
                || isNumber(before, 0, VisitType.LONGEST_BUFFER, "type.problem.buffer");
        boolean ends = after.value().isEmpty() || isNumber(after, 0, VisitType.LONGEST_BUFFER, "type.problem.buffer");
        boolean reminds = reminders.getValue() != ReminderChoice.OWN
                || reminderHours.require(VisitTypeViewModel::areHours, "type.problem.reminders");
        return lasts && begins && ends && reminds
                ? Optional.of(new VisitTypeDetails(name.value(),
                        new VisitTypeDetails.Length(number(minutes), number(before), number(after)),
                        colour.getValue(), rooms.getValue(), reminders()))
                : Optional.empty();
    }

    /** Nothing is no hours: for that there is a choice of its own. */
    private static boolean areHours(String typed) {
        return ReminderHours.read(typed).filter(hours -> !hours.equals(ReminderHours.NEVER)).isPresent();
    }

    private @Nullable ReminderHours reminders() {
        return switch (reminders.getValue()) {
            case CLINIC -> null;
            case NEVER -> ReminderHours.NEVER;
            case OWN -> ReminderHours.read(reminderHours.value()).orElseThrow();
        };
    }

    private static int number(Field field) {
        return field.value().isEmpty() ? 0 : Integer.parseInt(field.value());
    }

    /** Rooms that are not used any more are offered only where they are ticked. */
    @Override
    void offer(Known known) {
        offered.setAll(known.rooms().stream()
                .filter(room -> room.active() || rooms.getValue().contains(room.id())).map(this::pick).toList());
    }

    private RoomPick pick(DirectoryEntry room) {
        return new RoomPick(room.id(), room.active() ? room.name() : texts().get("list.inactive", room.name()));
    }

    void tick(UUID room, boolean wanted) {
        Set<UUID> now = new HashSet<>(rooms.getValue());
        if (wanted) {
            now.add(room);
        } else {
            now.remove(room);
        }
        rooms.setValue(Set.copyOf(now));
    }

    @Override
    String describe(Details details) {
        VisitTypeDetails.Length length = ((VisitTypeDetails) details).length();
        return length.before() + length.after() == 0
                ? texts().get("type.length", length.minutes())
                : texts().get("type.length.buffers", length.minutes(), length.before(), length.after());
    }

    @Override
    String saidOfUse(String type, boolean nowActive) {
        return texts().get(nowActive ? "said.active" : "said.inactive", type);
    }

    @Override
    Integer colour() {
        return colour.getValue();
    }

    Field name() {
        return name;
    }

    Field minutes() {
        return minutes;
    }

    Field before() {
        return before;
    }

    Field after() {
        return after;
    }

    Property<Integer> colourProperty() {
        return colour;
    }

    /** The rooms that such a visit may be in; none: any. */
    Property<Set<UUID>> roomsProperty() {
        return rooms;
    }

    /** When patients are reminded of such a visit. */
    Property<ReminderChoice> remindersProperty() {
        return reminders;
    }

    /** How many hours before, where the type has its own. */
    Field reminderHours() {
        return reminderHours;
    }

    ObservableList<RoomPick> offered() {
        return offered;
    }
}
