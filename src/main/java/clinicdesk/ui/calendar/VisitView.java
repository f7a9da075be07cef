package clinicdesk.ui.calendar;

import com.calendarfx.view.DayEntryView;
import java.time.format.DateTimeFormatter;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Skin;

/** One visit on the grid. The entry outlives its views, so it is listened to weakly. */
final class VisitView extends DayEntryView {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");

    private final VisitEntry visit;
    private final DateTimeFormatter times;
    private final InvalidationListener refresh = observable -> refresh();

    VisitView(VisitEntry entry, String laneStyle, DateTimeFormatter times) {
        super(entry);
        visit = entry;
        this.times = times;
        getStyleClass().addAll("visit", laneStyle);
        setId("appt-" + entry.getId());
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setMinHeightEqualToTitleHeight(false);
        WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
        visit.itemProperty().addListener(weak);
        visit.chosenProperty().addListener(weak);
        visit.liftedProperty().addListener(weak);
        refresh();
    }

    private void refresh() {
        setAccessibleText(visit.item().accessibleText());
        pseudoClassStateChanged(CHOSEN, visit.chosenProperty().get());
        pseudoClassStateChanged(LIFTED, visit.liftedProperty().get());
        if (getSkin() instanceof VisitSkin skin) {
            skin.refresh();
        }
    }

    GridItem item() {
        return visit.item();
    }

    /** When it starts, in words. */
    String time() {
        return times.format(visit.getStartTime());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new VisitSkin(this);
    }
}
