package clinicdesk.ui.calendar;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A tinted box with the doctor's stripe, the name, icons that leave the name its place, and, as the height allows,
 * the time and a detail. Nothing is laid out by the height of its line box: a line is centred on its row, so that a
 * ten-minute visit still shows whole letters.
 */
final class VisitSkin extends SkinBase<VisitView> {

    static final double LEAST_HEIGHT = 14;
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final double STRIPE = 4;
    private static final double GAP = 4;
    private static final double NAME_ROW = 15;
    /** Fonts differ in the height of a line: a label that is a little too low would drop its second line. */
    private static final double SLACK = 4;
    private static final double DETAIL_ROW = 13;
    private static final double TWO_ROWS = 27;
    private static final double THREE_ROWS = 44;

    private final Region box = region("visit-box");
    private final Region stripe = region("visit-stripe");
    private final Label title = label("visit-title");
    private final Label time = label("visit-time");
    private final Label detail = label("visit-detail");
    private final HBox icons = new HBox(2);

    VisitSkin(VisitView view) {
        super(view);
        icons.getStyleClass().add("visit-icons");
        icons.setMouseTransparent(true);
        getChildren().addAll(box, stripe, time, detail, title, icons);
        refresh();
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMouseTransparent(true);
        label.setMinSize(0, 0);
        return label;
    }

    void refresh() {
        GridItem item = getSkinnable().item();
        title.setText(item.title());
        for (Mark mark : Mark.values()) {
            pseudo(mark.styleClass(), item.mark() == mark);
        }
        pseudo("faded", item.faded());
        pseudo("overruled", item.overruled());
        pseudo("movable", item.movable());
        icons.getChildren().clear();
        addIcon(item.overruled() ? Feather.ALERT_TRIANGLE : null, "visit-overruled");
        addIcon(item.mark().icon(), "visit-mark");
        getSkinnable().requestLayout();
    }

    private void pseudo(String name, boolean on) {
        getSkinnable().pseudoClassStateChanged(PseudoClass.getPseudoClass(name.toLowerCase(Locale.ROOT)), on);
    }

    private void addIcon(@Nullable Feather icon, String styleClass) {
        if (icon != null) {
            FontIcon node = FontIcon.of(icon, 12);
            node.getStyleClass().add(styleClass);
            icons.getChildren().add(node);
        }
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        VisitView view = getSkinnable();
        double full = view.getHeight();
        double right = view.getWidth() - 2;
        box.resizeRelocate(1, 0, right - 1, full);
        stripe.resizeRelocate(1, 0, STRIPE, full);
        view.pseudoClassStateChanged(SHORT, full < TWO_ROWS);
        double left = 1 + STRIPE + GAP;
        double iconsWidth = icons.getChildren().isEmpty() ? 0 : icons.prefWidth(-1);
        double room = right - left - GAP;
        double titleRoom = iconsWidth == 0 ? room : room - iconsWidth - 2;
        boolean tall = full >= TWO_ROWS;
        double top = tall ? Math.min(4, (full - TWO_ROWS) / 2) : (full - NAME_ROW) / 2;
        top = wraps(full, titleRoom) ? Math.min(top, (full - 2 * NAME_ROW - DETAIL_ROW) / 2) : top;
        double nameHeight = wraps(full, titleRoom) ? NAME_ROW * 2 : NAME_ROW;
        title.setWrapText(wraps(full, titleRoom));
        title.resizeRelocate(left, top - SLACK, titleRoom, nameHeight + 2 * SLACK);
        icons.resizeRelocate(right - GAP - iconsWidth, top + 2, iconsWidth, 12);
        layoutDetail(left, top + nameHeight, room, full);
    }

    private boolean wraps(double height, double width) {
        return height >= THREE_ROWS && title.prefWidth(-1) > width;
    }

    private void layoutDetail(double left, double top, double room, double height) {
        String words = getSkinnable().item().detail();
        double rest = height - top;
        boolean beside = words != null && room > 140;
        boolean own = words != null && !beside && rest >= 2 * DETAIL_ROW + 2;
        time.setVisible(height >= TWO_ROWS);
        time.setText(beside ? getSkinnable().time() + "  " + words : getSkinnable().time());
        time.resizeRelocate(left, top - 1, room, DETAIL_ROW);
        detail.setVisible(own);
        detail.setText(own ? words : "");
        detail.resizeRelocate(left, top - 1 + DETAIL_ROW, room, DETAIL_ROW);
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return LEAST_HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return 0;
    }
}
