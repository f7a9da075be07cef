package clinicdesk.ui.calendar;

import clinicdesk.ui.frame.DoctorColour;
import clinicdesk.ui.frame.Wrapping;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
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
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double STRIPE = 4;
    private static final double GAP = 4;
    private static final double TYPE_MARK = 3;
    private static final double TYPE_INSET = 3;
    private static final double NAME_ROW = 15;
    /** Fonts differ in the height of a line: a label that is a little too low would drop its second line. */
    private static final double SLACK = 4;
    private static final double DETAIL_ROW = 13;
    /** Two rows of small text, whole, in every font. */
    private static final double TWO_DETAIL_ROWS = 32;
    private static final double BESIDE = 140;
    private static final double BOTH_TIMES = 88;
    private static final String LATER = " → ";
    private static final double TWO_ROWS = 27;
    private static final double THREE_ROWS = 44;
    /** Beside another visit there may be less room than for a short name: then it has the whole row to itself. */
    private static final double LEAST_NAME = 44;

    private final Label title = label("visit-title");
    private final Label words = label("visit-words");
    private final Label later = label("visit-later");
    private final HBox icons = new HBox(2);
    private final Region typeMark = new Region();

    VisitSkin(VisitView view) {
        super(view);
        icons.getStyleClass().add("visit-icons");
        icons.setMouseTransparent(true);
        typeMark.setMouseTransparent(true);
        getChildren().add(title);
        refresh();
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
        pseudo("overruled", item.hold() == Hold.OVERRULED);
        pseudo("extra", item.hold() == Hold.EXTRA_PLACE);
        icons.getChildren().clear();
        words.pseudoClassStateChanged(LATE, item.expected() != null);
        showLater(item.expected());
        showType(item.typeColour());
        addIcon(item.hold().icon(), item.hold() == Hold.OVERRULED ? "visit-overruled" : "visit-extra");
        addIcon(item.mark().icon(), "visit-mark");
        keep(icons, !icons.getChildren().isEmpty());
        getSkinnable().requestLayout();
    }

    /** The colour of the type is a thin bar at the right: the doctor's stripe is at the left, and the type is named. */
    private void showType(@Nullable Integer colour) {
        if (colour != null) {
            typeMark.getStyleClass().setAll("visit-type", DoctorColour.styleClass(colour));
        }
        keep(typeMark, colour != null);
    }

    private void showLater(@Nullable String expected) {
        later.setText(expected == null ? "" : LATER.strip() + " " + expected);
    }

    /** In one row, the expected time stands behind the name where both have room; the name comes first. */
    private void layoutLater(boolean small, double left, double top, double room) {
        double width = later.getText().isEmpty() ? 0 : later.prefWidth(-1);
        keep(later, small && width > 0 && title.prefWidth(-1) + GAP + width <= room);
        later.resizeRelocate(left + room - width, top - SLACK, width, NAME_ROW + 2 * SLACK);
    }

    /** Only what is seen is in the scene: a week of many doctors holds hundreds of visits. */
    private void keep(Node node, boolean seen) {
        if (!seen) {
            getChildren().remove(node);
        } else if (!getChildren().contains(node)) {
            getChildren().add(node);
        }
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
        double edge = view.getWidth() - 2 - view.item().hold().edge();
        double right = edge - GAP - (view.item().typeColour() == null ? 0 : TYPE_MARK - 1);
        double left = 1 + STRIPE + GAP;
        boolean small = full < TWO_ROWS;
        typeMark.resizeRelocate(edge - TYPE_MARK, TYPE_INSET, TYPE_MARK, Math.max(0, full - 2 * TYPE_INSET));
        view.pseudoClassStateChanged(SHORT, small);
        double iconsWidth = icons.getChildren().isEmpty() ? 0 : icons.prefWidth(-1) + 2;
        boolean tight = right - left - iconsWidth < LEAST_NAME;
        double titleRoom = tight ? right - left : right - left - iconsWidth;
        boolean wraps = full >= THREE_ROWS && title.prefWidth(-1) > titleRoom && Wrapping.isSafe(title.getText());
        double nameHeight = wraps ? NAME_ROW * 2 : NAME_ROW;
        double top = small ? (full - NAME_ROW) / 2 : Math.clamp((full - nameHeight - DETAIL_ROW) / 2, 0, 4);
        title.setWrapText(wraps);
        title.setTextOverrun(tight ? OverrunStyle.CLIP : OverrunStyle.ELLIPSIS);
        view.pseudoClassStateChanged(TIGHT, tight);
        title.resizeRelocate(left, top - SLACK, titleRoom, nameHeight + 2 * SLACK);
        layoutLater(small, left, top, titleRoom);
        boolean iconsBelow = tight && iconsWidth > 0;
        icons.setVisible(!(iconsBelow && small));
        icons.resizeRelocate(iconsBelow ? left : right - iconsWidth + 2, top + (iconsBelow ? nameHeight : 2),
                Math.max(0, iconsWidth - 2), 12);
        keep(words, !small && !iconsBelow);
        if (!small && !iconsBelow) {
            layoutWords(left, top + nameHeight - 1, right - left, full);
        }
    }

    /** The time as planned and, where it is later, as expected; where there is no room for both, the later one. */
    private String time(double room) {
        String planned = getSkinnable().time();
        String expected = getSkinnable().item().expected();
        if (expected == null) {
            return planned;
        }
        return room >= BOTH_TIMES ? planned + LATER + expected : LATER.stripLeading() + expected;
    }

    /** The time, and the detail beside it or, in a narrow lane, below it as far as there is room. */
    private void layoutWords(double left, double top, double room, double height) {
        String detail = getSkinnable().item().detail();
        String time = time(room);
        boolean beside = room > BESIDE;
        boolean below = !beside && height - top >= TWO_DETAIL_ROWS;
        String gap = beside ? "  " : "\n";
        boolean shown = detail != null && (beside || below);
        words.setText(shown ? time + gap + detail : time);
        words.resizeRelocate(left, top - 1, room, shown && below ? TWO_DETAIL_ROWS : DETAIL_ROW + 2);
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
