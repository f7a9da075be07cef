package clinicdesk.booking;

import static java.util.Comparator.comparing;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of an act on several visits, done one by one in a transaction that is taken back if one does not fit. */
final class SeveralActs {

    /**
     * One of them.
     *
     * @param name the local start that the rule of the series gives the visit
     * @param slot when it would be; empty where the clock leaves that time out
     * @param wish what the rules would be asked, at whatever time
     * @param act is given the slot, and why a rule may be broken
     */
    record Part(LocalDateTime name, Optional<Slot> slot, Wish wish,
            BiFunction<Slot, @Nullable Despite, Outcome> act) {}

    private record Misfit(Part part, Optional<Slot> slot, List<Refusal> refusals) {}

    private final Proposals proposals;
    private final List<Outcome.Done> done = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private @Nullable Outcome end;

    SeveralActs(Proposals proposals) {
        this.proposals = proposals;
    }

    /** @param choice what was chosen for it in case it does not fit */
    void add(Part part, @Nullable Choice choice) {
        Optional<Slot> at = choice instanceof Choice.OtherTime(Slot other) ? Optional.of(other) : part.slot();
        if (end != null || choice instanceof Choice.Skip) {
            return;
        }
        if (at.isEmpty()) {
            misfits.add(new Misfit(part, at, List.of(new Refusal.NoSuchTime(part.name()))));
            return;
        }
        switch (part.act().apply(at.get(), choice instanceof Choice.Overrule(String reason) ? Despite.whatever(reason) : null)) {
            case Outcome.Done one -> done.add(one);
            case Outcome.Refused refused -> misfits.add(new Misfit(part, at, refused.refusals()));
            case Outcome other -> end = other;
        }
    }

    /** The misfits in order of the rule, each with another time; asked while those that fit have their place. */
    private Outcome.Unfit unfit() {
        List<Occurrence> unfit = new ArrayList<>();
        List<Slot> taken = new ArrayList<>();
        for (Misfit misfit : misfits.stream().sorted(comparing(misfit -> misfit.part().name())).toList()) {
            Optional<Slot> proposal = proposals.near(misfit.part().wish(), misfit.slot(), misfit.part().name())
                    .filter(slot -> taken.stream().noneMatch(slot::overlaps));
            proposal.ifPresent(taken::add);
            unfit.add(new Occurrence(misfit.part().name(), misfit.slot(), misfit.refusals(), proposal));
        }
        return new Outcome.Unfit(unfit);
    }

    /**
     * @param letter writes the one letter for all of them
     * @param seriesId the series whose visits they are, or null
     */
    Outcome outcome(Supplier<Told> letter, @Nullable UUID seriesId, Telling telling) {
        if (end != null) {
            return end;
        }
        if (!misfits.isEmpty()) {
            return unfit();
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
}
