package clinicdesk.booking;

import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.booking.Inverse.Standing;
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
    private final ClinicClock clock;

    public Acts(Audit audit, BookingLetters letters, AppointmentStore appointments, Directory directory,
            ClinicClock clock) {
        this.audit = audit;
        this.letters = letters;
        this.appointments = appointments;
        this.directory = directory;
        this.clock = clock;
    }

    Outcome.Done booked(Actor actor, Appointment visit, Telling telling) {
        appointments.insert(visit);
        String action = visit.status() == AppointmentStatus.COMPLETED ? "RECORD" : "BOOK";
        record(actor, action, visit, placementChanges(null, visit.stood()));
        Told told = letters.booked(visit, telling);
        return done(visit, new Inverse.Unbook(visit.id(), visit.version(), telling), told);
    }

    /** What the patients of these two visits are told at one address leaves as one mail. */
    void tellTogether(UUID visit, UUID beside) {
        letters.together(visit, beside);
    }

    Outcome.Done moved(Actor actor, Appointment visit, Stood from, Telling telling) {
        appointments.update(visit);
        record(actor, "RESCHEDULE", visit, placementChanges(from, visit.stood()));
        Told told = letters.moved(visit, from.placement(), telling);
        return done(visit, new Inverse.MoveBack(visit.id(), visit.version(), from, telling), told);
    }

    /** @param before how the visit stood */
    Outcome.Done becameOther(Actor actor, Appointment visit, Standing before, Telling telling) {
        appointments.update(visit);
        String action = visit.status() == AppointmentStatus.CANCELLED ? "CANCEL" : "STATUS";
        record(actor, action, visit, List.of(FieldChange.of("status", before.status(), visit.status()),
                FieldChange.of("statusReason", before.reason(), visit.statusReason())));
        Told told = tellStanding(visit, before, telling);
        return done(visit, new Inverse.StatusBack(visit.id(), visit.version(), before, telling), told);
    }

    private Told tellStanding(Appointment visit, Standing before, Telling telling) {
        if (visit.status() == AppointmentStatus.CANCELLED) {
            return letters.cancelled(visit, telling);
        }
        return before.status() == AppointmentStatus.CANCELLED ? letters.booked(visit, telling) : new Told.NotWanted();
    }

    /** Visits of a series were made or changed: one letter tells of it as it is now. */
    Told seriesChanged(UUID seriesId, Telling telling) {
        Series series = appointments.series(seriesId).orElseThrow();
        appointments.countChange(series);
        return letters.seriesChanged(series, telling);
    }

    /** Nothing had to be changed. */
    Outcome.Done unchanged(Appointment visit, Telling telling) {
        return done(visit, new Inverse.MoveBack(visit.id(), visit.version(), visit.stood(), telling),
                new Told.NothingNew());
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
        changes.add(overruling(before == null ? null : before.overruling(), now.overruling()));
        return changes;
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
