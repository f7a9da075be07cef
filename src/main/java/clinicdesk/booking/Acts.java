package clinicdesk.booking;

import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.booking.Inverse.Standing;
import clinicdesk.booking.Inverse.Step;
import clinicdesk.booking.Inverse.Stood;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What belongs to every act besides the change itself: the line in the trail, the letter and the way back. */
public final class Acts {

    private final Audit audit;
    private final BookingLetters letters;
    private final AppointmentStore appointments;
    private final Directory directory;
    private final CallList calls;
    private final ClinicClock clock;

    public Acts(Audit audit, BookingLetters letters, AppointmentStore appointments, Directory directory,
            CallList calls) {
        this.audit = audit;
        this.letters = letters;
        this.appointments = appointments;
        this.directory = directory;
        this.calls = calls;
        this.clock = calls.clock();
    }

    Outcome.Done booked(Actor actor, Appointment visit, Telling telling) {
        appointments.insert(visit);
        String action = visit.status() == AppointmentStatus.COMPLETED ? "RECORD" : "BOOK";
        record(actor, action, visit, placementChanges(null, visit.stood()));
        Told told = letters.made(visit, telling);
        return done(visit, new Inverse.Unbook(Step.firstOf(visit), telling), told);
    }

    /** What the patients of these two visits are told at one address leaves as one mail. */
    void tellTogether(UUID visit, UUID beside) {
        letters.together(visit, beside);
    }

    Outcome.Done moved(Actor actor, Appointment visit, Stood from, Telling telling) {
        boolean stranded = calls.leaves(visit.id());
        Step step = update(visit);
        record(actor, "RESCHEDULE", visit, placementChanges(from, visit.stood()));
        Told told = letters.moved(visit, from.placement(), telling);
        return done(visit, back(new Inverse.MoveBack(step, from, telling), stranded), told);
    }

    /** @param before how the visit stood */
    Outcome.Done becameOther(Actor actor, Appointment visit, Standing before, Telling telling) {
        boolean stranded = visit.status() == AppointmentStatus.CANCELLED && calls.leaves(visit.id());
        Step step = update(visit);
        String action = visit.status() == AppointmentStatus.CANCELLED ? "CANCEL" : "STATUS";
        record(actor, action, visit, List.of(FieldChange.of("status", before.status(), visit.status()),
                FieldChange.of("statusReason", before.reason(), visit.statusReason()), comesBack(before, visit)));
        Told told = tellStanding(visit, before, telling);
        return done(visit, back(new Inverse.StatusBack(step, before, telling), stranded), told);
    }

    /** Undone, a stranded visit is stranded again. */
    private static Inverse back(Inverse.OfVisit back, boolean stranded) {
        return stranded ? new Inverse.OfStranded(back) : back;
    }

    private Told tellStanding(Appointment visit, Standing before, Telling telling) {
        if (visit.status() == AppointmentStatus.CANCELLED) {
            return letters.cancelled(visit, telling);
        }
        return before.status() == AppointmentStatus.CANCELLED ? letters.booked(visit, telling) : new Told.NotWanted();
    }

    /** A visit goes where a rule refuses, in a transaction of which nothing stays, still over whom it was granted. */
    void goTentatively(Appointment visit, Placement place, Buffers buffers) {
        visit.moveTo(place, new Grant(true, "", visit.grant().waived()), buffers, clock);
        appointments.update(visit);
    }

    /** Visits of a series were made or changed: one letter tells of it as it is now. */
    Told seriesChanged(UUID seriesId, Telling telling) {
        Series series = appointments.series(seriesId).orElseThrow();
        appointments.countChange(series);
        return letters.seriesChanged(series, telling);
    }

    /** Nothing had to be changed. */
    Outcome.Done unchanged(Appointment visit, Telling telling) {
        Step step = new Step(visit.id(), visit.version(), visit.version());
        return done(visit, new Inverse.MoveBack(step, visit.stood(), telling), new Told.NothingNew());
    }

    /** A call that the end of its day has settled does not come back with the visit. */
    private Step update(Appointment visit) {
        long before = visit.version();
        boolean isAnyCall = calls.settle(visit.id());
        appointments.update(visit);
        if (isAnyCall) {
            calls.settle(visit.id());
        }
        return new Step(visit.id(), before, visit.version());
    }

    private Outcome.Done done(Appointment visit, Inverse inverse, Told told) {
        return new Outcome.Done(appointments.visit(visit.id()).orElseThrow(), inverse, told);
    }

    private void record(Actor actor, String action, Appointment visit, List<FieldChange> changes) {
        audit.record(actor, action, BookingService.VISITS, visit.id(), changes);
    }

    private List<FieldChange> placementChanges(@Nullable Stood before, Stood now) {
        Placement from = before == null ? null : before.placement();
        Placement to = now.placement();
        List<FieldChange> changes = new ArrayList<>();
        changes.add(FieldChange.of("start", from == null ? null : clock.local(from.slot().start()),
                clock.local(to.slot().start())));
        changes.add(FieldChange.of("minutes", from == null ? null : from.slot().minutes(), to.slot().minutes()));
        changes.add(FieldChange.of("doctor", from == null ? null : doctor(from.doctorId()), doctor(to.doctorId())));
        changes.add(FieldChange.of("room", from == null ? null : room(from.roomId()), room(to.roomId())));
        changes.add(
                FieldChange.of("patient", from == null ? null : patient(from.patientId()), patient(to.patientId())));
        changes.add(FieldChange.of("status", before == null ? null : before.standing().status(),
                before == null ? null : now.standing().status()));
        changes.add(overruling(before == null ? null : before.grant().reason(), now.grant().reason()));
        return changes;
    }

    /** A visit that takes its time again says so where that breaks a rule, or no longer does. */
    private static FieldChange comesBack(Standing before, Appointment visit) {
        boolean takesTime = !before.status().holdsTime() && visit.status().holdsTime();
        return takesTime
                ? overruling(before.grant().reason(), visit.grant().reason())
                : FieldChange.of("overruling", null, null);
    }

    /** Each act that breaks a rule says why in the trail, also if the one before had the same reason. */
    private static FieldChange overruling(@Nullable String before, @Nullable String now) {
        return FieldChange.of("overruling", Objects.equals(before, now) ? null : before, now);
    }

    private String doctor(UUID id) {
        return directory.doctor(id).map(Doctor::name).orElseThrow();
    }

    private @Nullable String room(@Nullable UUID id) {
        return directory.room(id).map(Room::name).orElse(null);
    }

    private String patient(UUID id) {
        return directory.patient(id).orElseThrow().name().display();
    }
}
