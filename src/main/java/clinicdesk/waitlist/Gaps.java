package clinicdesk.waitlist;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.FreeTime;
import clinicdesk.booking.Placement;
import clinicdesk.booking.TimeSearch;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who of those that wait fits a time that has become free, and which free time suits somebody. Slow. */
public final class Gaps {

    /** So far ahead is looked for a time on the days that suit, one after another. */
    public static final int DAYS_AHEAD = 91;

    private final WaitingList list;
    private final Directory directory;
    private final FreeTime freeTime;
    private final ClinicClock clock;

    public Gaps(WaitingList list, Directory directory, FreeTime freeTime, ClinicClock clock) {
        this.list = list;
        this.directory = directory;
        this.freeTime = freeTime;
        this.clock = clock;
    }

    /**
     * Who can be booked into this gap in a doctor's day, each at the first time in it that suits and is free by the
     * rules of booking, in the doctor's room: urgent ones first, then who has waited longest.
     *
     * @param most so many at most; each one who waits costs a look into the book
     */
    public List<Fitting> fitting(UUID doctorId, Slot gap, int most) {
        Optional<Doctor> doctor = directory.doctor(doctorId).filter(Doctor::active);
        return doctor.isEmpty()
                ? List.of()
                : list.open().stream().filter(who -> who.names().active())
                        .filter(who -> who.waiting().with().takes(doctor.get()))
                        .flatMap(who -> within(gap, who, doctor.get()).stream()).limit(most).toList();
    }

    private Optional<Fitting> within(Slot gap, OpenWaiting who, Doctor doctor) {
        return who.waiting().suits().of(gap, clock)
                .filter(window -> window.minutes() >= who.waiting().need().minutes())
                .flatMap(window -> freeTime.within(doctor.id(), window, need(who)))
                .map(slot -> at(who, doctor, slot));
    }

    /** The first free time that suits; empty if there is none as far ahead as is looked, or they are no patient. */
    public Optional<Fitting> first(OpenWaiting who) {
        return !who.names().active()
                ? Optional.empty()
                : searches(who).flatMap(search -> freeTime.first(search).slots().stream()).findFirst()
                        .flatMap(found -> at(who, found));
    }

    /** One for all days where any time suits, else one for each day that does. */
    private Stream<TimeSearch> searches(OpenWaiting who) {
        Suits suits = who.waiting().suits();
        if (suits.isAnyDay() && suits.isAnyHour()) {
            return Stream.of(search(who, clock.thisMinute(), null));
        }
        LocalDate today = clock.today();
        return today.datesUntil(today.plusDays(DAYS_AHEAD)).flatMap(day -> suits.on(day, clock).stream())
                .map(stretch -> search(who, stretch.start(), stretch.end()));
    }

    private static TimeSearch search(OpenWaiting who, Instant from, @Nullable Instant until) {
        return new TimeSearch(who.waiting().with().whom(), need(who), from, until, 1);
    }

    private static Need need(OpenWaiting who) {
        Waiting.Need need = who.waiting().need();
        return new Need(need.minutes(), who.patientId(), new Where.DoctorsRoom(), need.visitTypeId());
    }

    /** A time of a doctor that was found in some other way; empty if nobody knows the doctor. */
    public Optional<Fitting> at(OpenWaiting who, FreeSlot place) {
        return directory.doctor(place.doctorId()).map(doctor -> at(who, doctor, place.slot()));
    }

    private static Fitting at(OpenWaiting who, Doctor doctor, Slot slot) {
        return new Fitting(who, new Placement(doctor.id(), who.patientId(), doctor.roomId(), slot), doctor.name());
    }
}
