package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.booking.Granting.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shifts the rest of a doctor's day as one act: each visit that has not begun goes to when it is expected. */
public final class DayShift {

    private final AppointmentStore appointments;
    private final Granting granting;
    private final Acts acts;
    private final DutyChanges duty;

    public DayShift(AppointmentStore appointments, Granting granting, Acts acts, DutyChanges duty) {
        this.appointments = appointments;
        this.granting = granting;
        this.acts = acts;
        this.duty = duty;
    }

    /**
     * How the day is to be shifted.
     *
     * @param minutes how late the next visit begins; gaps take the delay up
     * @param overruling why visits go there although a rule refuses, such as the end of the hours; or null
     */
    public record How(int minutes, Telling telling, @Nullable Despite overruling) {}

    /** Shifts what is left of today. Whoever would be told too late by a letter is put on the call list. */
    public Outcome shiftRest(Actor actor, UUID doctorId, How how) {
        List<FieldProblem> problems = new ArrayList<>();
        Granting.problem(how.overruling()).ifPresent(problems::add);
        if (how.minutes() < 1 || how.minutes() > DutyChanges.LATEST) {
            problems.add(new FieldProblem("minutes", Code.BAD_NUMBER));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (!granting.may(actor, Permission.MOVE, doctorId)) {
            return new Outcome.Denied(Permission.MOVE);
        }
        return appointments.writeAll(() -> shift(actor, doctorId, how));
    }

    private Outcome shift(Actor actor, UUID doctorId, How how) {
        LocalDate today = granting.clock().today();
        List<Visit> rest = appointments.touching(granting.clock().day(today), List.of(doctorId)).stream()
                .filter(visit -> visit.status().isOpen()).toList();
        Map<UUID, Instant> expected = new Late(doctorId, how.minutes(), granting.clock().thisMinute()).expected(rest);
        if (expected.isEmpty()) {
            return new Outcome.Invalid(List.of(new FieldProblem("visits", Code.MISSING_FIELD)));
        }
        duty.calls().add(rest.stream().filter(visit -> expected.containsKey(visit.id())).toList());
        List<Visit> moved = new ArrayList<>();
        List<Inverse> back = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Told told = new Told.NotWanted();
        for (Visit visit : rest.reversed()) {
            Instant begins = expected.get(visit.id());
            if (begins == null) {
                continue;
            }
            Outcome outcome = move(actor, visit, visit.slot().startingAt(begins), how);
            if (outcome instanceof Outcome.Refused refused) {
                refusals.addAll(refused.refusals());
            } else if (outcome instanceof Outcome.Done done) {
                moved.addFirst(done.visit());
                back.addFirst(done.inverse());
                told = done.told();
            } else {
                return outcome;
            }
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals.stream().distinct().toList(), Optional.empty());
        }
        if (duty.late(actor, doctorId, today, 0) instanceof Outcome.Made late) {
            back.add(late.inverse());
        }
        return new Outcome.DoneTogether(moved, new Inverse.Together(back, null, how.telling()), told);
    }

    private Outcome move(Actor actor, Visit seen, Slot to, How how) {
        return appointments.seen(seen.id(), seen.version(), visit -> {
            Placement place = visit.placement().at(to);
            return switch (granting.ask(actor, Wish.toMove(visit, place), how.overruling())) {
                case Answer.No(Outcome.Refused refused) -> {
                    goTentatively(visit, place);
                    yield refused;
                }
                case Answer.No no -> no.outcome();
                case Answer.Yes(Grant grant, UUID same) -> {
                    Inverse.Stood from = visit.stood();
                    visit.moveTo(place, grant, granting.buffers(visit.visitTypeId()), granting.clock());
                    yield acts.moved(actor, visit, from, how.telling());
                }
            };
        });
    }

    /** Nothing of this stays, but the one before is not told that this one, which would go too, is in its way. */
    private void goTentatively(Appointment visit, Placement place) {
        visit.moveTo(place, Grant.overruled("", List.of()), granting.buffers(visit.visitTypeId()), granting.clock());
        appointments.update(visit);
    }
}
