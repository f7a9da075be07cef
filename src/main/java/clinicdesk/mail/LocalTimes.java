package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RecurrenceId;

/** Times as a calendar part writes them: as the clinic's clock shows them, beside the name of its zone. */
record LocalTimes(ClinicClock clock) {

    DtStart<? extends Temporal> start(Instant instant) {
        return isSecond(instant) ? new DtStart<>(instant) : start(clock.local(instant));
    }

    DtStart<LocalDateTime> start(LocalDateTime local) {
        return new DtStart<>(inZone(), local);
    }

    DtEnd<? extends Temporal> end(Instant instant) {
        return isSecond(instant) ? new DtEnd<>(instant) : new DtEnd<>(inZone(), clock.local(instant));
    }

    RecurrenceId<LocalDateTime> recurrence(LocalDateTime byRule) {
        return new RecurrenceId<>(inZone(), byRule);
    }

    ExDate<LocalDateTime> leftOut(LocalDateTime byRule) {
        return new ExDate<>(inZone(), new DateList<>(byRule));
    }

    private ParameterList inZone() {
        return new ParameterList(List.of(new TzId(clock.zone().getId())));
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
