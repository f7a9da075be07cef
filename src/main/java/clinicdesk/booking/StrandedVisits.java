package clinicdesk.booking;

import static java.util.stream.Collectors.toSet;

import clinicdesk.base.Actor;
import clinicdesk.booking.Stranding.Misfit;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The visits that a day which went wrong has left without their time, until each is moved or cancelled. */
public final class StrandedVisits {

    private final BookingService booking;
    private final AppointmentStore appointments;
    private final Directory directory;
    private final Stranding stranding;
    private final Help help;

    /** What helps a stranded visit. */
    public record Help(CallList calls, FreeTime freeTime) {}

    public StrandedVisits(BookingService booking, AppointmentStore appointments, Directory directory,
            Stranding stranding, Help help) {
        this.booking = booking;
        this.appointments = appointments;
        this.directory = directory;
        this.stranding = stranding;
        this.help = help;
    }

    /**
     * A visit that does not fit.
     *
     * @param why what is in its way
     * @param phone of the patient; null where none is known
     * @param hasAddress whether a letter can be sent
     */
    public record Stranded(Visit visit, List<Refusal> why, @Nullable String phone, boolean hasAddress) {}

    /** All that is to be sorted out. */
    public record Disorder(List<Stranded> stranded, List<Call> calls) {}

    /** Where a stranded visit could go. */
    public record Offers(Optional<FreeSlot> sameDoctor, Optional<FreeSlot> otherDoctor) {}

    /** The visits that do not fit, by start, and whom somebody has to call. Grows with the visits to come: slow. */
    public Disorder disorder() {
        Map<UUID, Misfit> misfits = stranding.misfits(directory.doctors().stream().map(Doctor::id).toList());
        List<Call> calls = help.calls().calls(misfits.keySet());
        Set<UUID> called = calls.stream().filter(Call::isOpen).map(call -> call.visit().id()).collect(toSet());
        List<Stranded> stranded = misfits.values().stream()
                .filter(misfit -> !misfit.isOverruled() || called.contains(misfit.visitId()))
                .flatMap(misfit -> appointments.visit(misfit.visitId())
                        .map(visit -> stranded(visit, misfit.why())).stream())
                .toList();
        return new Disorder(stranded, calls);
    }

    private Stranded stranded(Visit visit, List<Refusal> why) {
        Optional<Patient> patient = directory.patient(visit.patientId());
        return new Stranded(visit, why, patient.map(Patient::phoneShown).orElse(null),
                patient.map(Patient::email).isPresent());
    }

    /** The next free time with the same doctor, and the one with a colleague of the same speciality. */
    public Offers offers(Visit visit) {
        return new Offers(first(visit, new Whom.One(visit.doctorId())),
                first(visit, new Whom.ColleagueOf(visit.doctorId())));
    }

    private Optional<FreeSlot> first(Visit visit, Whom whom) {
        Instant from = visit.slot().start();
        Need need = new Need((int) visit.slot().minutes(), visit.patientId(), new Where.DoctorsRoom(),
                visit.visitTypeId());
        return help.freeTime().first(new TimeSearch(whom, need, from, null, 1), visit.id()).slots().stream()
                .findFirst();
    }

    /** Moves a stranded visit; whoever a letter would not reach in time is put on the call list. */
    public Outcome move(Actor actor, Visit visit, MoveRequest request) {
        return appointments.writeAll(() -> {
            help.calls().add(List.of(visit));
            return takenBackSo(booking.move(actor, visit.id(), visit.version(), request));
        });
    }

    /** Cancels a stranded visit; whoever a letter would not reach in time is put on the call list. */
    public Outcome cancel(Actor actor, Visit visit, @Nullable String reason, Telling telling) {
        return appointments.writeAll(() -> {
            help.calls().add(List.of(visit));
            return takenBackSo(booking.cancel(actor, visit.id(), visit.version(), reason, telling));
        });
    }

    /** Undone, a stranded visit is stranded again. */
    static Outcome takenBackSo(Outcome outcome) {
        return outcome instanceof Outcome.Done(Visit visit, Inverse.OfVisit back, Told told)
                ? new Outcome.Done(visit, new Inverse.OfStranded(back), told)
                : outcome;
    }
}
