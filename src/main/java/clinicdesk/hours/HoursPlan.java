package clinicdesk.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.ClinicClock;
import clinicdesk.hours.HoursStore.OfDoctor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each of some doctors is open over some days, from rows that were read once. Rules and searches ask for the same
 * days again and again: each is worked out once.
 */
public final class HoursPlan {

    private final ClinicClock clock;
    private final Map<UUID, DoctorHours> doctors = new HashMap<>();
    private final Map<LocalDate, String> holidays;
    private final Map<Key, DoctorDay> days = new ConcurrentHashMap<>();

    private record Key(UUID doctorId, LocalDate date) {}

    HoursPlan(ClinicClock clock, Collection<UUID> doctors, HoursStore.Rows rows, Map<LocalDate, String> holidays) {
        this.clock = clock;
        this.holidays = Collections.unmodifiableMap(holidays);
        var weekly = rows.weekly().stream().collect(groupingBy(OfDoctor::doctorId, mapping(OfDoctor::what, toList())));
        var special = rows.special().stream()
                .collect(groupingBy(OfDoctor::doctorId, mapping(OfDoctor::what, toList())));
        var leave = rows.leave().stream().collect(groupingBy(absence -> absence.leave().doctorId()));
        doctors.forEach(doctor -> this.doctors.put(doctor,
                new DoctorHours(weekly.getOrDefault(doctor, List.of()), special.getOrDefault(doctor, List.of()),
                        leave.getOrDefault(doctor, List.of()))));
    }

    /** The doctor's day; a day outside of those that the plan was made for has no special hours, leave or holiday. */
    public DoctorDay day(UUID doctorId, LocalDate date) {
        return days.computeIfAbsent(new Key(doctorId, date), this::day);
    }

    private DoctorDay day(Key key) {
        LocalDate date = key.date();
        DoctorHours hours = doctors.get(key.doctorId());
        return hours == null
                ? new DoctorDay(date, List.of(), List.of(), holidays.get(date))
                : new DoctorDay(date, hours.working(date, clock), hours.away(clock.day(date)), holidays.get(date));
    }

    /** The clinic's holidays in these days, by date, in order. */
    public Map<LocalDate, String> holidays() {
        return holidays;
    }
}
