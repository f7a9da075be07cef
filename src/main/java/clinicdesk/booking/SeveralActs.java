package clinicdesk.booking;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of an act on several visits, done one by one in a transaction that is taken back if one does not fit. */
final class SeveralActs {

    /**
     * One of them.
     *
     * @param name the local start that the rule of the series gives the visit
     * @param target when it would be on the clinic's clock
     * @param slot when it would be; empty where the clock leaves that time out
     * @param wish what the rules would be asked, at whatever time
     */
    record Part(LocalDateTime name, LocalDateTime target, Optional<Slot> slot, Wish wish, Act act) {}

    interface Act {
        /** @param why a rule may be broken */
        Outcome at(Slot slot, @Nullable Despite why);

        /** Nothing of it stays, but the others are not told that this one, which would go too, is in their way. */
        default void makeWay(Slot slot) {}
    }

    private record Misfit(Part part, Optional<Slot> slot, List<Refusal> refusals) {

        Occurrence occurrence(Optional<Slot> proposal) {
            return new Occurrence(part.name(), slot, refusals, proposal);
        }
    }

    private final Granting granting;
    private final List<LocalDateTime> targets = new ArrayList<>();
    private final List<Outcome.Done> done = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private final boolean leavesOut;
    private @Nullable Outcome end;

    SeveralActs(Granting granting) {
        this(granting, false);
    }

    private SeveralActs(Granting granting, boolean leavesOut) {
        this.granting = granting;
        this.leavesOut = leavesOut;
    }

    /** Of which those that do not fit are left out, if only one fits. */
    static SeveralActs leavingOut(Granting granting) {
        return new SeveralActs(granting, true);
    }

    /** @param choices what was chosen for those that do not fit, by their names */
    void add(Part part, Map<LocalDateTime, Choice> choices) {
        targets.add(part.target());
        Choice choice = choices.get(part.name());
        if (end != null || choice instanceof Choice.Skip) {
            return;
        }
        Optional<Slot> at = switch (choice) {
            case Choice.OtherTime(Slot other) -> Optional.of(other);
            case Choice.Overrule(Slot other, Despite why) -> Optional.of(other);
            case null, default -> part.slot();
        };
        if (at.isEmpty()) {
            misfits.add(new Misfit(part, at, List.of(new Refusal.NoSuchTime(part.target()))));
            part.act().makeWay(part.wish().slot().startingAt(granting.clock().atOrAfter(part.target())));
            return;
        }
        switch (choice instanceof Choice.Overrule overrule
                ? overruled(part, at.get(), overrule.why())
                : part.act().at(at.get(), null)) {
            case Outcome.Refused refused -> {
                misfits.add(new Misfit(part, at, refused.refusals()));
                part.act().makeWay(at.get());
            }
            case Outcome other -> add(other);
        }
    }

    /** A reason stands for what was shown, and for what this act itself puts in the way. */
    private Outcome overruled(Part part, Slot slot, Despite why) {
        Outcome outcome = part.act().at(slot, why);
        List<Refusal> ours = outcome instanceof Outcome.Refused refused
                ? refused.refusals().stream().filter(refusal -> refusal.inTheWay().filter(this::isOurs).isPresent())
                        .toList()
                : List.of();
        return ours.isEmpty() ? outcome : part.act().at(slot, why.besides(ours));
    }

    private boolean isOurs(Busy busy) {
        return done.stream().anyMatch(one -> one.visit().id().equals(busy.appointmentId()));
    }

    /** A part that no rule refuses. */
    void add(Outcome outcome) {
        if (end != null) {
            return;
        }
        if (outcome instanceof Outcome.Done one) {
            done.add(one);
        } else {
            end = outcome;
        }
    }

    /**
     * @param letter writes the one letter for all of them
     * @param seriesId the series whose visits they are, or null
     */
    Outcome outcome(Supplier<Told> letter, @Nullable UUID seriesId, Telling telling) {
        if (end != null) {
            return end;
        }
        if (!misfits.isEmpty() && (!leavesOut || done.isEmpty())) {
            return new Outcome.Unfit(inOrder().stream().map(misfit -> misfit.occurrence(Optional.empty())).toList());
        }
        if (done.isEmpty()) {
            return new Outcome.Invalid(List.of(new FieldProblem("visits", Code.MISSING_FIELD)));
        }
        List<Inverse> back = new ArrayList<>();
        done.forEach(one -> back.addFirst(one.inverse()));
        List<Visit> visits = done.stream().map(Outcome.Done::visit).sorted(comparing(visit -> visit.slot().start()))
                .toList();
        return new Outcome.DoneTogether(visits, new Inverse.Together(back, seriesId, telling), letter.get());
    }

    private List<Misfit> inOrder() {
        return misfits.stream().sorted(comparing(misfit -> misfit.part().name())).toList();
    }

    /** The misfits with other times, which are looked for when all is taken back, so that nobody waits for it. */
    Outcome proposing(Outcome outcome) {
        return outcome instanceof Outcome.Unfit ? new Outcome.Unfit(unfit()) : outcome;
    }

    /** What does not fit, each with another time that could be had besides those that do. */
    List<Occurrence> unfit() {
        Proposals proposals = new Proposals(granting);
        done.forEach(one -> proposals.take(one.visit().slot(), one.visit().visitTypeId()));
        return inOrder().stream().map(misfit -> misfit.occurrence(proposals
                .take(misfit.part().wish(), start(misfit), next(misfit.part().target())))).toList();
    }

    private LocalDateTime start(Misfit misfit) {
        return misfit.slot().map(slot -> granting.clock().local(slot.start())).orElse(misfit.part().target());
    }

    private Optional<LocalDateTime> next(LocalDateTime target) {
        return targets.stream().filter(target::isBefore).min(naturalOrder());
    }
}
