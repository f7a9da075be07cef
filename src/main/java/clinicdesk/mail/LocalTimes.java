package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.XProperty;

/** Times as a calendar part writes them: as the clinic's clock shows them, beside the name of its zone. */
record LocalTimes(ClinicClock clock) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    Property start(Instant instant) {
        return isSecond(instant) ? new DtStart<>(instant) : start(clock.local(instant));
    }

    Property start(LocalDateTime local) {
        return inZone(Property.DTSTART, local);
    }

    Property end(Instant instant) {
        return isSecond(instant) ? new DtEnd<>(instant) : inZone(Property.DTEND, clock.local(instant));
    }

    Property recurrence(LocalDateTime byRule) {
        return inZone(Property.RECURRENCE_ID, byRule);
    }

    Property leftOut(LocalDateTime byRule) {
        return inZone(Property.EXDATE, byRule);
    }

    /** By its name: a property that holds the time itself looks its zone up among all zones, each time it is printed. */
    private Property inZone(String name, LocalDateTime local) {
        return new XProperty(name, new ParameterList(List.of(new TzId(clock.zone().getId()))), LOCAL.format(local));
    }

    /** Of two moments that the clock shows alike, a local time means the earlier (RFC 5545, 3.3.5). */
    private boolean isSecond(Instant instant) {
        return !clock.resolve(clock.local(instant)).equals(Optional.of(instant));
    }

    /** The VTIMEZONE with all changes of the clock that any time of this matter needs. */
    String zoneOf(Message.Matter matter) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (Message.Event visit : matter.visits()) {
            moments.add(visit.slot().start());
            moments.add(visit.slot().end());
            LocalDateTime recurrence = visit.identity().recurrence();
            if (recurrence != null) {
                moments.add(clock.atOrAfter(recurrence));
            }
        }
        if (matter instanceof Message.Course course) {
            moments.add(clock.atOrAfter(course.rule().first()));
            course.leftOut().forEach(local -> moments.add(clock.atOrAfter(local)));
        }
        return new ZoneInWords(clock.zone()).covering(moments.first(), moments.last());
    }
}
