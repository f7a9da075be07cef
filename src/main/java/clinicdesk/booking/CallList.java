package clinicdesk.booking;

import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom somebody has to call after a day went wrong: patients without an address, and those whose visit begins so soon
 * that a letter would come too late. A call stays until it is ticked off.
 */
public final class CallList {

    /** A letter is no way to tell of a visit that begins within this time. */
    public static final Duration SOON = Duration.ofHours(4);

    /** The topic under which changes of the list are announced. */
    public static final String CALLS = "call";

    private final Store store;
    private final AppointmentStore appointments;
    private final Directory directory;
    private final ClinicClock clock;

    public CallList(Store store, AppointmentStore appointments, Directory directory, ClinicClock clock) {
        this.store = store;
        this.appointments = appointments;
        this.directory = directory;
        this.clock = clock;
    }

    /** Puts those of these visits on the list whose patients have to be called, within the caller's write. */
    void add(Collection<Visit> visits) {
        visits.stream().filter(this::isNeeded).filter(visit -> open(visit.id()).isEmpty()).forEach(visit -> {
            CallRow call = new CallRow(visit, clock.now());
            store.write(session -> session.insert(call));
            store.touched(CALLS, call.id());
        });
    }

    /** Whether a letter would not reach the patient in time. */
    boolean isNeeded(Visit visit) {
        return visit.slot().start().isBefore(clock.now().plus(SOON))
                || directory.patient(visit.patientId()).map(Patient::email).isEmpty();
    }

    private List<CallRow> open(UUID appointmentId) {
        return store.read(session -> session
                .createSelectionQuery("from CallRow where appointmentId = :visit and doneAt is null", CallRow.class)
                .setParameter("visit", appointmentId).list());
    }

    /** Ticks a call off, or says that it has still to be made. */
    public Outcome tick(Actor actor, UUID callId, boolean done) {
        return appointments.write(() -> {
            Optional<CallRow> found = store.read(session -> Optional.ofNullable(session.get(CallRow.class, callId)));
            if (found.isEmpty()) {
                return new Outcome.Unknown("callId");
            }
            CallRow call = found.get();
            boolean before = call.doneAt() != null;
            if (done) {
                call.tick(clock.now(), actor.name());
            } else {
                call.untick();
            }
            store.write(session -> {
                session.update(call);
                return null;
            });
            store.touched(CALLS, callId);
            return new Outcome.Noted(new Inverse.CallBack(callId, before));
        });
    }

    /**
     * The calls to be made and those that were made today, oldest first. A visit that stands again as it stood, since
     * what had gone wrong was taken back, needs none.
     *
     * @param stranded the visits that do not fit now
     */
    public List<Call> calls(Collection<UUID> stranded) {
        List<CallRow> rows = store.read(session -> session
                .createSelectionQuery("from CallRow where doneAt is null or doneAt >= :today order by addedAt, id",
                        CallRow.class)
                .setParameter("today", clock.startOf(clock.today())).list());
        return rows.stream().flatMap(row -> appointments.visit(row.appointmentId()).map(visit -> call(row, visit))
                .stream()).filter(call -> call.done() || !call.isOpen() || stranded.contains(call.visit().id()))
                .toList();
    }

    private Call call(CallRow row, Visit visit) {
        String doctor = directory.doctor(row.wasDoctor()).map(Doctor::name).orElseThrow();
        String phone = directory.patient(visit.patientId()).map(Patient::phoneShown).orElse(null);
        return new Call(row.id(), visit, new Call.Was(row.wasStart(), row.wasDoctor(), doctor), phone,
                row.doneAt() != null);
    }
}
