package clinicdesk.mail;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar part as the recipient's program does: the rule gives local times, the object's own VTIMEZONE says
 * which moments they are, what is left out is left out, and an event with a RECURRENCE-ID stands for its visit.
 */
record CalendarReader(String text, List<List<String>> events, List<List<String>> offsets) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    static CalendarReader of(@Nullable String text) {
        String whole = String.valueOf(text);
        List<String> lines = Arrays.asList(whole.replaceAll("\r\n[ \t]", "").split("\r\n"));
        return new CalendarReader(whole, blocks(lines, "VEVENT"),
                Stream.concat(blocks(lines, "STANDARD").stream(), blocks(lines, "DAYLIGHT").stream()).toList());
    }

    private static List<List<String>> blocks(List<String> lines, String name) {
        return Stream.iterate(0, at -> at + 1).limit(lines.size())
                .filter(at -> lines.get(at).equals("BEGIN:" + name))
                .map(at -> lines.subList(at, at + lines.subList(at, lines.size()).indexOf("END:" + name))).toList();
    }

    /** The values of this property in an event, without parameters. */
    static List<String> values(List<String> block, String name) {
        return block.stream().filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .map(line -> line.replaceFirst("^[^:\"]*(\"[^\"]*\"[^:\"]*)*:", "")).toList();
    }

    static String value(List<String> block, String name) {
        List<String> found = values(block, name);
        if (found.size() != 1) {
            throw new AssertionError(name + " in " + block);
        }
        return found.getFirst();
    }

    List<List<String>> exceptions() {
        return events.stream().filter(event -> !values(event, "RECURRENCE-ID").isEmpty()).toList();
    }

    List<String> master() {
        return events.stream().filter(event -> values(event, "RECURRENCE-ID").isEmpty()).findFirst().orElseThrow();
    }

    /** All visits by this reader's own reckoning: start and minutes, by start. */
    List<String> visits() {
        Map<String, String> byRecurrence = new TreeMap<>();
        List<String> master = master();
        String first = value(master, "DTSTART");
        long minutes = minutes(master);
        for (String start : byRule(master, first)) {
            byRecurrence.put(start, moment(start) + " " + minutes);
        }
        values(master, "EXDATE").forEach(byRecurrence::remove);
        for (List<String> visit : exceptions()) {
            byRecurrence.put(value(visit, "RECURRENCE-ID"),
                    moment(value(visit, "DTSTART")) + " " + minutes(visit));
        }
        return byRecurrence.values().stream().sorted().toList();
    }

    private List<String> byRule(List<String> master, String first) {
        if (values(master, "RRULE").isEmpty()) {
            return List.of(first);
        }
        LocalDateTime seed = LocalDateTime.parse(first, LOCAL);
        String rule = value(master, "RRULE").replaceFirst("(UNTIL=\\d{8}T\\d{6})Z", "$1");
        return new Recur<LocalDateTime>(rule).getDates(seed, seed, seed.plusYears(5)).stream().map(LOCAL::format)
                .toList();
    }

    private long minutes(List<String> event) {
        return java.time.Duration.between(moment(value(event, "DTSTART")), moment(value(event, "DTEND"))).toMinutes();
    }

    /** By the last change of the clock before it, of those in the object. */
    Instant moment(String value) {
        if (value.endsWith("Z")) {
            return LocalDateTime.parse(value.substring(0, 15), LOCAL).toInstant(ZoneOffset.UTC);
        }
        List<String> change = offsets.stream().filter(each -> value(each, "DTSTART").compareTo(value) <= 0)
                .max(Comparator.comparing(each -> value(each, "DTSTART"))).orElseThrow();
        return OffsetDateTime.of(LocalDateTime.parse(value, LOCAL), ZoneOffset.of(value(change, "TZOFFSETTO")))
                .toInstant();
    }

    /** All starts by the library's reckoning. */
    List<Instant> startsByLibrary() throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        TreeSet<Instant> starts = new TreeSet<>();
        List<VEvent> read = calendar.getComponents("VEVENT");
        ZonedDateTime begin = ZonedDateTime.parse("2026-01-01T00:00Z");
        Period<ZonedDateTime> span = new Period<>(begin, begin.plusYears(5));
        for (VEvent event : read) {
            event.<ZonedDateTime>calculateRecurrenceSet(span).forEach(one -> starts.add(one.getStart().toInstant()));
        }
        read.forEach(event -> event.getProperty("RECURRENCE-ID")
                .ifPresent(id -> starts.remove(moment(id.getValue()))));
        read.stream().filter(event -> event.getProperty("RECURRENCE-ID").isPresent())
                .forEach(event -> starts.add(moment(event.getProperty("DTSTART").orElseThrow().getValue())));
        return List.copyOf(starts);
    }
}
