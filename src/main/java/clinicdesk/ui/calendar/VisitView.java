package clinicdesk.ui.calendar;

import clinicdesk.ui.frame.DoctorColour;
import clinicdesk.ui.frame.Wrapping;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A visit on the grid, now one and then another: a tinted box with the doctor's stripe, the name, icons that leave the
 * name its place, and, as the height allows, the time and a detail. Nothing is laid out by the height of its line box:
 * a line is centred on its row, so that a ten-minute visit still shows whole letters.
 */
final class VisitView extends Region {

    static final double LEAST_HEIGHT = 14;
    static final double GAP_BELOW = 2;
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass OVERRULED = PseudoClass.getPseudoClass("overruled");
    private static final PseudoClass EXTRA = PseudoClass.getPseudoClass("extra");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final double GAP = 4;
    /** Behind the stripe. */
    private static final double LEFT = 9;
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
    private final VisitIcons icons = new VisitIcons();
    private final Region typeMark = new Region();
    private @Nullable GridItem item;
    private @Nullable Integer type;
    private String time = "";
    private boolean small;
    private boolean tight;

    VisitView() {
        getStyleClass().add("visit");
        setManaged(false);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        typeMark.setMouseTransparent(true);
        getChildren().add(title);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMouseTransparent(true);
        label.setMinSize(0, 0);
        return label;
    }

    /** The visit that it shows; there is one wherever it is seen. */
    GridItem item() {
        return Objects.requireNonNull(item);
    }

    /** @param begins when it starts, in words */
    void show(GridItem now, String begins) {
        GridItem before = item;
        if (now.equals(before) && begins.equals(time)) {
            return;
        }
        item = now;
        time = begins;
        if (before == null || !before.id().equals(now.id())) {
            pseudoClassStateChanged(CHOSEN, false);
            pseudoClassStateChanged(LIFTED, false);
        }
        setAccessibleText(now.accessibleText());
        title.setText(now.title());
        later.setText(now.expected() == null ? "" : LATER.strip() + " " + now.expected());
        words.pseudoClassStateChanged(LATE, now.expected() != null);
        mark(now);
        requestLayout();
    }

    /** Says nothing any more of the visit that it has shown. */
    void clear() {
        if (item != null) {
            item = null;
            setVisible(false);
            setAccessibleText(null);
            List.of(title, words, later).forEach(label -> label.setText(""));
        }
    }

    private void mark(GridItem now) {
        for (Mark mark : Mark.values()) {
            pseudoClassStateChanged(mark.pseudoClass(), now.mark() == mark);
        }
        pseudoClassStateChanged(FADED, now.faded());
        pseudoClassStateChanged(OVERRULED, now.hold() == Hold.OVERRULED);
        pseudoClassStateChanged(EXTRA, now.hold() == Hold.EXTRA_PLACE);
        icons.show(now.hold(), now.mark());
        keep(icons, icons.width() > 0);
        showType(now.typeColour());
    }

    /** The colour of the type is a thin bar at the right: the doctor's stripe is at the left, and the type is named. */
    private void showType(@Nullable Integer colour) {
        if (colour != null && !colour.equals(type)) {
            typeMark.getStyleClass().setAll("visit-type", DoctorColour.styleClass(colour));
            type = colour;
        }
        keep(typeMark, colour != null);
    }

    /** What has never been seen is not in the scene: a week of many doctors holds hundreds of visits. */
    private void keep(Node node, boolean seen) {
        if (seen && node.getParent() == null) {
            getChildren().add(node);
        }
        node.setVisible(seen);
    }

    /** Before styles are applied, as they depend on how much room it has. */
    void place(double x, double y, double width, double height) {
        resizeRelocate(x, y, width, height);
        small = height < TWO_ROWS;
        tight = right() - LEFT - icons.width() < LEAST_NAME;
        pseudoClassStateChanged(SHORT, small);
        pseudoClassStateChanged(TIGHT, tight);
        keep(words, !small && !areIconsBelow());
        setVisible(true);
    }

    private double edge() {
        return getWidth() - 2 - item().hold().edge();
    }

    private double right() {
        return edge() - GAP - (item().typeColour() == null ? 0 : TYPE_MARK - 1);
    }

    private boolean areIconsBelow() {
        return tight && icons.width() > 0;
    }

    @Override
    protected void layoutChildren() {
        if (item == null) {
            return;
        }
        double full = getHeight();
        double room = tight ? right() - LEFT : right() - LEFT - icons.width();
        boolean wraps = full >= THREE_ROWS && title.prefWidth(-1) > room && Wrapping.isSafe(title.getText());
        double nameHeight = wraps ? NAME_ROW * 2 : NAME_ROW;
        double top = small ? (full - NAME_ROW) / 2 : Math.clamp((full - nameHeight - DETAIL_ROW) / 2, 0, 4);
        title.setWrapText(wraps);
        title.setTextOverrun(tight ? OverrunStyle.CLIP : OverrunStyle.ELLIPSIS);
        title.resizeRelocate(LEFT, top - SLACK, room, nameHeight + 2 * SLACK);
        typeMark.resizeRelocate(edge() - TYPE_MARK, TYPE_INSET, TYPE_MARK, Math.max(0, full - 2 * TYPE_INSET));
        layoutLater(top, room);
        layoutIcons(top + (areIconsBelow() ? nameHeight : 2));
        if (words.isVisible()) {
            layoutWords(top + nameHeight - 1, right() - LEFT, full);
        }
    }

    private void layoutIcons(double top) {
        icons.setVisible(icons.width() > 0 && !(areIconsBelow() && small));
        icons.resizeRelocate(areIconsBelow() ? LEFT : right() - icons.width() + 2, top,
                Math.max(0, icons.width() - 2), VisitIcons.SIZE);
    }

    /** In one row, the expected time stands behind the name where both have room; the name comes first. */
    private void layoutLater(double top, double room) {
        double width = !small || later.getText().isEmpty() ? 0 : later.prefWidth(-1);
        keep(later, width > 0 && title.prefWidth(-1) + GAP + width <= room);
        later.resizeRelocate(LEFT + room - width, top - SLACK, width, NAME_ROW + 2 * SLACK);
    }

    /** The time as planned and, where it is later, as expected; where there is no room for both, the later one. */
    private String times(double room) {
        String expected = item().expected();
        if (expected == null) {
            return time;
        }
        return room >= BOTH_TIMES ? time + LATER + expected : LATER.stripLeading() + expected;
    }

    /** The time, and the detail beside it or, in a narrow lane, below it as far as there is room. */
    private void layoutWords(double top, double room, double height) {
        String detail = item().detail();
        boolean beside = room > BESIDE;
        boolean below = !beside && height - top >= TWO_DETAIL_ROWS;
        String gap = beside ? "  " : "\n";
        boolean shown = detail != null && (beside || below);
        words.setText(shown ? times(room) + gap + detail : times(room));
        words.resizeRelocate(LEFT, top - 1, room, shown && below ? TWO_DETAIL_ROWS : DETAIL_ROW + 2);
    }
}
