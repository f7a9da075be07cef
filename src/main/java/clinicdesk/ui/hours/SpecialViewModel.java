package clinicdesk.ui.hours;

import clinicdesk.base.FieldProblem;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.SpecialDay;
import clinicdesk.hours.TimeSpan;
import clinicdesk.ui.settings.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The dates from today on that have hours of their own, and the fields for one more. */
final class SpecialViewModel {

    private final HoursDesk desk;
    private final UUID doctorId;
    private final String name;
    private final ObservableList<Listed<SpecialDay>> days = FXCollections.observableArrayList();
    private final Field date;
    private final SpanFields first;
    private final SpanFields second;

    SpecialViewModel(HoursDesk desk, Doctor doctor) {
        this.desk = desk;
        this.doctorId = doctor.id();
        this.name = doctor.name();
        this.date = desk.field();
        this.first = new SpanFields(desk);
        this.second = new SpanFields(desk);
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

    SpanFields first() {
        return first;
    }

    /** May stay empty. */
    SpanFields second() {
        return second;
    }

    void read() {
        desk.read(() -> desk.hours().specialDays(doctorId, desk.today()), read -> days.setAll(read.stream()
                .map(day -> new Listed<>(day, desk.words().day(day.day()), desk.words().spans(day.spans()))).toList()));
    }

    /** Adds the date with its hours, or says beside the fields what is wrong. */
    void add() {
        Optional<LocalDate> day = desk.words().date(date.value());
        boolean dated = date.require(typed -> day.isPresent(), "hours.problem.date")
                && date.require(typed -> !day.orElseThrow().isBefore(desk.today()), "hours.problem.past");
        Optional<TimeSpan> one = first.check();
        boolean needed = second.isTyped();
        Optional<TimeSpan> other = needed ? second.check() : Optional.empty();
        if (!dated || one.isEmpty() || needed && other.isEmpty()) {
            return;
        }
        List<TimeSpan> spans = Stream.concat(one.stream(), other.stream()).toList();
        put(day.orElseThrow(), spans, desk.texts().get("said.special", name, desk.words().day(day.orElseThrow()),
                desk.words().spans(spans)));
    }

    private void put(LocalDate day, List<TimeSpan> spans, String said) {
        desk.put(new HoursChange.Special(doctorId, day, spans), said, outcome -> {
            switch (outcome) {
                case Outcome.Made made -> {
                    Stream.of(date, first.from(), first.to(), second.from(), second.to())
                            .forEach(field -> field.set(""));
                    read();
                }
                case Outcome.Invalid(List<FieldProblem> problems) ->
                    second.from().problemProperty().set(desk.texts().get("hours.problem.spans"));
                default -> {
                }
            }
        });
    }

    /** The weekly hours count again on that date. */
    void remove(SpecialDay day) {
        desk.put(new HoursChange.Special(doctorId, day.day(), List.of()),
                desk.texts().get("said.special.gone", name, desk.words().day(day.day())), outcome -> read());
    }
}
