package clinicdesk.booking;

import static java.util.Comparator.comparing;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.booking.Granting.Answer;
import clinicdesk.booking.Inverse.Standing;
import clinicdesk.booking.Inverse.Stood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Undoes acts. Undoing is an act of its own, with its own line in the trail and its own letter. */
public final class WayBack {

    private final AppointmentStore appointments;
    private final Granting granting;
    private final Acts acts;
    private final DutyChanges duty;

    public WayBack(AppointmentStore appointments, Granting granting, Acts acts, DutyChanges duty) {
        this.appointments = appointments;
        this.granting = granting;
        this.acts = acts;
        this.duty = duty;
    }

    /** @param versions which of them stand for those that the act left */
    Outcome go(Actor actor, Inverse inverse, Versions versions) {
        return appointments.writeAll(() -> part(actor, inverse, versions));
    }

    private Outcome part(Actor actor, Inverse inverse, Versions versions) {
        return switch (inverse) {
            case Inverse.OfVisit back -> change(actor, back, versions, false);
            case Inverse.OfStranded(Inverse.OfVisit back) -> change(actor, back, versions, true);
            case Inverse.Together together -> together(actor, together, versions);
            case Inverse.HoursBack(var change) -> duty.change(actor, change);
            case Inverse.DirectoryBack(var change) -> duty.change(actor, change);
            case Inverse.LatenessBack back -> duty.lateAgain(actor, back);
            case Inverse.CallBack(var callId, boolean done) -> duty.calls().tick(actor, callId, done);
            case Inverse.CallsOff(var calls) -> duty.calls().off(calls);
            case Inverse.CallsOn(var calls) -> duty.calls().on(calls);
            case Inverse.Elsewhere elsewhere -> elsewhere.back(actor, versions);
        };
    }

    /** Parts of one act, in its order; of a series there is one letter for all of them. */
    private Outcome together(Actor actor, Inverse.Together all, Versions versions) {
        List<Visit> visits = new ArrayList<>();
        List<Inverse> again = new ArrayList<>();
        Told told = new Told.NotWanted();
        for (Inverse part : all.parts()) {
            Outcome outcome = part(actor, all.seriesId() == null ? part : silently(part), versions);
            if (!(outcome instanceof Outcome.Made made)) {
                return outcome;
            }
            again.addFirst(made.inverse());
            if (made instanceof Outcome.Done done) {
                visits.add(done.visit());
                told = visits.size() == 1 ? done.told() : told;
            }
        }
        visits.sort(comparing(visit -> visit.slot().start()));
        if (all.seriesId() != null) {
            told = acts.seriesChanged(all.seriesId(), all.telling());
        }
        return new Outcome.DoneTogether(visits, new Inverse.Together(again, all.seriesId(), all.telling()), told);
    }

    private static Inverse silently(Inverse part) {
        return switch (part) {
            case Inverse.OfVisit one -> one.telling(Telling.NO_LETTER);
            case Inverse.OfStranded(Inverse.OfVisit one) -> new Inverse.OfStranded(one.telling(Telling.NO_LETTER));
            default -> part;
        };
    }

    private Outcome change(Actor actor, Inverse.OfVisit back, Versions versions, boolean stranded) {
        Permission permission = switch (back) {
            case Inverse.Unbook unbook -> Permission.CANCEL;
            case Inverse.MoveBack move -> Permission.MOVE;
            case Inverse.StatusBack status -> Permission.SET_STATUS;
        };
        return appointments.seen(back.step().visitId(), versions.after(back.step()), visit -> {
            if (!granting.may(actor, permission, visit.placement().doctorId())) {
                return new Outcome.Denied(permission);
            }
            return switch (back) {
                case Inverse.Unbook unbook -> become(actor, visit,
                        new Standing(AppointmentStatus.CANCELLED, null, visit.standing().arrivedAt(), visit.grant()),
                        unbook.telling());
                case Inverse.MoveBack move -> moveBack(actor, visit, move, stranded);
                case Inverse.StatusBack status -> standAgain(actor, visit, status, stranded);
            };
        });
    }

    private Outcome moveBack(Actor actor, Appointment visit, Inverse.MoveBack back, boolean stranded) {
        Placement to = back.stood().placement();
        if (!granting.may(actor, Permission.MOVE, to.doctorId())) {
            return new Outcome.Denied(Permission.MOVE);
        }
        if (visit.placement().equals(to)) {
            return acts.unchanged(visit, back.telling());
        }
        return switch (granting.askBack(actor, Wish.toMove(visit, to), back.stood().grant(), stranded)) {
            case Answer.No no -> no.outcome();
            case Answer.Yes(Grant grant, UUID same) -> {
                Stood from = visit.stood();
                visit.moveBack(back.stood(), grant, granting.buffers(visit.visitTypeId()), granting.clock());
                yield acts.moved(actor, visit, from, back.telling());
            }
        };
    }

    private Outcome standAgain(Actor actor, Appointment visit, Inverse.StatusBack back, boolean stranded) {
        AppointmentStatus again = back.standing().status();
        if (visit.status().holdsTime() || !again.holdsTime()) {
            Optional<Outcome> taken = visit.status().isOver() && !again.isOver()
                    ? granting.takenSince(visit)
                    : Optional.empty();
            return taken.orElseGet(() -> become(actor, visit, back.standing(), back.telling()));
        }
        Wish wish = Wish.toMove(visit, visit.placement());
        return switch (granting.askBack(actor, wish, back.standing().grant(), stranded)) {
            case Answer.No no -> no.outcome();
            case Answer.Yes(Grant grant, UUID same) ->
                become(actor, visit, back.standing().holding(grant), back.telling());
        };
    }

    private Outcome become(Actor actor, Appointment visit, Standing standing, Telling telling) {
        Standing before = visit.standing();
        visit.standAgain(standing);
        return acts.becameOther(actor, visit, before, telling);
    }
}
