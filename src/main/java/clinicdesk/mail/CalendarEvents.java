package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.mail.Message.Course;
import clinicdesk.mail.Message.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** The events of a calendar part: one of a visit, or of a series its master and those that differ from the rule. */
final class CalendarEvents {

    private final Message message;
    private final Wording wording;
    private final ClinicClock clock;
    private final LocalTimes times;

    CalendarEvents(Message message, Wording wording, ClinicClock clock) {
        this.message = message;
        this.wording = wording;
        this.clock = clock;
        this.times = new LocalTimes(clock);
    }

    List<VEvent> all() {
        return switch (message.matter()) {
            case Event visit -> List.of(one(visit, visit.identity().sequence()));
            case Course course when message.kind().takesPlace() -> whole(course);
            case Course course when course.isPartOver() ->
                course.visits().stream().map(visit -> one(visit, sequence(course, visit))).toList();
            case Course course -> List.of(master(course));
        };
    }

    private static int sequence(Course course, Event visit) {
        return Math.max(visit.identity().sequence(), course.identity().sequence());
    }

    private List<VEvent> whole(Course course) {
        SeriesRule rule = new SeriesRule(course, clock);
        VEvent master = master(course);
        course.leftOut().forEach(start -> master.add(times.leftOut(start)));
        List<VEvent> events = new ArrayList<>(List.of(master));
        for (Event visit : rule.exceptions()) {
            events.add(one(visit, sequence(course, visit)));
        }
        return events;
    }

    private VEvent master(Course course) {
        VEvent event = begun(course.identity().sequence());
        LocalDateTime first = course.rule().first();
        Instant end = clock.atOrAfter(first).plus(Duration.ofMinutes(course.rule().minutes()));
        event.add(times.start(first));
        event.add(times.end(end));
        event.add(new SeriesRule(course, clock).words());
        return worded(event, course.usual());
    }

    private VEvent one(Event visit, int sequence) {
        VEvent event = begun(sequence);
        LocalDateTime recurrence = visit.identity().recurrence();
        if (recurrence != null) {
            event.add(times.recurrence(recurrence));
        }
        event.add(times.start(visit.slot().start()));
        event.add(times.end(visit.slot().end()));
        return worded(event, visit);
    }

    private VEvent begun(int sequence) {
        VEvent event = new VEvent(false);
        event.add(new Uid(message.matter().identity().uid()));
        event.add(new Sequence(sequence));
        event.add(new DtStamp(clock.now()));
        return event;
    }

    private VEvent worded(VEvent event, Event visit) {
        event.add(new Summary(wording.sentence("calendar.summary", visit)));
        event.add(new Description(wording.sentence("calendar.description", visit)));
        event.add(new Location(wording.sentence("calendar.location", visit)));
        event.add(message.kind().takesPlace() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        event.add(ImmutableTransp.OPAQUE);
        if (Addresses.isOne(message.to().address())) {
            event.add(attendee(message.to()));
        }
        return event;
    }

    /** The clinic does not read answers, so it asks for none. */
    private static Attendee attendee(Message.Recipient to) {
        Attendee attendee = new Attendee(CalendarPart.mailto(to.address()));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        attendee.add(CalendarPart.name(to.name()));
        return attendee;
    }
}
