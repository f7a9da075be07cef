package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The visit as iTIP (RFC 5546): a REQUEST or a CANCEL that the recipient's calendar understands. */
final class CalendarPart {

    private final Message message;
    private final Wording wording;
    private final ClinicClock clock;

    CalendarPart(Message message, Wording wording, ClinicClock clock) {
        this.message = message;
        this.wording = wording;
        this.clock = clock;
    }

    String method() {
        return kind().getValue();
    }

    private Method kind() {
        return message.kind().takesPlace() ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL;
    }

    /** The whole iCalendar object but for its organizer. */
    String body() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Clinic Desk//Letters//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(kind());
        calendar.add(new ZoneInWords(clock.zone()).around(message.event().slot().start()));
        calendar.add(event());
        return calendar.toString();
    }

    private VEvent event() {
        Message.Event visit = message.event();
        Status status = message.kind().takesPlace()
                ? ImmutableStatus.VEVENT_CONFIRMED
                : ImmutableStatus.VEVENT_CANCELLED;
        VEvent event = new VEvent(false);
        event.add(new Uid(visit.uid()));
        event.add(new Sequence(visit.sequence()));
        event.add(new DtStamp(clock.now()));
        event.add(new DtStart<>(local(visit.slot().start())));
        event.add(new DtEnd<>(local(visit.slot().end())));
        event.add(new Summary(wording.sentence("calendar.summary")));
        event.add(new Description(wording.sentence("calendar.description")));
        event.add(new Location(wording.sentence("calendar.location")));
        event.add(status);
        event.add(ImmutableTransp.OPAQUE);
        if (Addresses.isOne(message.to().address())) {
            event.add(attendee(message.to()));
        }
        return event;
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(clock.zone());
    }

    /** The clinic does not read answers, so it asks for none. */
    private static Attendee attendee(Message.Recipient to) {
        Attendee attendee = new Attendee(mailto(to.address()));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        attendee.add(name(to.name()));
        return attendee;
    }

    /** A parameter cannot hold a double quote (RFC 5545, 3.1), and few programs know how RFC 6868 writes one. */
    private static Cn name(String name) {
        return new Cn(Addresses.onOneLine(name).replace('"', '\''));
    }

    private static URI mailto(String address) {
        return URI.create("mailto:" + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8)
                .replace("%40", "@"));
    }

    /** The object with the sender as the organizer, who must be the same or mail programs show no button. */
    static String organizedBy(Sender sender, String body) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(body));
            Organizer organizer = new Organizer(mailto(sender.address()));
            organizer.add(name(sender.name()));
            for (CalendarComponent component : calendar.getComponents()) {
                if (component instanceof VEvent event) {
                    event.add(organizer);
                }
            }
            return calendar.toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (ParserException fault) {
            throw new IllegalStateException("a letter's calendar part that cannot be read", fault);
        }
    }
}
