package clinicdesk.booking;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.directory.Directory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a wish is granted: by the rules, by an extra place, or by one who may overrule and says why. */
public final class Granting {

    private final Access access;
    private final FactsReader reader;
    private final FreeTime freeTime;

    public Granting(Access access, FactsReader reader, FreeTime freeTime) {
        this.access = access;
        this.reader = reader;
        this.freeTime = freeTime;
    }

    /** The answer to a wish. */
    sealed interface Answer {
        /** @param roomId the room that the visit gets; null for none */
        record Yes(Grant grant, @Nullable UUID roomId) implements Answer {}

        record No(Outcome outcome) implements Answer {}
    }

    ClinicClock clock() {
        return reader.clock();
    }

    Directory directory() {
        return reader.directory();
    }

    Buffers buffers(@Nullable UUID visitTypeId) {
        return reader.buffers(visitTypeId);
    }

    boolean may(Actor actor, Permission permission, UUID doctorId) {
        return access.mayFor(actor, permission, doctorId);
    }

    /** What the rules say, and what becomes of it for a reason, which nothing is granted over that it is not meant for. */
    Answer ask(Actor actor, Wish wish, @Nullable Despite overruling) {
        Optional<String> unknown = reader.unknown(wish);
        if (unknown.isPresent()) {
            return new Answer.No(new Outcome.Unknown(unknown.get()));
        }
        return reader.rooms().placed(wish).map(placed -> askPlaced(actor, placed, overruling))
                .orElseGet(() -> new Answer.No(
                        new Outcome.Invalid(List.of(new FieldProblem("roomId", Code.NOT_ALLOWED)))));
    }

    private Answer askPlaced(Actor actor, Wish wish, @Nullable Despite overruling) {
        BookingFacts facts = reader.facts(wish);
        List<Refusal> refusals = BookingRules.check(wish, facts);
        if (refusals.isEmpty()) {
            return new Answer.Yes(granted(wish, facts), wish.roomId());
        }
        if (overruling == null || !overruling.isMeantFor(refusals)
                || !refusals.stream().allMatch(Refusal::mayBeOverruled)) {
            return new Answer.No(new Outcome.Refused(refusals, Optional.empty()));
        }
        return overrule(actor, wish, Grant.overruled(overruling.reason().strip(), liesOver(wish, facts)));
    }

    private Answer overrule(Actor actor, Wish wish, Grant grant) {
        return access.mayFor(actor, Permission.OVERRULE, wish.doctorId())
                ? new Answer.Yes(grant, wish.roomId())
                : new Answer.No(new Outcome.Denied(Permission.OVERRULE));
    }

    /** How a visit that is not refused holds its time. */
    private Grant granted(Wish wish, BookingFacts facts) {
        List<Refusal> over = liesOver(wish, facts).stream().filter(Refusal::isSomebodyElse)
                .filter(refusal -> !isBeneath(wish, refusal)).toList();
        return over.isEmpty() ? Grant.FITS : Grant.extraPlace(over);
    }

    /** All that refuses it, whether or not an extra place would help. */
    private static List<Refusal> liesOver(Wish wish, BookingFacts facts) {
        return BookingRules.check(wish.withoutExtraPlace(), facts);
    }

    /** Whether what is in the way was itself let lie over the visit that is moved: both may lie together again. */
    boolean isBeneath(Wish wish, Refusal refusal) {
        UUID moved = wish.terms().except();
        return moved != null && refusal.inTheWay().flatMap(busy -> reader.grant(busy.appointmentId()))
                .filter(grant -> grant.waived().contains(new Waived(refusal.code(), moved))).isPresent();
    }

    /**
     * The way back, whatever the clock says and into the room that it had: a visit that was overruled lies again over
     * what it lay over, and over nothing that has come since, and one that others were let lie over again beneath
     * those. An extra place has to be there still.
     *
     * @param stranded it lay where the hours do not let it or with a doctor who has left, and may again
     */
    Answer askBack(Actor actor, Wish asked, Grant before, boolean stranded) {
        Wish wish = asked.asItWas();
        Answer answer = ask(actor, wish, null);
        if (!(answer instanceof Answer.No(Outcome.Refused(List<Refusal> refusals, Optional<Slot> none)))) {
            return answer;
        }
        List<Refusal> left = refusals.stream().filter(refusal -> !stranded || !refusal.strands())
                .filter(refusal -> !isBeneath(wish, refusal)).toList();
        if (left.isEmpty()) {
            return new Answer.Yes(before.isOverruled() ? before : granted(wish, reader.facts(wish)), wish.roomId());
        }
        return before.isOverruled() && left.stream().allMatch(before::covers)
                ? overrule(actor, wish, before)
                : answer;
    }

    /**
     * The search for another time happens after the write, so that nobody waits for it.
     *
     * @param present where the visit is that is moved; null for a new one
     */
    Outcome withNextFree(Wish wish, @Nullable Placement present, Outcome outcome) {
        return outcome instanceof Outcome.Refused(List<Refusal> refusals, Optional<Slot> none)
                ? new Outcome.Refused(refusals, next(wish, present))
                : outcome;
    }

    /** A visit is not told to go where it is. */
    private Optional<Slot> next(Wish wish, @Nullable Placement present) {
        return freeTime.next(wish)
                .flatMap(slot -> wish.at(slot).isAt(present)
                        ? freeTime.next(wish.at(slot.startingAt(slot.start().plus(Duration.ofMinutes(1)))))
                        : Optional.of(slot));
    }

    /** What the rules say; everything in the wish is known. */
    List<Refusal> refusals(Wish wish) {
        Wish placed = placed(wish);
        return BookingRules.check(placed, reader.facts(placed));
    }

    /** In a room that will do, if one is free. */
    private Wish placed(Wish wish) {
        return reader.rooms().placed(wish).orElse(wish);
    }

    /**
     * What {@link #ask} would say without a reason; empty if something is not known, or makes no sense.
     *
     * @param present where the visit is that is moved; null for a new one
     */
    Optional<Fit> fit(Wish wish, @Nullable Placement present) {
        return reader.atOneMoment(() -> fitNow(wish, present));
    }

    private Optional<Fit> fitNow(Wish wish, @Nullable Placement present) {
        if (isTooShort(wish.slot()) || reader.unknown(wish).isPresent() || reader.rooms().rooms(wish).isEmpty()) {
            return Optional.empty();
        }
        Wish placed = placed(wish);
        BookingFacts facts = reader.facts(placed);
        List<Refusal> refusals = BookingRules.check(placed, facts);
        return Optional.of(refusals.isEmpty()
                ? new Fit(refusals, Optional.empty(), granted(placed, facts).unguarded())
                : Fit.refused(refusals, next(wish, present)));
    }

    /**
     * Who has been put where a visit lies that is over and kept its time, besides those over whom it was granted.
     */
    Optional<Outcome> takenSince(Appointment visit) {
        Grant grant = visit.grant();
        List<Refusal> others = refusals(Wish.toMove(visit, visit.placement())).stream()
                .filter(Refusal::isSomebodyElse).filter(refusal -> !grant.covers(refusal)).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(others, Optional.empty()));
    }

    /** Empty if nobody knows what is asked for. */
    Optional<Slot> firstFree(Wish wish) {
        return reader.unknown(wish).isPresent() ? Optional.empty() : freeTime.next(wish);
    }

    static boolean isTooShort(Slot slot) {
        return slot.minutes() < BookingRules.SHORTEST.toMinutes();
    }

    /** What is wrong with a time, or with a reason to overrule. */
    static List<FieldProblem> problems(Slot slot, @Nullable Despite overruling) {
        List<FieldProblem> problems = new ArrayList<>();
        if (isTooShort(slot)) {
            problems.add(new FieldProblem("minutes", Code.BAD_DURATION));
        }
        problem(overruling).ifPresent(problems::add);
        return problems;
    }

    /** What is wrong with a reason to overrule; one has to be given. */
    static Optional<FieldProblem> problem(@Nullable Despite overruling) {
        if (overruling == null) {
            return Optional.empty();
        }
        if (overruling.reason().isBlank()) {
            return Optional.of(new FieldProblem("overruling", Code.MISSING_FIELD));
        }
        return isTooLong(overruling.reason())
                ? Optional.of(new FieldProblem("overruling", Code.TEXT_TOO_LONG))
                : Optional.empty();
    }

    static boolean isTooLong(@Nullable String reason) {
        return reason != null && reason.length() > BookingRequest.LONGEST_REASON;
    }
}
