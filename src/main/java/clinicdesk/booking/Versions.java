package clinicdesk.booking;

import clinicdesk.booking.Inverse.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which versions of visits stand for older ones: what is undone is as it was before, under a newer version, and older
 * acts may be undone in their turn. What somebody else has changed stands for nothing. Never changes itself.
 */
public final class Versions {

    /** Every version is only itself. */
    public static final Versions THEMSELVES = new Versions(Map.of());

    private record Of(UUID visitId, long version) {}

    private final Map<Of, Long> standIns;

    private Versions(Map<Of, Long> standIns) {
        this.standIns = standIns;
    }

    /** The version of the visit that this act finds if nobody else has been there since. */
    long after(Step step) {
        return standIns.getOrDefault(new Of(step.visitId(), step.to()), step.to());
    }

    /**
     * As it is when an act has been undone.
     *
     * @param again undoes the undoing
     */
    public Versions undone(Inverse inverse, Inverse again) {
        Map<UUID, Long> before = new HashMap<>();
        inverse.steps().forEach(step -> before.merge(step.visitId(), step.from(), Math::min));
        Map<UUID, Long> now = new HashMap<>();
        again.steps().forEach(step -> now.merge(step.visitId(), step.to(), Math::max));
        before.keySet().retainAll(now.keySet());
        Map<Of, Long> known = new HashMap<>(standIns);
        before.forEach((visitId, from) -> {
            long to = now.getOrDefault(visitId, from);
            known.replaceAll((of, version) -> of.visitId().equals(visitId) && version.equals(from) ? to : version);
            known.put(new Of(visitId, from), to);
        });
        return new Versions(Map.copyOf(known));
    }

    /** Just what these acts need. */
    public Versions neededBy(Collection<Inverse> acts) {
        Set<Of> needed = new HashSet<>();
        acts.forEach(act -> act.steps().forEach(step -> needed.add(new Of(step.visitId(), step.to()))));
        Map<Of, Long> kept = new HashMap<>(standIns);
        kept.keySet().retainAll(needed);
        return new Versions(Map.copyOf(kept));
    }
}
