package clinicdesk.ui.hours;

import clinicdesk.hours.TimeSpan;
import clinicdesk.ui.settings.Field;
import java.util.Optional;

/** Two fields for a stretch of a day. */
record SpanFields(Field from, Field to) {

    SpanFields(HoursDesk desk) {
        this(desk.field(), desk.field());
    }

    static SpanFields of(HoursDesk desk, TimeSpan span) {
        SpanFields fields = new SpanFields(desk);
        fields.from.set(DayWords.typed(span.from()));
        fields.to.set(DayWords.typed(span.to()));
        return fields;
    }

    /** What stands in the fields. */
    record Typed(String from, String to) {}

    Typed typed() {
        return new Typed(from.value(), to.value());
    }

    boolean isTyped() {
        return !from.value().isEmpty() || !to.value().isEmpty();
    }

    /** The stretch, or empty with what is wrong beside the fields. */
    Optional<TimeSpan> check() {
        Optional<Integer> begin = DayWords.minute(from.value());
        Optional<Integer> end = DayWords.end(to.value());
        boolean begun = from.require(typed -> begin.isPresent(), "hours.problem.time");
        boolean ended = to.require(typed -> end.isPresent(), "hours.problem.time")
                && to.require(typed -> !begun || begin.orElseThrow() < end.orElseThrow(), "hours.problem.order");
        return begun && ended ? Optional.of(new TimeSpan(begin.orElseThrow(), end.orElseThrow())) : Optional.empty();
    }
}
