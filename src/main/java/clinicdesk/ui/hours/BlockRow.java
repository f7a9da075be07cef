package clinicdesk.ui.hours;

import clinicdesk.base.Texts;
import clinicdesk.hours.TimeSpan;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.ui.settings.Field;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** One block of the week as it is typed, with what is wrong with it. */
final class BlockRow {

    private final ObjectProperty<DayOfWeek> day = new SimpleObjectProperty<>(DayOfWeek.MONDAY);
    private final Field from;
    private final Field to;
    private final Field validFrom;
    private final Field validTo;
    private final StringBinding problem;
    private final Texts texts;
    private final DayWords words;

    /** What stands in the fields. */
    record Typed(DayOfWeek day, String from, String to, String validFrom, String validTo) {

        static Typed of(WeeklyBlock block, DayWords words) {
            return new Typed(block.day(), DayWords.typed(block.span().from()), DayWords.typed(block.span().to()),
                    date(block.validFrom(), words), date(block.validTo(), words));
        }

        private static String date(@Nullable LocalDate date, DayWords words) {
            return date == null ? "" : words.full(date);
        }

        Typed on(DayOfWeek other) {
            return new Typed(other, from, to, validFrom, validTo);
        }
    }

    BlockRow(HoursDesk desk, Typed typed) {
        this.texts = desk.texts();
        this.words = desk.words();
        this.from = desk.field();
        this.to = desk.field();
        this.validFrom = desk.field();
        this.validTo = desk.field();
        this.problem = Inputs.firstProblem(fields().toList());
        set(typed);
    }

    private Stream<Field> fields() {
        return Stream.of(from, to, validFrom, validTo);
    }

    void set(Typed typed) {
        day.set(typed.day());
        from.set(typed.from());
        to.set(typed.to());
        validFrom.set(typed.validFrom());
        validTo.set(typed.validTo());
    }

    Typed typed() {
        return new Typed(day.get(), from.value(), to.value(), validFrom.value(), validTo.value());
    }

    /** Calls this after each change. */
    void onChange(Runnable act) {
        day.addListener((property, before, now) -> act.run());
        fields().forEach(field -> field.textProperty().addListener((property, before, now) -> act.run()));
    }

    /** The block that is meant, or empty with what is wrong beside the fields. */
    Optional<WeeklyBlock> check() {
        clear();
        Optional<Integer> begin = DayWords.minute(from.value());
        Optional<Integer> end = DayWords.end(to.value());
        from.require(typed -> begin.isPresent(), "hours.problem.time");
        boolean order = to.require(typed -> end.isPresent(), "hours.problem.time")
                && to.require(typed -> begin.isEmpty() || begin.get() < end.get(), "hours.problem.order");
        boolean first = validFrom.require(this::isDateOrNone, "hours.problem.date");
        boolean last = validTo.require(this::isDateOrNone, "hours.problem.date")
                && validTo.require(typed -> !first || !endsBeforeItBegins(), "hours.problem.valid");
        return begin.isPresent() && order && first && last ? block() : Optional.empty();
    }

    /** The block that is meant, saying nothing. */
    Optional<WeeklyBlock> block() {
        Optional<Integer> begin = DayWords.minute(from.value());
        Optional<Integer> end = DayWords.end(to.value());
        return begin.isPresent() && end.isPresent() && begin.get() < end.get()
                ? Optional.of(new WeeklyBlock(day.get(), new TimeSpan(begin.get(), end.get()), date(validFrom),
                        date(validTo)))
                : Optional.empty();
    }

    private boolean isDateOrNone(String typed) {
        return typed.isEmpty() || words.date(typed).isPresent();
    }

    private boolean endsBeforeItBegins() {
        LocalDate first = date(validFrom);
        LocalDate last = date(validTo);
        return first != null && last != null && last.isBefore(first);
    }

    private @Nullable LocalDate date(Field field) {
        return field.value().isEmpty() ? null : words.date(field.value()).orElse(null);
    }

    /** It overlaps another one. */
    void overlaps() {
        String text = texts.get("hours.problem.overlaps", words.weekday(day.get()));
        List.of(from, to).forEach(field -> field.problemProperty().set(text));
    }

    /** What was wrong may no longer be. */
    void clear() {
        fields().forEach(field -> field.problemProperty().set(""));
    }

    ObjectProperty<DayOfWeek> dayProperty() {
        return day;
    }

    Field from() {
        return from;
    }

    Field to() {
        return to;
    }

    Field validFrom() {
        return validFrom;
    }

    Field validTo() {
        return validTo;
    }

    /** In words; empty while nothing is wrong. */
    StringBinding problemProperty() {
        return problem;
    }
}
