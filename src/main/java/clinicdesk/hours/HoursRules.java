package clinicdesk.hours;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.directory.Doctor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change of hours must hold before it is made. */
final class HoursRules {

    private static final int LONGEST_TEXT = 200;

    private HoursRules() {}

    /** Everything that is wrong with this change by itself, empty when nothing is. */
    static List<FieldProblem> check(HoursChange change) {
        return switch (change) {
            case HoursChange.Weekly weekly -> blocks(weekly.blocks());
            case HoursChange.Special special -> overlaps("spans", special.spans(), TimeSpan::overlaps);
            case HoursChange.TakeLeave taken -> tooLong("reason", taken.leave().reason());
            case HoursChange.CancelLeave cancelled -> List.of();
            case HoursChange.ClinicDay day -> name(day.own());
            case HoursChange.HolidayCalendar calendar -> calendar(calendar.country(), calendar.region());
            case HoursChange.ExtraPlaces extra ->
                when(extra.places() < 0 || extra.places() > Doctor.MOST_EXTRA_PLACES, "places", Code.BAD_NUMBER);
        };
    }

    private static List<FieldProblem> blocks(List<WeeklyBlock> blocks) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            problems.addAll(when(blocks.get(i).endsBeforeItBegins(), "blocks[" + i + "]", Code.BAD_DATE));
        }
        problems.addAll(overlaps("blocks", blocks, (one, other) -> !one.endsBeforeItBegins()
                && !other.endsBeforeItBegins() && one.overlaps(other)));
        return problems;
    }

    /** A problem for each that overlaps any other. */
    private static <T> List<FieldProblem> overlaps(String field, List<T> all, BiPredicate<T, T> overlap) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            T one = all.get(i);
            boolean involved = Stream.concat(all.subList(0, i).stream(), all.subList(i + 1, all.size()).stream())
                    .anyMatch(other -> overlap.test(one, other));
            problems.addAll(when(involved, field + "[" + i + "]", Code.OVERLAPS));
        }
        return problems;
    }

    private static List<FieldProblem> name(@Nullable OwnDay own) {
        if (!(own instanceof OwnDay.Closed closed)) {
            return List.of();
        }
        return closed.name().isBlank()
                ? List.of(new FieldProblem("name", Code.MISSING_FIELD))
                : tooLong("name", closed.name());
    }

    private static List<FieldProblem> calendar(String country, String region) {
        if (country.isEmpty()) {
            return when(!region.isEmpty(), "region", Code.UNKNOWN);
        }
        return PublicHolidays.knows(country)
                ? when(!PublicHolidays.knows(country, region), "region", Code.UNKNOWN)
                : List.of(new FieldProblem("country", Code.UNKNOWN));
    }

    private static List<FieldProblem> tooLong(String field, @Nullable String text) {
        return when(text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT, field, Code.TEXT_TOO_LONG);
    }

    private static List<FieldProblem> when(boolean wrong, String field, Code code) {
        return wrong ? List.of(new FieldProblem(field, code)) : List.of();
    }
}
