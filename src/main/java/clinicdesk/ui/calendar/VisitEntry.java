package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import com.calendarfx.model.Entry;
import com.calendarfx.model.Interval;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** A visit in CalendarFX's model. */
final class VisitEntry extends Entry<Object> {

    private GridItem item;

    VisitEntry(GridItem item, ZoneId zone) {
        super(item.title(), interval(item.slot(), zone), item.id().toString());
        setMinimumDuration(Duration.ofMinutes(1));
        this.item = item;
    }

    /** An end at midnight lies a breath earlier, or the visit would also belong to the next day. */
    private static Interval interval(Slot slot, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(slot.start(), zone);
        LocalDateTime end = LocalDateTime.ofInstant(slot.end(), zone);
        boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Interval(start, midnight ? end.minusNanos(1) : end, zone);
    }

    void change(GridItem now, ZoneId zone) {
        item = now;
        setInterval(interval(now.slot(), zone));
    }

    GridItem item() {
        return item;
    }
}
