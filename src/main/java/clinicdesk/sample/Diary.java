package clinicdesk.sample;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.hours.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Fills the sample clinic's weeks: about seven tenths of each doctor's time, with gaps as a real week has them. */
final class Diary {

    private static final List<String> WHY_CANCELLED = List.of("Patient is ill", "Cannot come", "Found another time");

    private final Seed seed;
    private final ClinicClock clock;
    private final Staff staff;
    private final List<Person> people;
    private final Calendar calendar;
    private final Map<LocalDate, Set<UUID>> seenThatDay = new HashMap<>();
    private final List<Booked> visits = new ArrayList<>();

    Diary(Seed seed, ClinicClock clock, Staff staff, List<Person> people, Calendar calendar) {
        this.seed = seed;
        this.clock = clock;
        this.staff = staff;
        this.people = people;
        this.calendar = calendar;
    }

    List<Booked> fill() {
        for (LocalDate day : calendar.days()) {
            for (Staff.Doctor doctor : staff.doctors()) {
                for (TimeSpan open : calendar.open(doctor, day)) {
                    fill(doctor, day, open);
                }
            }
        }
        return visits;
    }

    private void fill(Staff.Doctor doctor, LocalDate day, TimeSpan open) {
        int minute = open.from() + (seed.chance(60) ? 0 : 10);
        while (minute + staff.shortest() <= open.to()) {
            Staff.Type type = staff.type(seed, open.to() - minute);
            Booked visit = visit(doctor, type, day.atTime(minute / 60, minute % 60));
            visits.add(visit);
            boolean freed = visit.cancelled() && seed.chance(50);
            minute += freed ? 0 : type.held();
            minute += seed.chance(74) ? 0 : 5 * seed.between(2, 7);
        }
    }

    private Booked visit(Staff.Doctor doctor, Staff.Type type, LocalDateTime local) {
        Slot slot = Slot.of(clock.atOrAfter(local), type.minutes());
        LocalDateTime created = created(local.toLocalDate());
        Instant createdAt = clock.atOrAfter(created);
        return new Booked(seed.id(createdAt), doctor, patient(local.toLocalDate()), type, slot,
                standing(slot, local, createdAt));
    }

    private LocalDateTime created(LocalDate day) {
        LocalDate before = day.minusDays(seed.between(1, 28));
        LocalDate known = before.isBefore(calendar.today()) ? before : calendar.today().minusDays(seed.between(1, 7));
        return known.atTime(seed.between(8, 16), seed.below(60));
    }

    /** Somebody who has no other visit that day, so nobody is ever in two places. */
    private Person patient(LocalDate day) {
        Set<UUID> seen = seenThatDay.computeIfAbsent(day, date -> new HashSet<>());
        Person drawn = seed.pick(people);
        while (!seen.add(drawn.id())) {
            drawn = seed.pick(people);
        }
        return drawn;
    }

    private Booked.Standing standing(Slot slot, LocalDateTime local, Instant created) {
        int luck = seed.below(100);
        int late = seed.between(-12, 4);
        String why = seed.pick(WHY_CANCELLED);
        AppointmentStatus status = status(slot, luck);
        Instant arrived = switch (status) {
            case SCHEDULED, NO_SHOW, CANCELLED -> null;
            case ARRIVED, IN_PROGRESS, COMPLETED -> earlier(slot.start().plus(Duration.ofMinutes(late)), clock.now());
        };
        return new Booked.Standing(status, status == AppointmentStatus.CANCELLED ? why : null, arrived, created,
                local);
    }

    /** The past is over, today is under way, the rest is to come. */
    private AppointmentStatus status(Slot slot, int luck) {
        Instant now = clock.now();
        if (luck < 4) {
            return AppointmentStatus.CANCELLED;
        }
        if (!slot.end().isAfter(now)) {
            return luck < 8 ? AppointmentStatus.NO_SHOW : AppointmentStatus.COMPLETED;
        }
        if (!slot.start().isAfter(now)) {
            return luck < 70
                    ? AppointmentStatus.IN_PROGRESS
                    : luck < 90 ? AppointmentStatus.ARRIVED : AppointmentStatus.SCHEDULED;
        }
        boolean soon = slot.start().isBefore(now.plus(Duration.ofMinutes(25)));
        return soon && luck < 55 ? AppointmentStatus.ARRIVED : AppointmentStatus.SCHEDULED;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
