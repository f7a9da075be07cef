package clinicdesk.ui.shell;

import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableNumberValue;

/** What the window shows around the pages: which page, what on the right, what lies over it. */
public final class ShellViewModel {

    /** Nobody has touched the desk for so long: names are hidden. */
    static final Duration IDLE = Duration.ofMinutes(5);

    private final Workplace workplace;
    private final Privacy privacy;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.CALENDAR);
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.DAY);
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final Map<Page, IntegerProperty> counts = new EnumMap<>(Page.class);
    private final BooleanBinding sideShown;
    private Instant lastTouched;
    private boolean hiddenByIdling;

    public ShellViewModel(Workplace workplace, Privacy privacy) {
        this.workplace = workplace;
        this.privacy = privacy;
        this.lastTouched = workplace.clock().now();
        this.sideShown = Bindings.createBooleanBinding(
                () -> page.get().hasVisits() && (!narrow.get() || side.get() != Side.DAY), page, narrow, side);
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    public ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    /** The window is too small for a panel that says nothing. */
    BooleanProperty narrowProperty() {
        return narrow;
    }

    BooleanBinding sideShownBinding() {
        return sideShown;
    }

    /** How much on a page needs somebody: the rail shows it. */
    IntegerProperty countProperty(Page of) {
        return counts.computeIfAbsent(of, any -> new SimpleIntegerProperty());
    }

    /** Lets the rail show how much on a page needs somebody. */
    public void count(Page of, ObservableNumberValue needed) {
        countProperty(of).bind(needed);
    }

    public void show(Page wanted) {
        page.set(wanted);
    }

    public void show(Side wanted) {
        side.set(wanted);
    }

    public void show(Overlay wanted) {
        overlay.set(wanted);
    }

    /** Takes this away, unless something else lies over the window by now. */
    public void hide(Overlay own) {
        if (overlay.get() == own) {
            overlay.set(Overlay.NONE);
        }
    }

    /** A visit has been chosen, or none is any more; a booking that is being filled in stays. */
    public void chosen(boolean visit) {
        if (!side.get().isForm()) {
            side.set(visit ? Side.VISIT : Side.DAY);
        }
    }

    /** F12: until it is pressed again. */
    void toggleNames() {
        hiddenByIdling = false;
        privacy.hiddenProperty().set(!privacy.isHidden());
    }

    /** Somebody is at the desk: what idling has hidden comes back. */
    void touched() {
        lastTouched = workplace.clock().now();
        if (hiddenByIdling) {
            hiddenByIdling = false;
            privacy.hiddenProperty().set(false);
        }
    }

    void tick() {
        boolean idle = !workplace.clock().now().isBefore(lastTouched.plus(IDLE));
        if (idle && !privacy.isHidden()) {
            hiddenByIdling = true;
            privacy.hiddenProperty().set(true);
        }
    }
}
