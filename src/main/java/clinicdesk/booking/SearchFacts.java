package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingFacts.Parties;
import clinicdesk.booking.BusyTimes.Holder;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursPlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at while one search goes on from days to days: whom it is about is read once, hours for many days
 * at once, and visits for the days that are asked for.
 */
final class SearchFacts {

    /**
     * Whom a search is about.
     *
     * @param doctors each with the rooms in which the visit can be
     * @param patient all records of the same person; empty if it is nobody's
     * @param rooms all that are named
     * @param except a visit that is in nobody's way
     */
    record About(Map<UUID, List<Parties>> doctors, Set<UUID> patient, Set<UUID> rooms, @Nullable UUID except) {}

    private record Planned(HoursPlan hours, LocalDate first, LocalDate last) {

        boolean covers(LocalDate from, LocalDate to) {
            return !from.isBefore(first) && !to.isAfter(last);
        }
    }

    private final ClinicClock clock;
    private final Hours hours;
    private final BusyTimes busy;
    private final About about;
    private final int daysOfHours;
    private @Nullable Planned planned;

    /** @param daysOfHours for so many days hours are read at once, or for more if more are asked for */
    SearchFacts(ClinicClock clock, Hours hours, BusyTimes busy, About about, int daysOfHours) {
        this.clock = clock;
        this.hours = hours;
        this.busy = busy;
        this.about = about;
        this.daysOfHours = daysOfHours;
    }

    /** The facts for these days, both included, with the names unread. */
    DaysFacts days(LocalDate first, LocalDate last) {
        Slot days = clock.days(first, last);
        UUID except = about.except();
        Collection<List<Busy>> patient = busy.unnamed(Holder.PATIENT, about.patient(), days, except).values();
        return new DaysFacts(clock, hours(first, last), about.doctors(),
                new DaysFacts.Taken(busy.unnamed(Holder.DOCTOR, about.doctors().keySet(), days, except),
                        patient.stream().flatMap(List::stream).toList(),
                        busy.unnamed(Holder.ROOM, about.rooms(), days, except)));
    }

    private HoursPlan hours(LocalDate first, LocalDate last) {
        Planned known = planned;
        if (known == null || !known.covers(first, last)) {
            LocalDate ahead = first.plusDays(daysOfHours - 1L);
            LocalDate until = ahead.isAfter(last) ? ahead : last;
            known = new Planned(hours.plan(about.doctors().keySet(), first, until), first, until);
            planned = known;
        }
        return known.hours();
    }
}
