package clinicdesk.booking;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.directory.Directory;
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

    /** What the rules say, and what becomes of it for a reason. */
    Answer ask(Actor actor, Wish wish, @Nullable String overruling) {
        Optional<String> unknown = reader.unknown(wish);
        if (unknown.isPresent()) {
            return new Answer.No(new Outcome.Unknown(unknown.get()));
        }
        return reader.rooms().placed(wish).map(placed -> askPlaced(actor, placed, overruling))
                .orElseGet(() -> new Answer.No(
                        new Outcome.Invalid(List.of(new FieldProblem("roomId", Code.NOT_ALLOWED)))));
    }

    private Answer askPlaced(Actor actor, Wish wish, @Nullable String overruling) {
        BookingFacts facts = reader.facts(wish);
        List<Refusal> refusals = BookingRules.check(wish, facts);
        if (refusals.isEmpty()) {
            return new Answer.Yes(BookingRules.takesExtraPlace(wish, facts) ? Grant.EXTRA_PLACE : Grant.FITS,
                    wish.roomId());
        }
        if (overruling == null || !refusals.stream().allMatch(Refusal::mayBeOverruled)) {
            return new Answer.No(new Outcome.Refused(refusals, Optional.empty()));
        }
        return access.mayFor(actor, Permission.OVERRULE, wish.doctorId())
                ? new Answer.Yes(Grant.overruled(overruling.strip()), wish.roomId())
                : new Answer.No(new Outcome.Denied(Permission.OVERRULE));
    }

    /**
     * The way back: whatever the clock says, into the room that it had, and a visit that lay over others may do so
     * again.
     *
     * @param stranded it lay where the hours do not let it or with a doctor who has left, and may again
     */
    Answer askBack(Actor actor, Wish wish, Grant before, boolean stranded) {
        Answer answer = ask(actor, wish.asItWas(), null);
        boolean again = answer instanceof Answer.No(Outcome.Refused refused) && refused.refusals().stream()
                .allMatch(refusal -> before.unguarded() && refusal.mayBeOverruled()
                        || stranded && refusal.strands());
        return again ? new Answer.Yes(before, wish.roomId()) : answer;
    }

    /** The search for another time happens after the write, so that nobody waits for it. */
    Outcome withNextFree(Wish wish, Outcome outcome) {
        return outcome instanceof Outcome.Refused(List<Refusal> refusals, Optional<Slot> none)
                ? new Outcome.Refused(refusals, freeTime.next(wish))
                : outcome;
    }

    /** What the rules say; everything in the wish is known. */
    List<Refusal> refusals(Wish wish) {
        Wish placed = reader.rooms().placed(wish).orElse(wish);
        return BookingRules.check(placed, reader.facts(placed));
    }

    /** What {@link #ask} would say without a reason; empty if something is not known, or makes no sense. */
    Optional<Fit> fit(Wish wish) {
        if (isTooShort(wish.slot()) || reader.unknown(wish).isPresent() || reader.rooms().rooms(wish).isEmpty()) {
            return Optional.empty();
        }
        List<Refusal> refusals = refusals(wish);
        return Optional.of(new Fit(refusals, refusals.isEmpty() ? Optional.empty() : freeTime.next(wish)));
    }

    /** Empty if nobody knows what is asked for. */
    Optional<Slot> firstFree(Wish wish) {
        return reader.unknown(wish).isPresent() ? Optional.empty() : freeTime.next(wish);
    }

    static boolean isTooShort(Slot slot) {
        return slot.minutes() < BookingRules.SHORTEST.toMinutes();
    }

    /** What is wrong with a reason to overrule; one has to be given. */
    static Optional<FieldProblem> problem(@Nullable String overruling) {
        if (overruling == null) {
            return Optional.empty();
        }
        if (overruling.isBlank()) {
            return Optional.of(new FieldProblem("overruling", Code.MISSING_FIELD));
        }
        return isTooLong(overruling)
                ? Optional.of(new FieldProblem("overruling", Code.TEXT_TOO_LONG))
                : Optional.empty();
    }

    static boolean isTooLong(@Nullable String reason) {
        return reason != null && reason.length() > BookingRequest.LONGEST_REASON;
    }
}
