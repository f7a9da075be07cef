package clinicdesk.hours;

import static java.util.stream.Collectors.joining;

import clinicdesk.audit.FieldChange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hours as the trail keeps them: to be read by people, the same in every language. */
final class HoursWords {

    private HoursWords() {}

    /** A field for each day of the week. */
    static List<FieldChange> week(List<WeeklyBlock> before, List<WeeklyBlock> after) {
        return Stream.of(DayOfWeek.values()).map(day -> FieldChange.of(day.name(), on(day, before), on(day, after)))
                .toList();
    }

    private static @Nullable String on(DayOfWeek day, List<WeeklyBlock> blocks) {
        return orNull(blocks.stream().filter(block -> block.day() == day).map(HoursWords::block)
                .collect(joining(", ")));
    }

    private static String block(WeeklyBlock block) {
        return span(block.span()) + (block.validFrom() == null ? "" : " from " + block.validFrom())
                + (block.validTo() == null ? "" : " to " + block.validTo());
    }

    static List<FieldChange> date(LocalDate day, List<TimeSpan> before, List<TimeSpan> after) {
        return List.of(FieldChange.of(day.toString(), spans(before), spans(after)));
    }

    private static @Nullable String spans(List<TimeSpan> spans) {
        return orNull(spans.stream().map(HoursWords::span).collect(joining(", ")));
    }

    private static String span(TimeSpan span) {
        return time(span.from()) + "-" + time(span.to());
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /** The end of whole days is their last day. */
    static List<FieldChange> leave(@Nullable Leave before, @Nullable Leave after) {
        return List.of(FieldChange.of("from", from(before), from(after)), FieldChange.of("to", to(before), to(after)),
                FieldChange.of("reason", before == null ? null : before.reason(),
                        after == null ? null : after.reason()));
    }

    private static @Nullable Object from(@Nullable Leave leave) {
        return leave == null ? null : leave.isOfWholeDays() ? leave.firstDay() : leave.from();
    }

    private static @Nullable Object to(@Nullable Leave leave) {
        return leave == null ? null : leave.isOfWholeDays() ? leave.lastDay() : leave.to();
    }

    static List<FieldChange> day(LocalDate day, @Nullable OwnDay before, @Nullable OwnDay after) {
        return List.of(FieldChange.of(day.toString(), own(before), own(after)));
    }

    private static @Nullable String own(@Nullable OwnDay own) {
        return switch (own) {
            case null -> null;
            case OwnDay.Closed closed -> "closed: " + closed.name();
            case OwnDay.Open open -> "open";
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
