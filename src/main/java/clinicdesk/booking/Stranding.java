package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;

import clinicdesk.base.ClinicClock;
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
import java.util.UUID;

/**
 * Finds the visits to come that no longer fit the hours of their doctor, by the rules that booking asks. It is worked
 * out anew each time, so no visit is forgotten.
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

    /** A visit that does not fit, and why not. */
    record Misfit(Appointment visit, List<Refusal> why) {

        /** Somebody has said why it may lie where it does not fit. */
        boolean isOverruled() {
            return visit.grant().reason() != null;
        }
    }

    /** The visits to come of these doctors that do not fit, by start; those that were overruled too. */
    Map<UUID, Misfit> misfits(Collection<UUID> doctors) {
        List<Appointment> visits = appointments.openFrom(clock.now(), doctors);
        Map<UUID, Misfit> misfits = new LinkedHashMap<>();
        if (!visits.isEmpty()) {
            Check check = new Check(doctors, clock.dateOf(visits.getLast().slot().start()));
            visits.forEach(visit -> {
                List<Refusal> why = check.refusals(visit);
                if (!why.isEmpty()) {
                    misfits.put(visit.id(), new Misfit(visit, why));
                }
            });
        }
        return misfits;
    }

    private record DayOf(UUID doctorId, LocalDate date) {}

    /** The hours of some doctors from today on, read once. */
    private final class Check {

        private static final Occupied NOBODY = new Occupied(List.of(), List.of(), List.of());

        private final Map<UUID, Doctor> doctors;
        private final HoursPlan plan;
        private final Map<DayOf, DoctorDay> days = new HashMap<>();

        Check(Collection<UUID> ids, LocalDate last) {
            doctors = directory.doctors().stream().filter(doctor -> ids.contains(doctor.id()))
                    .collect(toMap(Doctor::id, doctor -> doctor));
            plan = hours.plan(ids, clock.today(), last);
        }

        List<Refusal> refusals(Appointment visit) {
            UUID doctorId = visit.placement().doctorId();
            DayOf of = new DayOf(doctorId, clock.dateOf(visit.slot().start()));
            DoctorDay day = days.computeIfAbsent(of, some -> plan.day(some.doctorId(), some.date()));
            Parties parties = new Parties(Objects.requireNonNull(doctors.get(doctorId)), null, buffers(visit));
            return BookingRules.check(Wish.toMove(visit, visit.placement()),
                    new BookingFacts(clock, parties, day, NOBODY));
        }

        private static Buffers buffers(Appointment visit) {
            return new Buffers((int) Duration.between(visit.held().start(), visit.slot().start()).toMinutes(),
                    (int) Duration.between(visit.slot().end(), visit.held().end()).toMinutes());
        }
    }
}
