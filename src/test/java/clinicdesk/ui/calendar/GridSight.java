package clinicdesk.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.Scene;

/** What somebody sees who looks at the grid of a window. For the window's thread. */
public final class GridSight {

    private final WeekGrid grid;

    private GridSight(WeekGrid grid) {
        this.grid = grid;
    }

    /** The grid in this scene, which shows the calendar's page. */
    public static GridSight in(Scene scene) {
        return new GridSight((WeekGrid) scene.lookup(".week-grid"));
    }

    /** The visits on the page. */
    public Collection<GridItem> items() {
        return grid.items();
    }

    /** Whether this visit is drawn. */
    public boolean shows(UUID visit) {
        return grid.board().visits().view(visit) != null;
    }

    /** Where the middle of this visit, which is drawn, is on the screen; beside another one that is not the lane's. */
    public Point2D middleOf(UUID visit) {
        VisitView view = Objects.requireNonNull(grid.board().visits().view(visit));
        return view.localToScreen(view.getWidth() / 2, view.getHeight() / 2);
    }

    public LocalDate firstDay() {
        return grid.board().range().firstDay();
    }

    public int days() {
        return grid.board().range().days();
    }

    /** Whose lanes are shown, in their order. */
    public List<UUID> doctors() {
        return grid.board().range().lanes().stream().map(Lane::doctorId).toList();
    }

    public boolean isDragging() {
        return grid.isDragging();
    }

    /** Scrolls so far that this time can be seen once the window is laid out. */
    public void reveal(Instant time) {
        grid.reveal(grid.board().geometry().y(time, dayOf(time)));
    }

    /** Where a time of a doctor who is shown is on the screen, in the middle of the lane. */
    public Point2D at(UUID doctorId, Instant time) {
        Geometry geometry = grid.board().geometry();
        int day = geometry.range().indexOf(dayOf(time));
        int lane = geometry.range().indexOf(doctorId);
        return grid.board().localToScreen(geometry.laneX(day, lane) + geometry.laneWidth(day, lane) / 2,
                geometry.y(time, dayOf(time)));
    }

    private LocalDate dayOf(Instant time) {
        return time.atZone(grid.board().range().zone()).toLocalDate();
    }
}
