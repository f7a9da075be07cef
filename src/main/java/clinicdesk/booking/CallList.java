package clinicdesk.booking;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.Inverse.Believed;
import clinicdesk.db.Store;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom somebody has to call after a day went wrong: patients without an address, and those whose visit begins so soon
 * that a letter would come too late. A call stays until it is ticked off, or there is nothing to tell any more: the visit
 * has its old time again, or has begun wherever it is, or nobody came.
 */
public final class CallList {

    /** A letter is no way to tell of a visit that begins within this time. */
    public static final Duration SOON = Duration.ofHours(4);

    /** The topic under which changes of the list are announced. */
    public static final String CALLS = "call";

    private final Store store;
    private final AppointmentStore appointments;
    private final Stranding stranding;
    private final Access access;
    private final Audit audit;

    public CallList(Store store, AppointmentStore appointments, Stranding stranding, Access access, Audit audit) {
        this.store = store;
        this.appointments = appointments;
        this.stranding = stranding;
        this.access = access;
        this.audit = audit;
    }

    ClinicClock clock() {
        return stranding.clock();
    }

    private Directory directory() {
        return stranding.directory();
    }

    /**
     * Puts those of these visits on the list whose patients have to be called, within the caller's write.
     *
     * @return how many have to be called
     */
    int add(Collection<Visit> visits) {
        return list(visits.stream().map(Believed::of).toList());
    }

    /** The same for visits of one act, whose calls come and go with it. */
    int list(List<Believed> calls) {
        List<Believed> needed = calls.stream().filter(call -> isNeeded(call.visit())).toList();
        needed.stream().filter(call -> rows(call.visit().id()).stream().noneMatch(CallRow::isToBeMade))
                .map(call -> new CallRow(call, clock().now())).forEach(call -> {
                    store.write(session -> session.insert(call));
                    store.touched(CALLS, call.id());
                });
        return needed.size();
    }

    /** An act is done again: who has still to be called about it is, also who need not have been the first time. */
    Outcome on(List<Believed> calls) {
        list(calls);
        return new Outcome.Noted(new Inverse.CallsOff(calls));
    }

    /** An act is undone: nobody has to be called about it any more, nor about the same act again who was. */
    Outcome off(List<Believed> calls) {
        List<Believed> unmade = new ArrayList<>();
        for (Believed call : calls) {
            Optional<CallRow> row = row(call.callId());
            row.filter(CallRow::isToBeMade).ifPresent(this::delete);
            if (row.isEmpty() || row.get().isToBeMade()) {
                unmade.add(call);
            }
        }
        return new Outcome.Noted(new Inverse.CallsOn(unmade));
    }

    private Optional<CallRow> row(UUID callId) {
        return store.read(session -> Optional.ofNullable(session.get(CallRow.class, callId)));
    }

    private void delete(CallRow call) {
        store.write(session -> {
            session.delete(call);
            return null;
        });
        store.touched(CALLS, call.id());
    }

    /** Whether a letter would not reach the patient in time. */
    private boolean isNeeded(Visit visit) {
        return visit.slot().start().isBefore(soon())
                || directory().survivor(visit.patientId()).map(Patient::email).isEmpty();
    }

    private Instant soon() {
        return clock().now().plus(SOON);
    }

    private List<CallRow> rows(UUID visitId) {
        return store.read(session -> session
                .createSelectionQuery("from CallRow where appointmentId = :visit", CallRow.class)
                .setParameter("visit", visitId).list());
    }

    /**
     * A visit is about to leave its place in the store: if it is stranded there, its patient may have to be called.
     *
     * @return whether it is
     */
    boolean leaves(UUID visitId) {
        boolean stranded = !stranding.among(Set.of(visitId)).isEmpty();
        if (stranded) {
            add(appointments.visit(visitId).stream().toList());
        }
        return stranded;
    }

    /**
     * Withdraws the call about this visit if it stands as it stood and is not stranded, within the caller's write.
     *
     * @return whether there was one
     */
    boolean settle(UUID visitId) {
        List<CallRow> calls = rows(visitId).stream().filter(CallRow::isToBeMade).toList();
        withdraw(calls);
        return !calls.isEmpty();
    }

    /** Withdraws all calls about visits that have their old time again, within the caller's write. */
    void settleAll() {
        withdraw(store.read(session -> session.createSelectionQuery("from CallRow where doneAt is null", CallRow.class)
                .list()));
    }

    private void withdraw(List<CallRow> calls) {
        Set<UUID> stranded = stranding.among(calls.stream().map(CallRow::appointmentId).toList()).keySet();
        calls.stream().filter(call -> !stranded.contains(call.appointmentId()))
                .filter(call -> appointments.visit(call.appointmentId()).filter(call::standsIn).isPresent())
                .forEach(this::delete);
    }

    /**
     * Puts the patients on the list for whom a letter has come too late while time went on. Writes only if there are
     * some.
     *
     * @return whether there were
     */
    public boolean addDue() {
        return !due().isEmpty() && appointments.write(() -> add(due()) > 0);
    }

    /** Stranded visits that begin soon and about which nobody was called, nor has to be. */
    private List<Visit> due() {
        Slot near = new Slot(clock().startOf(clock().today()), soon());
        return stranding.ofDoctors(stranding.everybody(), near).keySet().stream()
                .flatMap(id -> appointments.visit(id).stream())
                .filter(visit -> rows(visit.id()).stream()
                        .noneMatch(call -> call.isToBeMade() || call.standsIn(visit)))
                .toList();
    }

    /** Ticks a call off, or says that it has still to be made. */
    public Outcome tick(Actor actor, UUID callId, boolean done) {
        return appointments.write(() -> {
            Optional<CallRow> found = row(callId);
            return found.isEmpty()
                    ? new Outcome.Unknown("callId")
                    : access.mayFor(actor, Permission.SET_STATUS, found.get().wasDoctor())
                            ? tick(actor, found.get(), done)
                            : new Outcome.Denied(Permission.SET_STATUS);
        });
    }

    private Outcome tick(Actor actor, CallRow call, boolean done) {
        boolean before = !call.isToBeMade();
        if (done) {
            call.tick(clock().now(), actor.name());
        } else {
            call.untick();
        }
        store.write(session -> {
            session.update(call);
            return null;
        });
        audit.record(actor, "CALL", BookingService.VISITS, call.appointmentId(),
                List.of(FieldChange.of("called", before, done)));
        store.touched(CALLS, call.id());
        return new Outcome.Noted(new Inverse.CallBack(call.id(), before));
    }

    /**
     * The calls to be made and those that were made today, oldest first. A visit that stands as it stood needs none, nor
     * does one that takes place, is over, or was missed.
     *
     * @param stranded the visits that have no time now
     */
    public List<Call> calls(Collection<UUID> stranded) {
        List<CallRow> rows = store.read(session -> session
                .createSelectionQuery("from CallRow where doneAt is null or doneAt >= :today order by addedAt, id",
                        CallRow.class)
                .setParameter("today", clock().startOf(clock().today())).list());
        return rows.stream().flatMap(row -> appointments.visit(row.appointmentId()).stream()
                .filter(visit -> !row.isToBeMade() || stranded.contains(visit.id()) || row.isNews(visit))
                .map(visit -> call(row, visit, stranded.contains(visit.id())))).toList();
    }

    private Call call(CallRow row, Visit visit, boolean stranded) {
        String doctor = directory().doctor(row.wasDoctor()).map(Doctor::name).orElseThrow();
        String phone = directory().survivor(visit.patientId()).map(Patient::phoneShown).orElse(null);
        return new Call(row.id(), visit, new Call.Was(row.wasStart(), row.wasDoctor(), doctor), phone,
                !row.isToBeMade(), stranded && (row.isToBeMade() || row.standsIn(visit)));
    }
}
