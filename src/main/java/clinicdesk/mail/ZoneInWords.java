package clinicdesk.mail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * A zone as a VTIMEZONE, made from the rules by which the letter's text says its time, so that both say the same:
 * a library's own copy of the rules may be older, and looks for newer ones in the network.
 */
record ZoneInWords(ZoneId zone) {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** Most letters of a year need the same: to put it into words takes longer than the rest of their calendars. */
    private static final Map<Stretch, String> WORDS = new ConcurrentHashMap<>();

    /**
     * The changes of a clock that matter.
     *
     * @param always how the clock is set until the first; null where there was a change before
     */
    private record Stretch(ZoneId zone, @Nullable ZoneOffset always, List<ZoneOffsetTransition> changes) {}

    /** With all changes of the clock from the one before the first moment to the ones after the last. */
    String covering(Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition before = rules.previousTransition(first.plusMillis(1));
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = before == null ? rules.nextTransition(first) : before;
        for (int after = 0; change != null && after < 2; change = rules.nextTransition(change.getInstant())) {
            changes.add(change);
            after += change.getInstant().isAfter(last) ? 1 : 0;
        }
        return WORDS.computeIfAbsent(new Stretch(zone, before == null ? rules.getOffset(first) : null, changes),
                stretch -> words(stretch).toString());
    }

    private static VTimeZone words(Stretch stretch) {
        VTimeZone words = new VTimeZone();
        words.add(new TzId(stretch.zone().getId()));
        ZoneOffset always = stretch.always();
        if (always != null) {
            words.add(observance(false, LONG_AGO, always, always));
        }
        ZoneRules rules = stretch.zone().getRules();
        stretch.changes().forEach(change -> words.add(observance(rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter())));
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
