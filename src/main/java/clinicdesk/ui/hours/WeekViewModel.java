package clinicdesk.ui.hours;

import clinicdesk.base.FieldProblem;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.TimeSpan;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.ui.hours.BlockRow.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The weekly hours of a doctor, as they are typed until all of them are saved in one act. What is typed stays when the
 * page is left, and when somebody else has changed the hours meanwhile.
 */
final class WeekViewModel {

    private final HoursDesk desk;
    private final UUID doctorId;
    private final String name;
    private final ObservableList<BlockRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper theirs = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Bar>> bars = new ReadOnlyObjectWrapper<>(List.of());
    /** What the store had when these rows were shown. */
    private List<WeeklyBlock> known = List.of();
    private List<Typed> shown = List.of();
    private boolean showing;
    private Runnable onRefused = () -> {};

    /** A block in the picture of the week. @param counts whether it does so today */
    record Bar(DayOfWeek day, TimeSpan span, boolean counts) {}

    WeekViewModel(HoursDesk desk, Doctor doctor) {
        this.desk = desk;
        this.doctorId = doctor.id();
        this.name = doctor.name();
    }

    HoursDesk desk() {
        return desk;
    }

    ObservableList<BlockRow> rows() {
        return rows;
    }

    /** Whether something is typed that is not saved. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** The hours that somebody else has saved meanwhile, in words; empty while there are none. */
    ReadOnlyStringProperty theirsProperty() {
        return theirs.getReadOnlyProperty();
    }

    /** What of the rows can be drawn. */
    ReadOnlyObjectProperty<List<Bar>> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /** The days as the clinic's week has them. */
    List<DayOfWeek> days() {
        DayOfWeek first = desk.sources().settings().week(desk.locale()).getFirstDayOfWeek();
        return IntStream.range(0, 7).mapToObj(first::plus).toList();
    }

    private SortedSet<DayOfWeek> openDays() {
        return desk.sources().settings().days();
    }

    /** Shows what is in the store, unless something is typed that is not saved. */
    void read() {
        desk.read(() -> desk.hours().weekly(doctorId), blocks -> {
            if (!unsaved.get()) {
                show(blocks);
            }
        });
    }

    /** Shows what is in the store and drops what is typed. */
    void drop() {
        desk.read(() -> desk.hours().weekly(doctorId), this::show);
    }

    private void show(List<WeeklyBlock> blocks) {
        known = blocks;
        theirs.set("");
        List<DayOfWeek> order = days();
        List<Typed> typed = blocks.stream()
                .sorted(Comparator.comparing((WeeklyBlock block) -> order.indexOf(block.day())))
                .map(block -> Typed.of(block, desk.words())).toList();
        shown = typed;
        put(typed);
    }

    /** The rows stay the same as far as they can, so that the keyboard stays where it is. */
    private void put(List<Typed> typed) {
        showing = true;
        if (typed.size() == rows.size()) {
            IntStream.range(0, typed.size()).filter(i -> !rows.get(i).typed().equals(typed.get(i)))
                    .forEach(i -> rows.get(i).set(typed.get(i)));
            rows.forEach(BlockRow::clear);
        } else {
            rows.setAll(typed.stream().map(this::row).toList());
        }
        showing = false;
        changed();
    }

    private BlockRow row(Typed typed) {
        BlockRow row = new BlockRow(desk, typed);
        row.onChange(this::changed);
        return row;
    }

    private void changed() {
        if (showing) {
            return;
        }
        rows.forEach(BlockRow::clear);
        unsaved.set(!typed().equals(shown));
        LocalDate today = desk.today();
        bars.set(rows.stream().flatMap(row -> row.block().stream())
                .map(block -> new Bar(block.day(), block.span(), counts(block, today))).toList());
    }

    private static boolean counts(WeeklyBlock block, LocalDate today) {
        return (block.validFrom() == null || !block.validFrom().isAfter(today))
                && (block.validTo() == null || !block.validTo().isBefore(today));
    }

    private List<Typed> typed() {
        return rows.stream().map(BlockRow::typed).toList();
    }

    /** A new row for the same day below this one; where there is none yet, the clinic's opening hours. */
    BlockRow add(@Nullable BlockRow after) {
        BlockRow row;
        if (rows.isEmpty()) {
            var settings = desk.sources().settings();
            row = row(new Typed(openDays().first(), settings.opens().toString(),
                    DayWords.typed((settings.closes().toSecondOfDay() + 59) / 60), "", ""));
        } else {
            BlockRow above = after == null ? rows.getLast() : after;
            row = row(new Typed(above.dayProperty().get(), "", "", above.validFrom().value(),
                    above.validTo().value()));
        }
        rows.add(after == null ? rows.size() : rows.indexOf(after) + 1, row);
        changed();
        return row;
    }

    void remove(BlockRow row) {
        rows.remove(row);
        changed();
    }

    /** The day that is copied: the first of the week on which the clinic is open. */
    DayOfWeek copied() {
        return days().stream().filter(openDays()::contains).findFirst().orElse(DayOfWeek.MONDAY);
    }

    /** The clinic's other days get the blocks of the first one in place of their own. */
    void copy() {
        List<Typed> first = typed().stream().filter(row -> row.day() == copied()).toList();
        List<Typed> all = days().stream()
                .flatMap(day -> openDays().contains(day) ? first.stream().map(row -> row.on(day)) : on(day)).toList();
        rows.setAll(all.stream().map(this::row).toList());
        changed();
    }

    private Stream<Typed> on(DayOfWeek day) {
        return typed().stream().filter(row -> row.day() == day);
    }

    /** @param listener is told that something is wrong with the rows, and was said beside them */
    void onRefused(Runnable listener) {
        onRefused = listener;
    }

    /** Saves all rows, or nothing and says why beside them; where nothing has been typed there is nothing to save. */
    void save() {
        if (!unsaved.get()) {
            return;
        }
        List<Optional<WeeklyBlock>> blocks = rows.stream().map(BlockRow::check).toList();
        if (blocks.stream().anyMatch(Optional::isEmpty)) {
            desk.refuse("hours.notSaved");
            onRefused.run();
            return;
        }
        List<BlockRow> asked = List.copyOf(rows);
        List<Typed> typed = typed();
        List<WeeklyBlock> wanted = blocks.stream().map(Optional::orElseThrow).toList();
        desk.put(new HoursChange.Weekly(doctorId, wanted, known),
                desk.texts().get("said.week", name), outcome -> {
                    switch (outcome) {
                        case Outcome.Made made -> saved(wanted, typed);
                        case Outcome.Invalid(List<FieldProblem> problems) -> say(problems, asked);
                        case Outcome.StaleHours stale -> desk.read(() -> desk.hours().weekly(doctorId), this::compare);
                        default -> {
                        }
                    }
                });
    }

    /** What has been typed since stays. */
    private void saved(List<WeeklyBlock> blocks, List<Typed> typed) {
        known = blocks;
        theirs.set("");
        shown = typed;
        unsaved.set(!typed().equals(shown));
        read();
    }

    /** The problems are numbered as the rows were. */
    private void say(List<FieldProblem> problems, List<BlockRow> asked) {
        problems.forEach(problem -> {
            String number = problem.field().replaceAll("\\D+", "");
            if (!number.isEmpty() && Integer.parseInt(number) < asked.size()) {
                asked.get(Integer.parseInt(number)).overlaps();
            }
        });
        onRefused.run();
    }

    /** Both can be seen; the next save knows of the others' hours and takes their place. */
    private void compare(List<WeeklyBlock> now) {
        known = now;
        theirs.set(now.isEmpty() ? desk.texts().get("week.theirs.none") : words(now));
    }

    private String words(List<WeeklyBlock> blocks) {
        return days().stream().map(day -> words(day, blocks)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String words(DayOfWeek day, List<WeeklyBlock> blocks) {
        List<TimeSpan> spans = blocks.stream().filter(block -> block.day() == day).map(WeeklyBlock::span).toList();
        return spans.isEmpty() ? "" : desk.words().shortWeekday(day) + " " + desk.words().spans(spans);
    }
}
