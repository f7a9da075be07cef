package clinicdesk.ui.hours;

import clinicdesk.booking.Outcome;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import clinicdesk.ui.settings.Field;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The leave that is not over, and the fields for more: whole days, or hours where times are typed. */
final class LeaveViewModel {

    private static final int LONGEST_REASON = 200;

    private final HoursDesk desk;
    private final UUID doctorId;
    private final String name;
    private final ObservableList<Listed<Leave>> leaves = FXCollections.observableArrayList();
    private final Field first;
    private final Field last;
    private final SpanFields times;
    private final Field reason;

    LeaveViewModel(HoursDesk desk, Doctor doctor) {
        this.desk = desk;
        this.doctorId = doctor.id();
        this.name = doctor.name();
        this.first = desk.field();
        this.last = desk.field();
        this.times = new SpanFields(desk);
        this.reason = desk.field();
    }

    HoursDesk desk() {
        return desk;
    }

    ObservableList<Listed<Leave>> leaves() {
        return leaves;
    }

    Field first() {
        return first;
    }

    /** Empty: the first day is the last. */
    Field last() {
        return last;
    }

    /** When leave begins on its first day and ends on its last; empty for whole days. */
    SpanFields times() {
        return times;
    }

    Field reason() {
        return reason;
    }

    void read() {
        desk.read(() -> desk.hours().leaves(doctorId, desk.today()), read -> leaves.setAll(read.stream()
                .map(leave -> new Listed<>(leave, desk.words().leave(leave),
                        Objects.requireNonNullElse(leave.reason(), "")))
                .toList()));
    }

    /** Adds the leave, or says beside the fields what is wrong. */
    void add() {
        Optional<LocalDateTime> begins = begins();
        Optional<LocalDateTime> ends = ends();
        boolean shortEnough = reason.require(typed -> typed.length() <= LONGEST_REASON, "hours.problem.reason");
        if (begins.isEmpty() || ends.isEmpty() || !shortEnough || !isInOrder(begins.get(), ends.get())) {
            return;
        }
        Leave leave = new Leave(doctorId, begins.get(), ends.get(), reason.value());
        desk.put(new HoursChange.TakeLeave(leave), desk.texts().get("said.leave", name, desk.words().leave(leave)),
                outcome -> {
                    if (outcome instanceof Outcome.Made) {
                        Stream.of(first, last, times.from(), times.to(), reason).forEach(field -> field.set(""));
                        read();
                    }
                });
    }

    private Optional<LocalDateTime> begins() {
        Optional<LocalDate> day = desk.words().date(first.value());
        boolean dated = first.require(typed -> day.isPresent(), "hours.problem.date");
        Optional<Integer> minute = times.from().value().isEmpty()
                ? Optional.of(0)
                : DayWords.minute(times.from().value());
        boolean timed = times.from().require(typed -> minute.isPresent(), "hours.problem.time");
        return dated && timed
                ? Optional.of(day.orElseThrow().atStartOfDay().plusMinutes(minute.orElseThrow()))
                : Optional.empty();
    }

    private Optional<LocalDateTime> ends() {
        Field of = last.value().isEmpty() ? first : last;
        Optional<LocalDate> day = desk.words().date(of.value());
        boolean dated = of.require(typed -> day.isPresent(), "hours.problem.date");
        Optional<Integer> minute = times.to().value().isEmpty()
                ? Optional.of(24 * 60)
                : DayWords.end(times.to().value());
        boolean timed = times.to().require(typed -> minute.isPresent(), "hours.problem.time");
        return dated && timed
                ? Optional.of(day.orElseThrow().atStartOfDay().plusMinutes(minute.orElseThrow()))
                : Optional.empty();
    }

    /** The problem stands beside what is too early: the last day, or the time on the same day. */
    private boolean isInOrder(LocalDateTime begins, LocalDateTime ends) {
        LocalDate lastDay = ends.minusMinutes(1).toLocalDate();
        boolean days = !lastDay.isBefore(begins.toLocalDate());
        last.require(typed -> days, "leave.problem.order");
        boolean inTime = !days || begins.isBefore(ends);
        times.to().require(typed -> inTime, "hours.problem.order");
        boolean over = days && inTime && !ends.isAfter(desk.today().atStartOfDay());
        first.require(typed -> !over, "hours.problem.past");
        return days && inTime && !over;
    }

    void remove(Leave leave) {
        desk.put(new HoursChange.CancelLeave(leave.id()),
                desk.texts().get("said.leave.gone", name, desk.words().leave(leave)), outcome -> read());
    }
}
