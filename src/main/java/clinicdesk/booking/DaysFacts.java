package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingFacts.Occupied;
import clinicdesk.booking.BookingFacts.Parties;
import clinicdesk.hours.HoursPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the rules look at for some doctors over some days, read once and handed out by the day. */
final class DaysFacts {

    /** Who is busy when: by doctor, for the patient, and by room. */
    record Taken(Map<UUID, List<Busy>> doctors, List<Busy> patient, Map<UUID, List<Busy>> rooms) {}

    private final ClinicClock clock;
    private final HoursPlan plan;
    private final Map<UUID, List<Parties>> parties;
    private final Map<UUID, Map<LocalDate, List<Busy>>> doctors = new HashMap<>();
    private final Map<LocalDate, List<Busy>> patient;
    private final Map<UUID, Map<LocalDate, List<Busy>>> rooms = new HashMap<>();

    DaysFacts(ClinicClock clock, HoursPlan plan, Map<UUID, List<Parties>> parties, Taken taken) {
        this.clock = clock;
        this.plan = plan;
        this.parties = parties;
        this.patient = byDay(taken.patient());
        taken.doctors().forEach((doctor, busy) -> doctors.put(doctor, byDay(busy)));
        taken.rooms().forEach((room, busy) -> rooms.put(room, byDay(busy)));
    }

    /**
     * A visit counts on each day that it touches, with what the doctor needs around it. They come by start, so most lie
     * in the day of the one before, and the zone is asked once for them all.
     */
    private Map<LocalDate, List<Busy>> byDay(Collection<Busy> all) {
        Map<LocalDate, List<Busy>> days = new HashMap<>();
        Slot hours = null;
        List<Busy> ofDay = List.of();
        for (Busy busy : all) {
            Slot held = busy.held();
            if (hours != null && hours.encloses(held) && held.end().isBefore(hours.end())) {
                ofDay.add(busy);
                continue;
            }
            LocalDate first = clock.dateOf(held.start());
            LocalDate last = clock.dateOf(held.end());
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                ofDay = days.computeIfAbsent(day, none -> new ArrayList<>());
                ofDay.add(busy);
            }
            hours = clock.day(last);
        }
        return days;
    }

    /** The doctor's day, once for each of the rooms in which the visit can be. */
    List<BookingFacts> on(UUID doctorId, LocalDate day) {
        return Objects.requireNonNull(parties.get(doctorId)).stream().map(with -> on(doctorId, with, day)).toList();
    }

    private BookingFacts on(UUID doctorId, Parties with, LocalDate day) {
        var room = with.room();
        return new BookingFacts(clock, with, plan.day(doctorId, day),
                new Occupied(of(doctors, doctorId, day), patient.getOrDefault(day, List.of()),
                        room == null ? List.of() : of(rooms, room.id(), day)));
    }

    private static List<Busy> of(Map<UUID, Map<LocalDate, List<Busy>>> by, UUID id, LocalDate day) {
        return by.getOrDefault(id, Map.of()).getOrDefault(day, List.of());
    }
}
