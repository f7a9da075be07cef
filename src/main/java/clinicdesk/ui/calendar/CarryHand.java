package clinicdesk.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/** Follows a hand that carries something from beside the grid: which doctor's time is beneath it, in steps of five minutes. */
final class CarryHand {

    private static final long STEP = 300;

    private final WeekGrid grid;
    private final Carrying carrying;

    CarryHand(WeekGrid grid, Carrying carrying) {
        this.grid = grid;
        this.carrying = carrying;
        carrying.handProperty().subscribe(this::moved);
    }

    private void moved(@Nullable Point2D inScene) {
        if (inScene == null || grid.board().range().lanes().isEmpty()) {
            return;
        }
        Point2D at = grid.board().sceneToLocal(inScene);
        Geometry geometry = grid.board().geometry();
        boolean over = grid.contains(grid.sceneToLocal(inScene)) && at.getX() >= geometry.left()
                && at.getX() < grid.board().getWidth();
        carrying.over(over ? place(geometry, at) : null);
        if (over) {
            grid.reveal(at.getY());
        }
    }

    private Cursor place(Geometry geometry, Point2D at) {
        int day = geometry.dayAt(at.getX());
        LocalDate date = geometry.range().day(day);
        long second = Math.floorDiv(geometry.timeAt(day, at.getY()).getEpochSecond(), STEP) * STEP;
        Instant open = geometry.range().opening(date);
        Instant last = geometry.range().closing(date).minusSeconds(STEP);
        Instant start = Instant.ofEpochSecond(Math.clamp(second, open.getEpochSecond(), last.getEpochSecond()));
        return new Cursor(LocalDateTime.ofInstant(start, geometry.range().zone()),
                Grip.doctorAt(geometry, at.getX()));
    }
}
