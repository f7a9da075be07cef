package clinicdesk.ui.series;

import clinicdesk.booking.Choice;
import clinicdesk.booking.Occurrence;
import clinicdesk.booking.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A visit of a series that does not fit, and what is to become of it. */
final class Misfit {

    /** What can become of it, in the order of the keys. */
    enum Way {
        SKIP, OTHER_TIME, OVERRULE
    }

    private final Occurrence occurrence;
    private final List<Way> offered = new ArrayList<>();
    private final ObjectProperty<Way> way;

    /** @param mayOverrule whether who sits here may break a rule with a reason */
    Misfit(Occurrence occurrence, boolean mayOverrule) {
        this.occurrence = occurrence;
        offered.add(Way.SKIP);
        if (occurrence.proposal().isPresent()) {
            offered.add(Way.OTHER_TIME);
        }
        boolean all = occurrence.slot().isPresent()
                && occurrence.refusals().stream().allMatch(Refusal::mayBeOverruled);
        if (mayOverrule && all) {
            offered.add(Way.OVERRULE);
        }
        way = new SimpleObjectProperty<>(offers(Way.OTHER_TIME) ? Way.OTHER_TIME : Way.SKIP);
    }

    /** What the rule calls it. */
    LocalDateTime name() {
        return occurrence.recurrence();
    }

    /** When it would be, where the clock leaves that out. */
    LocalDateTime leftOut() {
        return occurrence.refusals().stream().flatMap(
                refusal -> refusal instanceof Refusal.NoSuchTime none ? Stream.of(none.time()) : Stream.empty())
                .findFirst().orElse(name());
    }

    Occurrence occurrence() {
        return occurrence;
    }

    /** Whether the same is in its way and the same is offered, so that what was chosen for one holds for the other. */
    boolean isLike(Misfit other) {
        return codes().equals(other.codes()) && occurrence.slot().equals(other.occurrence.slot())
                && occurrence.proposal().equals(other.occurrence.proposal());
    }

    private List<String> codes() {
        return occurrence.refusals().stream().map(Refusal::code).toList();
    }

    boolean offers(Way which) {
        return offered.contains(which);
    }

    void choose(Way which) {
        if (offers(which)) {
            way.set(which);
        }
    }

    /** The next way that is offered, or the one before; stays at the ends. */
    void step(int direction) {
        int next = offered.indexOf(way.get()) + direction;
        if (next >= 0 && next < offered.size()) {
            way.set(offered.get(next));
        }
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    Way way() {
        return way.get();
    }

    /** @param reason why a rule is broken */
    Choice choice(String reason) {
        return switch (way.get()) {
            case SKIP -> new Choice.Skip();
            case OVERRULE ->
                occurrence.slot().<Choice>map(slot -> new Choice.Overrule(slot, reason)).orElseGet(Choice.Skip::new);
            case OTHER_TIME -> Optional.of(occurrence).flatMap(Occurrence::proposal)
                    .<Choice>map(Choice.OtherTime::new).orElseGet(Choice.Skip::new);
        };
    }
}
