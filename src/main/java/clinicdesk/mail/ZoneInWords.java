package clinicdesk.mail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone as a VTIMEZONE, made from the rules by which the letter's text says its time, so that both say the same:
 * a library's own copy of the rules may be older, and looks for newer ones in the network.
 */
record ZoneInWords(ZoneId zone) {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** All changes of the clock from the one before the first moment to the ones after the last. */
    VTimeZone covering(Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        VTimeZone words = new VTimeZone();
        words.add(new TzId(zone.getId()));
        ZoneOffsetTransition before = rules.previousTransition(first.plusMillis(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(first);
            words.add(observance(false, LONG_AGO, offset, offset));
        }
        ZoneOffsetTransition change = before == null ? rules.nextTransition(first) : before;
        for (int after = 0; change != null && after < 2; change = rules.nextTransition(change.getInstant())) {
            words.add(observance(rules.isDaylightSavings(change.getInstant()), change.getDateTimeBefore(),
                    change.getOffsetBefore(), change.getOffsetAfter()));
            after += change.getInstant().isAfter(last) ? 1 : 0;
        }
        return words;
    }

    private static Observance observance(boolean daylight, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        Observance observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        return observance;
    }
}
