package clinicdesk.ui.hours;

import static java.util.Comparator.comparing;

import clinicdesk.base.FieldProblem;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.SpecialDay;
import clinicdesk.hours.TimeSpan;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.ui.settings.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The dates from today on that have hours of their own, and the fields for one more, or for one of them anew. */
final class SpecialViewModel {

    private final HoursDesk desk;
    private final UUID doctorId;
    private final String name;
    private final ObservableList<Listed<SpecialDay>> days = FXCollections.observableArrayList();
    private final Field date;
    private final ObservableList<SpanFields> spans = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper has = new ReadOnlyStringWrapper("");
    private @Nullable Known known;
    private Runnable onRefused = () -> {};

    /** What the date that is typed had when it was looked at. @param special empty where the weekly hours count */
    private record Known(LocalDate day, List<TimeSpan> special, List<TimeSpan> weekly) {}

    SpecialViewModel(HoursDesk desk, Doctor doctor) {
        this.desk = desk;
        this.doctorId = doctor.id();
        this.name = doctor.name();
        this.date = desk.field();
        show(List.of());
        date.textProperty().subscribe(typed -> look());
    }

    HoursDesk desk() {
        return desk;
    }

    ObservableList<Listed<SpecialDay>> days() {
        return days;
    }

    Field date() {
        return date;
    }

    /** The stretches of the date as they are typed; never empty. */
    ObservableList<SpanFields> spans() {
        return spans;
    }

    /** What the date that is typed has now, in words; empty while none is. */
    ReadOnlyStringProperty hasProperty() {
        return has.getReadOnlyProperty();
    }

    /** @param listener is told that something is wrong with the fields, and was said beside them */
    void onRefused(Runnable listener) {
        onRefused = listener;
    }

    void read() {
        desk.read(() -> desk.hours().specialDays(doctorId, desk.today()), read -> days.setAll(read.stream()
                .map(day -> new Listed<>(day, desk.words().day(day.day()), desk.words().spans(day.spans()))).toList()));
        look();
    }

    private Optional<LocalDate> day() {
        return desk.words().date(date.value());
    }

    /** Looks what the date that is typed has; what stands there untouched gives way to it. */
    private void look() {
        Optional<LocalDate> wanted = day();
        if (wanted.isEmpty()) {
            shown(null);
            return;
        }
        desk.read(() -> known(wanted.get()), read -> {
            if (day().equals(wanted)) {
                shown(read);
            }
        });
    }

    private Known known(LocalDate day) {
        List<TimeSpan> special = desk.hours().specialDays(doctorId, day).stream().filter(one -> one.day().equals(day))
                .flatMap(one -> one.spans().stream()).toList();
        List<TimeSpan> weekly = desk.hours().weekly(doctorId).stream().filter(block -> block.isOn(day))
                .map(WeeklyBlock::span).sorted(comparing(TimeSpan::from)).toList();
        return new Known(day, special, weekly);
    }

    private void shown(@Nullable Known now) {
        List<TimeSpan> before = known == null ? List.of() : known.special();
        boolean untouched = typed().equals(fields(before).stream().map(SpanFields::typed).toList());
        known = now;
        has.set(now == null ? "" : words(now));
        if (untouched) {
            show(now == null ? List.of() : now.special());
        }
    }

    private String words(Known now) {
        String day = desk.words().day(now.day());
        if (!now.special().isEmpty()) {
            return desk.texts().get("special.has", day, desk.words().spans(now.special()));
        }
        return now.weekly().isEmpty()
                ? desk.texts().get("special.has.none", day)
                : desk.texts().get("special.has.weekly", day, desk.words().spans(now.weekly()));
    }

    private List<SpanFields.Typed> typed() {
        return spans.stream().map(SpanFields::typed).toList();
    }

    private void show(List<TimeSpan> stretches) {
        List<SpanFields> shown = fields(stretches);
        if (!typed().equals(shown.stream().map(SpanFields::typed).toList())) {
            spans.setAll(shown);
        }
    }

    private List<SpanFields> fields(List<TimeSpan> stretches) {
        return stretches.isEmpty()
                ? List.of(new SpanFields(desk))
                : stretches.stream().map(span -> SpanFields.of(desk, span)).toList();
    }

    /** A new stretch below this one; null for below all. */
    SpanFields add(@Nullable SpanFields after) {
        SpanFields another = new SpanFields(desk);
        spans.add(after == null ? spans.size() : spans.indexOf(after) + 1, another);
        return another;
    }

    /** The last one that is left is emptied. */
    void remove(SpanFields stretch) {
        if (spans.size() > 1) {
            spans.remove(stretch);
        } else {
            spans.setAll(new SpanFields(desk));
        }
    }

    /** Gives the date its hours, or says beside the fields what is wrong; stretches that are left empty do not count. */
    void save() {
        Optional<LocalDate> day = day();
        boolean dated = date.require(typed -> day.isPresent(), "hours.problem.date")
                && date.require(typed -> !day.orElseThrow().isBefore(desk.today()), "hours.problem.past");
        List<SpanFields> asked = spans.stream().filter(SpanFields::isTyped).toList();
        List<Optional<TimeSpan>> stretches = (asked.isEmpty() ? spans : asked).stream().map(SpanFields::check).toList();
        if (!dated || stretches.stream().anyMatch(Optional::isEmpty)) {
            onRefused.run();
            return;
        }
        put(day.orElseThrow(), stretches.stream().flatMap(Optional::stream).toList(), asked);
    }

    private void put(LocalDate day, List<TimeSpan> stretches, List<SpanFields> asked) {
        List<TimeSpan> expected = known != null && known.day().equals(day) ? known.special() : null;
        String said = desk.texts().get("said.special", name, desk.words().day(day), desk.words().spans(stretches));
        desk.put(new HoursChange.Special(doctorId, day, stretches, expected), said, outcome -> {
            switch (outcome) {
                case Outcome.Made made -> saved();
                case Outcome.Invalid(List<FieldProblem> problems) -> overlap(problems, asked);
                case Outcome.StaleHours stale -> look();
                default -> {
                }
            }
        });
    }

    private void saved() {
        spans.setAll(new SpanFields(desk));
        known = null;
        date.set("");
        read();
    }

    /** The problems are numbered as the stretches were. */
    private void overlap(List<FieldProblem> problems, List<SpanFields> asked) {
        Stream<Integer> places = problems.stream().map(problem -> problem.field().replaceAll("\\D+", ""))
                .filter(number -> !number.isEmpty()).map(Integer::valueOf);
        places.filter(place -> place < asked.size())
                .forEach(place -> asked.get(place).from().problemProperty()
                        .set(desk.texts().get("hours.problem.spans")));
        onRefused.run();
    }

    /** The weekly hours count again on that date. */
    void remove(SpecialDay day) {
        desk.put(new HoursChange.Special(doctorId, day.day(), List.of(), day.spans()),
                desk.texts().get("said.special.gone", name, desk.words().day(day.day())), outcome -> read());
    }
}
