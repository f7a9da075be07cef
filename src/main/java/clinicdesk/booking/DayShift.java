package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.booking.Granting.Answer;
import clinicdesk.booking.Inverse.Believed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
        List<Visit> all = appointments.touching(granting.clock().day(today), List.of(doctorId));
        Map<UUID, Instant> expected = new Late(doctorId, how.minutes(), granting.clock().thisMinute()).expected(all);
        if (expected.isEmpty()) {
            return new Outcome.Invalid(List.of(new FieldProblem("visits", Code.MISSING_FIELD)));
        }
        List<Visit> shifted = all.stream().filter(visit -> expected.containsKey(visit.id())).toList();
        Parts parts = new Parts(actor, how);
        for (Visit visit : shifted.reversed()) {
            parts.add(visit, visit.slot().startingAt(Objects.requireNonNull(expected.get(visit.id()))));
        }
        return parts.outcome(() -> duty.late(actor, doctorId, today, 0), shifted.stream().map(Believed::of).toList());
    }

    /** The visits that are shifted one by one, the last one first. */
    private final class Parts {

        private final Actor actor;
        private final How how;
        private final List<Visit> moved = new ArrayList<>();
        private final List<Inverse> back = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private Told told = new Told.NotWanted();
        private @Nullable Outcome end;

        Parts(Actor actor, How how) {
            this.actor = actor;
            this.how = how;
        }

        void add(Visit visit, Slot to) {
            switch (end == null ? move(visit, to) : end) {
                case Outcome.Refused refused -> refusals.addAll(refused.refusals());
                case Outcome.Done done -> {
                    moved.addFirst(done.visit());
                    back.addFirst(done.inverse());
                    told = done.told();
                }
                case Outcome other -> end = other;
            }
        }

        private Outcome move(Visit seen, Slot to) {
            return appointments.seen(seen.id(), seen.version(), visit -> {
                Placement place = visit.placement().at(to);
                return switch (ask(visit, Wish.toMove(visit, place))) {
                    case Answer.No(Outcome.Refused refused) -> {
                        makeWay(visit, place);
                        yield refused;
                    }
                    case Answer.No no -> no.outcome();
                    case Answer.Yes(Grant grant, UUID room) -> {
                        Inverse.Stood from = visit.stood();
                        visit.moveTo(place.in(room), grant, granting.buffers(visit.visitTypeId()), granting.clock());
                        yield acts.moved(actor, visit, from, how.telling());
                    }
                };
            });
        }

        /** Those that were granted a place over each other keep it: they go together, and none refuses another. */
        private Answer ask(Appointment visit, Wish wish) {
            List<Refusal> all = granting.refusals(wish.withoutExtraPlace());
            List<Refusal> unheardOf = news(visit, wish, all);
            if (unheardOf.isEmpty()) {
                return new Answer.Yes(visit.grant(), wish.roomId());
            }
            Answer answer = granting.ask(actor, wish, because(all.stream()
                    .filter(refusal -> !unheardOf.contains(refusal)).toList()));
            if (!(answer instanceof Answer.No(Outcome.Refused refused))) {
                return answer;
            }
            List<Refusal> news = news(visit, wish, refused.refusals());
            return news.isEmpty() ? answer : new Answer.No(new Outcome.Refused(news, Optional.empty()));
        }

        /** @param granted what is not shown again, since it was granted before */
        private @Nullable Despite because(List<Refusal> granted) {
            return how.overruling() == null ? null : how.overruling().besides(granted);
        }

        private List<Refusal> news(Appointment visit, Wish wish, List<Refusal> all) {
            return all.stream().filter(refusal -> !visit.grant().covers(refusal))
                    .filter(refusal -> !granting.isBeneath(wish, refusal)).toList();
        }

        /**
         * @param inTime says that the doctor is not late any more
         * @param believed who may have to be called, by the times that they knew of
         */
        Outcome outcome(Supplier<Outcome> inTime, List<Believed> believed) {
            if (end != null) {
                return end;
            }
            if (!refusals.isEmpty()) {
                return new Outcome.Refused(refusals.stream().distinct().toList(), Optional.empty());
            }
            if (inTime.get() instanceof Outcome.Made late) {
                back.add(late.inverse());
            }
            back.addFirst(new Inverse.CallsOff(believed));
            return new Outcome.DoneTogether(moved, new Inverse.Together(back, null, how.telling()), told,
                    duty.calls().list(believed));
        }
    }

    /** Nothing of this stays, but the one before is not told that this one, which would go too, is in its way. */
    private void makeWay(Appointment visit, Placement place) {
        acts.goTentatively(visit, place, granting.buffers(visit.visitTypeId()));
    }
}
