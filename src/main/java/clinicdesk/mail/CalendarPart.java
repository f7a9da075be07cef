package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The visit or the series as iTIP (RFC 5546): a REQUEST or a CANCEL that the recipient's calendar understands. */
final class CalendarPart {

    private static final String BEGIN = "BEGIN:VCALENDAR\r\n";
    private static final String PRODUCT = "PRODID:-//Clinic Desk//Letters//EN\r\n";
    private static final String END = "END:VCALENDAR\r\n";

    private final Message message;
    private final CalendarEvents events;
    private final LocalTimes times;

    CalendarPart(Message message, Wording wording, ClinicClock clock) {
        this.message = message;
        this.times = new LocalTimes(clock);
        this.events = new CalendarEvents(message, wording, clock);
    }

    String method() {
        return kind().getValue();
    }

    private Method kind() {
        return message.kind().takesPlace() ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL;
    }

    /** The whole iCalendar object but for its organizer. */
    String body() {
        StringBuilder calendar = new StringBuilder(BEGIN).append(PRODUCT).append(ImmutableVersion.VERSION_2_0)
                .append(kind()).append(times.zoneOf(message.matter()));
        events.all().forEach(calendar::append);
        return calendar.append(END).toString();
    }

    static URI mailto(String address) {
        return URI.create("mailto:" + URLEncoder.encode(address, StandardCharsets.UTF_8).replace("%40", "@"));
    }

    /** A parameter cannot hold a double quote (RFC 5545, 3.1), and few programs know how RFC 6868 writes one. */
    static Cn name(String name) {
        return new Cn(Addresses.onOneLine(name).replace('"', '\''));
    }

    /**
     * The object with the sender as the organizer of each event, who must be the same or mail programs show no
     * button. Nothing is read and written anew: a library would move a start that the clock leaves out.
     */
    static String organizedBy(Sender sender, String body) {
        Organizer organizer = new Organizer(mailto(sender.address()));
        organizer.add(name(sender.name()));
        return body.replace("\r\nEND:VEVENT\r\n", "\r\n" + organizer + "END:VEVENT\r\n");
    }
}
