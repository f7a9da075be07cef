package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A series of Anna's visits, 30 minutes with Dr Who in room 2, made by a rule and then changed visit by visit. */
final class SomeSeries {

    static final UUID ID = UUID.fromString("01990000-0000-7000-8000-00000000000a");
    static final String UID = ID + "@clinic.example";

    private final ClinicClock clock;
    private final Message.Rule rule;
    private final Map<LocalDateTime, Message.Event> visits = new TreeMap<>();
    private final List<LocalDateTime> leftOut = new ArrayList<>();
    private final List<LocalDateTime> byRule = new ArrayList<>();
    private Message.Recipient to = MailRoom.ANNA;
    private boolean isPartOver;

    /** @param pause from one visit to the next */
    SomeSeries(ClinicClock clock, String rrule, String first, Period pause, int count) {
        this.clock = clock;
        this.rule = new Message.Rule(rrule, LocalDateTime.parse(first), 30);
        for (int i = 0; i < count; i++) {
            LocalDateTime start = rule.first().plus(pause.multipliedBy(i));
            byRule.add(start);
            clock.resolve(start).ifPresentOrElse(
                    at -> visits.put(start, visit(start, Slot.of(at, 30), "Dr Who", "Room 2")),
                    () -> leftOut.add(start));
        }
    }

    static SomeSeries weekly(ClinicClock clock, String first, int count) {
        return new SomeSeries(clock, "FREQ=WEEKLY;COUNT=" + count, first, Period.ofWeeks(1), count);
    }

    static ClinicClock clock(String zone) {
        return new ClinicClock(Clock.fixed(java.time.Instant.parse("2026-03-01T08:00:00Z"), ZoneId.of("UTC")),
                ZoneId.of(zone));
    }

    private Message.Event visit(LocalDateTime recurrence, Slot slot, String with, @Nullable String room) {
        return new Message.Event(new Message.Identity(UID, 0, recurrence), slot, with, room);
    }

    private Message.Event visit(int index) {
        Message.Event visit = visits.get(byRule.get(index));
        if (visit == null) {
            throw new AssertionError("left out: " + byRule.get(index));
        }
        return visit;
    }

    SomeSeries moved(int index, String start, int minutes) {
        return held(index, Slot.of(clock.resolve(LocalDateTime.parse(start)).orElseThrow(), minutes),
                visit(index).with(), visit(index).room());
    }

    SomeSeries held(int index, String with, @Nullable String room) {
        return held(index, visit(index).slot(), with, room);
    }

    SomeSeries held(int index, Slot slot, String with, @Nullable String room) {
        visits.put(byRule.get(index), visit(byRule.get(index), slot, with, room));
        return this;
    }

    SomeSeries skipped(int index) {
        visits.remove(byRule.get(index));
        leftOut.add(byRule.get(index));
        return this;
    }

    SomeSeries to(Message.Recipient other) {
        to = other;
        return this;
    }

    private static String says(Message.Event visit) {
        return visit.slot().start() + " " + visit.slot().minutes() + " " + visit.with();
    }

    /** Some of its visits have taken place. */
    SomeSeries begun() {
        isPartOver = true;
        return this;
    }

    /** A letter about all of it. */
    Message all(LetterKind kind, int sequence) {
        String says = visits.values().stream().map(SomeSeries::says).collect(Collectors.joining("\n"));
        return new Message(kind, new Message.About(ID, says), to, new Message.Course(
                new Message.Identity(UID, sequence, null), rule, List.copyOf(visits.values()), leftOut, isPartOver),
                MailRoom.CLINIC);
    }

    /** A letter about one visit of it. */
    Message one(LetterKind kind, int sequence, int index) {
        Message.Event visit = visit(index);
        return new Message(kind, new Message.About(idOf(index), says(visit)), to,
                new Message.Event(new Message.Identity(UID, sequence, byRule.get(index)), visit.slot(), visit.with(),
                        visit.room()),
                MailRoom.CLINIC);
    }

    static UUID idOf(int index) {
        return new UUID(ID.getMostSignificantBits(), ID.getLeastSignificantBits() + 100 + index);
    }

    /** Start and minutes of each visit, by start. */
    List<String> expected() {
        return visits.values().stream().map(visit -> visit.slot().start() + " " + visit.slot().minutes()).sorted()
                .toList();
    }

    List<java.time.Instant> starts() {
        return visits.values().stream().map(visit -> visit.slot().start()).sorted().toList();
    }

    LetterContent written(LetterKind kind) {
        return new LetterWriter(clock).write(all(kind, 2));
    }
}
