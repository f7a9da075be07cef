package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingFacts.Occupied;
import clinicdesk.booking.BookingFacts.Parties;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.DoctorDay;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the stranded visits: those of today and later that have not begun and no longer fit the hours of their doctor,
 * by the rules that booking asks. It is worked out anew each time, so no visit is forgotten.
 */
public final class Stranding {

    private final Directory directory;
    private final Hours hours;
    private final AppointmentStore appointments;
    private final ClinicClock clock;

    public Stranding(Directory directory, Hours hours, AppointmentStore appointments, ClinicClock clock) {
        this.directory = directory;
        this.hours = hours;
        this.appointments = appointments;
        this.clock = clock;
    }

    ClinicClock clock() {
        return clock;
    }

    Directory directory() {
        return directory;
    }

    /** The stranded visits of everybody, with what is in their way, by start. Grows with the visits to come: slow. */
    Map<UUID, List<Refusal>> all() {
        return ofDoctors(everybody());
    }

    Set<UUID> everybody() {
        return directory.doctors().stream().map(Doctor::id).collect(toSet());
    }

    /** Those of these doctors. */
    Map<UUID, List<Refusal>> ofDoctors(Collection<UUID> doctors) {
        return ofDoctors(doctors, new Slot(clock.startOf(clock.today()), clock.startOf(LocalDate.of(9999, 1, 1))));
    }

    /** Those of them that touch this stretch. */
    Map<UUID, List<Refusal>> ofDoctors(Collection<UUID> doctors, Slot stretch) {
        return stranded(appointments.open(doctors, stretch));
    }

    /** Those among these visits. */
    Map<UUID, List<Refusal>> among(Collection<UUID> visits) {
        return stranded(appointments.open(visits));
    }

    /** What its hours refuse has left a visit without its time until the day is over, unless it was granted over that. */
    private Map<UUID, List<Refusal>> stranded(List<OpenVisit> open) {
        List<OpenVisit> visits = open.stream()
                .filter(visit -> !clock.dateOf(visit.slot().start()).isBefore(clock.today())).toList();
        return visits.isEmpty() ? Map.of() : appointments.read(() -> checked(visits));
    }

    private Map<UUID, List<Refusal>> checked(List<OpenVisit> visits) {
        Map<UUID, List<Refusal>> stranded = new LinkedHashMap<>();
        Check check = new Check(visits);
        for (OpenVisit visit : visits) {
            List<Refusal> why = check.refusals(visit);
            if (!why.stream().allMatch(visit.grant()::covers)) {
                stranded.put(visit.id(), why);
            }
        }
        return stranded;
    }

    private record DayOf(UUID doctorId, LocalDate date) {}

    /** The hours of some doctors over some days, read once. */
    private final class Check {

        private static final Occupied NOBODY = new Occupied(List.of(), List.of(), List.of());

        private final Map<UUID, Doctor> doctors;
        private final HoursPlan plan;
        private final Map<DayOf, DoctorDay> days = new HashMap<>();

        /** @param visits by start */
        Check(List<OpenVisit> visits) {
            Set<UUID> ids = visits.stream().map(OpenVisit::doctorId).collect(toSet());
            LocalDate first = clock.dateOf(visits.getFirst().slot().start());
            LocalDate last = clock.dateOf(visits.getLast().slot().start());
            doctors = ids.stream().map(id -> directory.doctor(id).orElseThrow())
                    .collect(toMap(Doctor::id, doctor -> doctor));
            plan = hours.plan(ids, first, last);
        }

        private DoctorDay day(OpenVisit visit) {
            DayOf of = new DayOf(visit.doctorId(), clock.dateOf(visit.slot().start()));
            return days.computeIfAbsent(of, some -> plan.day(some.doctorId(), some.date()));
        }

        List<Refusal> refusals(OpenVisit visit) {
            Doctor doctor = Objects.requireNonNull(doctors.get(visit.doctorId()));
            BookingFacts facts = new BookingFacts(clock, new Parties(doctor, null, buffers(visit)), day(visit), NOBODY);
            return BookingRules.check(visit.wish(), facts);
        }

        private static Buffers buffers(OpenVisit visit) {
            return new Buffers((int) Duration.between(visit.held().start(), visit.slot().start()).toMinutes(),
                    (int) Duration.between(visit.slot().end(), visit.held().end()).toMinutes());
        }
    }
}
