package clinicdesk.ui.calendar;

import clinicdesk.ui.frame.Scrolling;
import java.time.ZonedDateTime;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Which part of the board is seen: scrolls as little as it must, and starts at now or at opening. */
final class Sight {

    private static final double AIR = 24;
    private static final double HOUR_BEFORE_NOW = 96;

    private final ScrollPane pane = new ScrollPane();
    private final Board board;
    private boolean started;

    Sight(Board board) {
        this.board = board;
        pane.setContent(board);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        Scrolling.withoutPicture(pane);
        pane.vvalueProperty().addListener((property, before, now) -> keepNamesInSight());
        pane.viewportBoundsProperty().addListener((property, before, now) -> keepTop(before.getHeight()));
    }

    ScrollPane pane() {
        return pane;
    }

    private double hidden() {
        return Math.max(0, board.getHeight() - pane.getViewportBounds().getHeight());
    }

    /** A line that comes or goes below must not make the visits jump: the first row that is seen stays where it is. */
    private void keepTop(double heightBefore) {
        double hiddenBefore = board.getHeight() - heightBefore;
        if (started && heightBefore > 0 && hiddenBefore > 0 && hidden() > 0) {
            pane.setVvalue(Math.clamp(pane.getVvalue() * hiddenBefore / hidden(), 0, 1));
        }
    }

    /** Scrolls just so far that this row of the board is seen with some air around it. */
    void reveal(double y) {
        double seen = pane.getViewportBounds().getHeight();
        double hidden = hidden();
        if (seen <= 0 || hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double wanted = y - AIR < top ? y - AIR : y + AIR > top + seen ? y + AIR - seen : top;
        pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }

    /** The first time that there are lanes and a clock, this looks at the hour before now, or at opening. */
    void lookAt(Geometry geometry, @Nullable ZonedDateTime now) {
        if (!started && now != null && !geometry.range().lanes().isEmpty()) {
            boolean shown = Backdrop.nowIsShown(geometry, now);
            double y = shown ? geometry.y(now.toInstant(), now.toLocalDate()) - HOUR_BEFORE_NOW : 0;
            pane.setVvalue(hidden() <= 0 ? 0 : Math.clamp(y / hidden(), 0, 1));
            started = true;
        }
        keepNamesInSight();
    }

    private void keepNamesInSight() {
        board.keepNamesBelow(pane.getVvalue() * hidden());
    }
}
