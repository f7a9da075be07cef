package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.mail.Message.Course;
import clinicdesk.mail.Message.Event;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.property.RRule;

/** What a calendar makes of a series' rule, and which visits it would get wrong by the rule alone. */
record SeriesRule(Course course, ClinicClock clock) {

    private static final Pattern LOCAL_UNTIL = Pattern.compile("UNTIL=(\\d{8})(?:T(\\d{6}))?(?![\\dTZ])");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    /** The rule with its end in UTC, as it must be beside a start in a zone (RFC 5545, 3.3.10). */
    RRule<LocalDateTime> words() {
        return new RRule<>(LOCAL_UNTIL.matcher(course.rule().rrule()).replaceAll(this::inUtc));
    }

    private String inUtc(MatchResult until) {
        LocalTime time = until.group(2) == null ? LocalTime.of(23, 59, 59) : LocalTime.parse(until.group(2), TIME);
        return "UNTIL=" + UTC.format(clock.atOrAfter(LocalDate.parse(until.group(1), DATE).atTime(time)));
    }

    /** Those whose time, length, doctor or room is not what the rule says, on the clock on the wall. */
    List<Event> exceptions() {
        Event usual = course.usual();
        return course.visits().stream().filter(visit -> !visit.isHeldLike(usual) || !isWhenTheRuleSays(visit)).toList();
    }

    private boolean isWhenTheRuleSays(Event visit) {
        LocalDateTime recurrence = visit.identity().recurrence();
        return recurrence != null && clock.resolve(recurrence).map(start -> Slot.of(start, course.rule().minutes()))
                .filter(visit.slot()::equals).isPresent();
    }
}
