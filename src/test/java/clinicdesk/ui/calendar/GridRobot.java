package clinicdesk.ui.calendar;

import clinicdesk.ui.SwiftRobot;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.util.WaitForAsyncUtils;

/** A hand on a real grid: it finds the points for times and visits, and moves as a hand does, in small steps. */
public final class GridRobot {

    private final SwiftRobot robot = new SwiftRobot();
    private final WeekGrid grid;

    public GridRobot(WeekGrid grid) {
        this.grid = grid;
    }

    /** Runs on the FX thread and waits for the layout that follows. */
    public <T> T fx(Supplier<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(5000, work::get);
        settle();
        return result;
    }

    public void run(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    public void settle() {
        SwiftRobot.settle();
    }

    public void waitUntil(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition::getAsBoolean));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        settle();
    }

    /** Where a time of a doctor is on the screen, in the middle of his lane; scrolls there first. */
    public Point2D pointFor(UUID doctorId, ZonedDateTime time) {
        run(() -> grid.reveal(grid.board().geometry().y(time.toInstant(), time.toLocalDate())));
        return fx(() -> {
            Geometry geometry = grid.board().geometry();
            LocalDate date = time.toLocalDate();
            int day = geometry.range().indexOf(date);
            int lane = geometry.range().indexOf(doctorId);
            double x = geometry.laneX(day, lane) + geometry.laneWidth(day, lane) / 2;
            return grid.board().localToScreen(x, geometry.y(time.toInstant(), date));
        });
    }

    public Optional<Node> visit(UUID id) {
        return fx(() -> Optional.ofNullable(grid.board().visits().view(id)));
    }

    /** Where a visit lies on the screen, without the frame around a chosen one. */
    public Bounds boundsOf(UUID id) {
        Node node = visit(id).orElseThrow(() -> new AssertionError("the visit is not shown: " + id));
        return fx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    public Point2D middleOf(UUID id) {
        Bounds bounds = boundsOf(id);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    public GridRobot press(Point2D point) {
        jumpTo(point);
        robot.press(MouseButton.PRIMARY);
        settle();
        return this;
    }

    /** Moves in steps, because a hand does, and a drag only begins with a move. */
    public GridRobot moveTo(Point2D target) {
        Point2D from = robot.robotContext().getBaseRobot().retrieveMouse();
        for (int i = 1; i <= 4; i++) {
            jumpTo(from.interpolate(target, i / 4.0));
        }
        return this;
    }

    private void jumpTo(Point2D point) {
        robot.moveMouse(point);
    }

    public GridRobot release() {
        robot.release(MouseButton.PRIMARY);
        settle();
        return this;
    }

    public void drag(Point2D from, Point2D to) {
        press(from).moveTo(to).release();
    }

    public void click(Point2D point) {
        robot.click(point);
    }

    public void doubleClick(Point2D point) {
        jumpTo(point);
        robot.doubleClickOn(MouseButton.PRIMARY);
        settle();
    }

    public void type(javafx.scene.input.KeyCode... keys) {
        robot.type(keys);
    }

    public void chord(javafx.scene.input.KeyCode held, javafx.scene.input.KeyCode key) {
        robot.push(held, key);
    }
}
