package clinicdesk.booking;

import static java.util.Comparator.comparing;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingFacts.Parties;
import clinicdesk.booking.FactsReader.Who;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Doctor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds free times: the first ones, or all of a stretch. It asks the rules that booking asks, and never offers one of
 * the extra places. What it reads grows with the days that it has to look through, not with the store.
 */
public final class FreeTime {

    /** How far ahead anybody books, in days. */
    public static final int HORIZON_DAYS = 400;

    /** Most of the time the gap is near: a few days are read first, then more and more. */
    private static final int DAYS_AT_FIRST = 2;
    private static final int DAYS_AT_ONCE = 32;
    private static final int DAYS_OF_HOURS = 2 * DAYS_AT_ONCE;

    private static final Comparator<Doctor> BY_NAME = comparing(Doctor::name)
            .thenComparing(doctor -> doctor.id().toString());

    private final FactsReader reader;
    private final ClinicClock clock;
    private final IntSupplier step;

    /** @param step on which minutes of the clock offered times start: on every fifth, every tenth, … */
    public FreeTime(FactsReader reader, IntSupplier step) {
        this.reader = reader;
        this.clock = reader.clock();
        this.step = step;
    }

    private record Search(List<Doctor> doctors, Map<UUID, List<Optional<UUID>>> rooms, Who who, Slot stretch,
            int minutes) {

        Search except(@Nullable UUID visit) {
            return new Search(doctors, rooms, new Who(who.patientId(), who.visitTypeId(), visit), stretch, minutes);
        }

        Search from(Instant start) {
            return new Search(doctors, rooms, who, new Slot(start, stretch.end()), minutes);
        }

        boolean isPossible() {
            return !doctors.isEmpty() && minutes >= BookingRules.SHORTEST.toMinutes()
                    && minutes <= BookingRules.LONGEST.toMinutes();
        }
    }

    /** The first free times from the asked moment on; none for an impossible length or a doctor nobody knows. */
    public FoundTimes first(TimeSearch asked) {
        return first(asked, null);
    }

    /** @param except a visit that is to be moved: it is not in its own way */
    FoundTimes first(TimeSearch asked, @Nullable UUID except) {
        return reader.atOneMoment(() -> firstNow(asked, except));
    }

    private FoundTimes firstNow(TimeSearch asked, @Nullable UUID except) {
        Instant from = later(asked.from(), clock.thisMinute());
        Instant horizon = clock.startOf(clock.dateOf(from).plusDays(HORIZON_DAYS + 1));
        Instant until = asked.until() == null || asked.until().isAfter(horizon) ? horizon : asked.until();
        if (!from.isBefore(until) || asked.count() < 1) {
            return new FoundTimes(List.of(), until);
        }
        Search search = search(asked.whom(), asked.need(), new Slot(from, until)).except(except);
        List<FreeSlot> slots = search.isPossible() ? first(search, asked.count()) : List.of();
        return new FoundTimes(slots, slots.size() < asked.count() ? until : slots.getLast().slot().end());
    }

    /** The first slot of the wish's length that starts at its start or later, never before now. */
    Optional<Slot> next(Wish wish) {
        return reader.atOneMoment(() -> nextNow(wish));
    }

    private Optional<Slot> nextNow(Wish wish) {
        Instant from = later(wish.slot().start(), clock.thisMinute());
        Slot stretch = new Slot(from, clock.startOf(clock.dateOf(from).plusDays(HORIZON_DAYS + 1)));
        return reader.directory().doctor(wish.doctorId()).filter(Doctor::active).map(doctor -> new Search(
                List.of(doctor), Map.of(doctor.id(), reader.rooms().rooms(wish)),
                new Who(wish.patientId(), wish.visitTypeId(), wish.terms().except()), stretch,
                (int) wish.slot().minutes())).filter(Search::isPossible)
                .flatMap(search -> first(search, 1).stream().findFirst()).map(FreeSlot::slot);
    }

    /**
     * The free times of this length that lie in the window and are not past: each free stretch of the doctor's days is
     * cut from its start into one after another, buffers between them.
     *
     * @param shortRests what is left at the end of a stretch, five minutes at least, is given too
     */
    public List<FreeSlot> slots(UUID doctorId, Slot window, Need need, boolean shortRests) {
        return reader.atOneMoment(() -> slotsNow(doctorId, window, need, shortRests));
    }

    private List<FreeSlot> slotsNow(UUID doctorId, Slot window, Need need, boolean shortRests) {
        Search search = search(new Whom.One(doctorId), need, window);
        if (!search.isPossible()) {
            return List.of();
        }
        LocalDate first = clock.dateOf(window.start());
        LocalDate last = clock.dateOf(window.end());
        DaysFacts facts = facts(search, 1).days(first, last);
        Instant now = clock.thisMinute();
        return first.datesUntil(last.plusDays(1)).map(day -> facts.on(doctorId, day))
                .flatMap(day -> cut(search, day, shortRests))
                .filter(window::encloses).filter(slot -> !slot.start().isBefore(now))
                .map(slot -> new FreeSlot(doctorId, slot)).toList();
    }

    /**
     * The first time of this length in a window, which lies in one day: at the window's start, or else on the next step
     * of the clock. Empty if it does not fit there, or nobody knows the doctor.
     */
    public Optional<Slot> within(UUID doctorId, Slot window, Need need) {
        return reader.atOneMoment(() -> withinNow(doctorId, window, need));
    }

    private Optional<Slot> withinNow(UUID doctorId, Slot window, Need need) {
        Search search = search(new Whom.One(doctorId), need, window);
        Instant from = later(window.start(), clock.thisMinute());
        if (!search.isPossible() || !from.isBefore(window.end())) {
            return Optional.empty();
        }
        LocalDate day = clock.dateOf(from);
        List<BookingFacts> facts = facts(search, 1).days(day, day).on(doctorId, day);
        Slot atOnce = Slot.of(from, need.minutes());
        boolean fits = from.equals(window.start()) && window.encloses(atOnce)
                && free(search, facts).isGranted(atOnce);
        return fits
                ? Optional.of(atOnce)
                : ofDoctor(search.from(from), facts, new ClockSteps(clock, step.getAsInt()), 1).map(FreeSlot::slot)
                        .findFirst();
    }

    private static Stream<Slot> cut(Search search, List<BookingFacts> day, boolean shortRests) {
        FreeRooms free = free(search, day);
        Duration between = between(day);
        List<Slot> slots = new ArrayList<>();
        for (Slot stretch : free.all()) {
            Slot slot = Slot.of(stretch.start(), search.minutes());
            while (stretch.encloses(slot)) {
                slots.add(slot);
                slot = slot.startingAt(slot.end().plus(between));
            }
            if (shortRests) {
                Slot.between(slot.start(), stretch.end())
                        .filter(rest -> rest.minutes() >= BookingRules.SHORTEST.toMinutes()).ifPresent(slots::add);
            }
        }
        return slots.stream().filter(free::isGranted);
    }

    private Search search(Whom whom, Need need, Slot stretch) {
        List<Doctor> doctors = switch (whom) {
            case Whom.One(UUID id) -> reader.directory().doctor(id).stream().toList();
            case Whom.Speciality(String name) -> reader.directory().doctors().stream()
                    .filter(doctor -> name.strip().equalsIgnoreCase(doctor.specialization())).toList();
            case Whom.ColleagueOf(UUID id) -> colleagues(id);
            case Whom.Anyone anyone -> reader.directory().doctors();
        };
        List<Doctor> active = doctors.stream().filter(Doctor::active).sorted(BY_NAME).toList();
        return new Search(active, rooms(active, need), new Who(need.patientId(), need.visitTypeId(), null),
                stretch, need.minutes());
    }

    private List<Doctor> colleagues(UUID id) {
        String speciality = reader.directory().doctor(id).map(Doctor::specialization).orElse(null);
        return reader.directory().doctors().stream().filter(doctor -> !doctor.id().equals(id))
                .filter(doctor -> speciality == null || speciality.equalsIgnoreCase(doctor.specialization())).toList();
    }

    private Map<UUID, List<Optional<UUID>>> rooms(List<Doctor> doctors, Need need) {
        return reader.rooms().rooms(doctors.stream().map(Doctor::id).toList(), need.visitTypeId(), need.where());
    }

    private List<FreeSlot> first(Search search, int count) {
        SearchFacts read = facts(search, DAYS_OF_HOURS);
        List<FreeSlot> found = new ArrayList<>();
        LocalDate last = clock.dateOf(search.stretch().end());
        LocalDate day = clock.dateOf(search.stretch().start());
        for (int days = DAYS_AT_FIRST; !day.isAfter(last); days = Math.min(2 * days, DAYS_AT_ONCE)) {
            LocalDate next = day.plusDays(days);
            DaysFacts facts = read.days(day, next.minusDays(1));
            for (LocalDate date = day; date.isBefore(next) && !date.isAfter(last); date = date.plusDays(1)) {
                found.addAll(onDay(search, facts, date, count - found.size()));
                if (found.size() >= count) {
                    return found;
                }
            }
            day = next;
        }
        return found;
    }

    /** The day's first slots of all doctors, those who start together by name. */
    private List<FreeSlot> onDay(Search search, DaysFacts facts, LocalDate date, int count) {
        ClockSteps steps = new ClockSteps(clock, step.getAsInt());
        return search.doctors().stream()
                .flatMap(doctor -> ofDoctor(search, facts.on(doctor.id(), date), steps, count))
                .sorted(comparing(found -> found.slot().start())).limit(count).toList();
    }

    private static Stream<FreeSlot> ofDoctor(Search search, List<BookingFacts> day, ClockSteps steps, int count) {
        FreeRooms free = free(search, day);
        Duration between = between(day);
        List<FreeSlot> found = new ArrayList<>();
        Instant from = search.stretch().start();
        while (found.size() < count) {
            Optional<Slot> next = free.next(from, steps)
                    .filter(slot -> !slot.end().isAfter(search.stretch().end()));
            if (next.isEmpty()) {
                break;
            }
            found.add(new FreeSlot(day.getFirst().doctor().id(), next.get()));
            from = next.get().end().plus(between);
        }
        return found.stream();
    }

    private SearchFacts facts(Search search, int daysOfHours) {
        return reader.search(search.doctors(), search.rooms(), search.who(), daysOfHours);
    }

    private static FreeRooms free(Search search, List<BookingFacts> day) {
        return new FreeRooms(day.stream().map(facts -> new FreeStretches(facts, wish(search, facts.parties()))));
    }

    /** What the doctor needs between two visits. */
    private static Duration between(List<BookingFacts> day) {
        return day.stream().findFirst().map(BookingFacts::buffers)
                .map(buffers -> Duration.ofMinutes(buffers.before() + buffers.after())).orElse(Duration.ZERO);
    }

    private static Wish wish(Search search, Parties with) {
        var room = with.room();
        return new Wish(with.doctor().id(), search.who().patientId(), room == null ? null : room.id(),
                Slot.of(search.stretch().start(), search.minutes()), search.who().visitTypeId(),
                new Wish.Terms(true, false, search.who().except(), false));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
