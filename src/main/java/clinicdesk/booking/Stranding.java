package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;

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

    /**
     * A visit that does not fit.
     *
     * @param isOverruled somebody has said why it may lie where a rule refuses
     */
    record Misfit(UUID visitId, boolean isOverruled, List<Refusal> why) {}

    /** All visits to come of these doctors that do not fit, by start; those that were overruled too. */
    Map<UUID, Misfit> misfits(Collection<UUID> doctors) {
        return misfits(doctors, new Slot(clock.now(), clock.startOf(LocalDate.of(9999, 1, 1))));
    }

    /** Those of them that touch this stretch and are not over. */
    Map<UUID, Misfit> misfits(Collection<UUID> doctors, Slot stretch) {
        List<OpenVisit> visits = appointments.open(doctors, stretch).stream()
                .filter(visit -> visit.slot().end().isAfter(clock.now())).toList();
        Map<UUID, Misfit> misfits = new LinkedHashMap<>();
        if (!visits.isEmpty()) {
            Check check = new Check(doctors, clock.dateOf(visits.getFirst().slot().start()),
                    clock.dateOf(visits.getLast().slot().start()));
            for (OpenVisit visit : visits) {
                List<Refusal> why = check.refusals(visit);
                if (!why.isEmpty()) {
                    misfits.put(visit.id(), new Misfit(visit.id(), visit.isOverruled(), why));
                }
            }
        }
        return misfits;
    }

    private record DayOf(UUID doctorId, LocalDate date) {}

    /** The hours of some doctors over some days, read once. */
    private final class Check {

        private static final Occupied NOBODY = new Occupied(List.of(), List.of(), List.of());

        private final Map<UUID, Doctor> doctors;
        private final HoursPlan plan;
        private final Map<DayOf, DoctorDay> days = new HashMap<>();

        Check(Collection<UUID> ids, LocalDate first, LocalDate last) {
            doctors = directory.doctors().stream().filter(doctor -> ids.contains(doctor.id()))
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
