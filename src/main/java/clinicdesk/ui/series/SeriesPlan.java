package clinicdesk.ui.series;

import clinicdesk.booking.Choice;
import clinicdesk.booking.Occurrence;
import clinicdesk.ui.series.Misfit.Way;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The visits of a series as they would be: those that do not fit with what is to become of them, and the others. */
final class SeriesPlan {

    private final ObservableList<Misfit> misfits = FXCollections.observableArrayList();
    private final ObservableList<LocalDateTime> fitting = FXCollections.observableArrayList();
    private final BooleanSupplier mayOverrule;
    private final Runnable changed;
    private int fits;

    /** @param changed is called whenever something else is chosen or known */
    SeriesPlan(BooleanSupplier mayOverrule, Runnable changed) {
        this.mayOverrule = mayOverrule;
        this.changed = changed;
    }

    /** By the rule, in order. */
    ObservableList<Misfit> misfits() {
        return misfits;
    }

    /** When those are that fit, as far as that is known. */
    ObservableList<LocalDateTime> fitting() {
        return fitting;
    }

    void clear() {
        fits = 0;
        misfits.clear();
        fitting.clear();
        changed.run();
    }

    /** Another plan; what was chosen stays chosen for those of which nothing else is known. */
    void show(List<Occurrence> plan) {
        fits = (int) plan.stream().filter(Occurrence::fits).count();
        fitting.setAll(plan.stream().filter(Occurrence::fits).map(Occurrence::recurrence).toList());
        showMisfits(plan.stream().filter(one -> !one.fits()).toList());
    }

    /** @param all how many there are, with those that do not fit */
    void show(List<Occurrence> unfit, int all) {
        fits = all - unfit.size();
        fitting.clear();
        showMisfits(unfit);
    }

    /** Of the visits as they were to be, these do not fit either, or not any more. */
    void showAlso(List<Occurrence> unfit) {
        int all = all();
        Map<LocalDateTime, Occurrence> known = new HashMap<>();
        misfits.forEach(misfit -> known.put(misfit.name(), misfit.occurrence()));
        unfit.forEach(one -> known.put(one.recurrence(), one));
        fits = all - known.size();
        fitting.removeAll(known.keySet());
        showMisfits(known.values().stream().sorted(Comparator.comparing(Occurrence::recurrence)).toList());
    }

    private void showMisfits(List<Occurrence> unfit) {
        Map<LocalDateTime, Misfit> before = misfits.stream().collect(Collectors.toMap(Misfit::name, one -> one));
        List<Misfit> now = new ArrayList<>();
        for (Occurrence one : unfit) {
            Misfit known = before.get(one.recurrence());
            now.add(known != null && known.occurrence().equals(one) ? known : follow(one));
        }
        if (!now.equals(misfits)) {
            misfits.setAll(now);
        }
        changed.run();
    }

    private Misfit follow(Occurrence occurrence) {
        Misfit misfit = new Misfit(occurrence, mayOverrule.getAsBoolean());
        misfit.wayProperty().addListener((property, before, now) -> changed.run());
        return misfit;
    }

    int all() {
        return fits + misfits.size();
    }

    int fits() {
        return fits;
    }

    int count(Way way) {
        return (int) misfits.stream().filter(misfit -> misfit.way() == way).count();
    }

    /** How many visits would be made or moved. */
    int done() {
        return all() - count(Way.SKIP);
    }

    /** @param reason why rules are broken */
    Map<LocalDateTime, Choice> choices(String reason) {
        return misfits.stream().filter(Objects::nonNull)
                .collect(Collectors.toMap(Misfit::name, misfit -> misfit.choice(reason)));
    }
}
