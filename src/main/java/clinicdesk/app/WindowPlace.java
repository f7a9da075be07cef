package clinicdesk.app;

import clinicdesk.base.Background;
import clinicdesk.settings.DeskSettings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Size and place of the window, kept at this desk from one day to the next. */
final class WindowPlace {

    static final double MIN_WIDTH = 900;
    static final double MIN_HEIGHT = 560;

    private static final String BOUNDS = "window.bounds";
    private static final String MAXIMIZED = "window.maximized";
    private static final Rectangle2D USUAL = new Rectangle2D(0, 0, 1280, 800);

    private final DeskSettings desk;

    WindowPlace(DeskSettings desk) {
        this.desk = desk;
    }

    /** A scene that has some size from the start is not laid out first as small as it can be. */
    static Scene scene(Parent root) {
        return new Scene(root, USUAL.getWidth(), USUAL.getHeight());
    }

    /** Puts the window where it was, as far as that is still on a screen. */
    void restore(Stage stage) {
        List<Rectangle2D> screens = Stream
                .concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream()).map(Screen::getVisualBounds)
                .toList();
        Rectangle2D bounds = onScreen(parse(desk.get(BOUNDS, "")), screens);
        stage.setMinWidth(Math.min(MIN_WIDTH, bounds.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, bounds.getHeight()));
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(desk.get(MAXIMIZED, "false").equals("true"));
    }

    /** Keeps size and place when the window is closed. A maximized window keeps the place that it had before. */
    void keep(Stage stage, Background background, Consumer<Throwable> problem) {
        stage.setOnHiding(event -> {
            boolean maximized = stage.isMaximized();
            Optional<String> bounds = maximized || stage.isIconified()
                    ? Optional.empty()
                    : Optional.of(text(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
            background.run(() -> {
                desk.set(MAXIMIZED, Boolean.toString(maximized));
                bounds.ifPresent(now -> desk.set(BOUNDS, now));
                return maximized;
            }, kept -> {}, problem);
        });
    }

    /**
     * The bounds on the screen that they lie on most, made to fit it; the usual size in the middle of the first one
     * if they lie on none.
     */
    static Rectangle2D onScreen(Optional<Rectangle2D> kept, List<Rectangle2D> screens) {
        Optional<Rectangle2D> screen = kept.flatMap(bounds -> screens.stream().filter(bounds::intersects)
                .max(Comparator.comparingDouble(each -> shared(bounds, each))));
        Rectangle2D on = screen.orElse(screens.getFirst());
        Rectangle2D wanted = screen.flatMap(known -> kept).orElseGet(() -> inTheMiddleOf(on));
        double width = Math.min(Math.max(wanted.getWidth(), MIN_WIDTH), on.getWidth());
        double height = Math.min(Math.max(wanted.getHeight(), MIN_HEIGHT), on.getHeight());
        return new Rectangle2D(Math.clamp(wanted.getMinX(), on.getMinX(), on.getMaxX() - width),
                Math.clamp(wanted.getMinY(), on.getMinY(), on.getMaxY() - height), width, height);
    }

    private static Rectangle2D inTheMiddleOf(Rectangle2D screen) {
        return new Rectangle2D(screen.getMinX() + (screen.getWidth() - USUAL.getWidth()) / 2,
                screen.getMinY() + (screen.getHeight() - USUAL.getHeight()) / 2, USUAL.getWidth(), USUAL.getHeight());
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static String text(double x, double y, double width, double height) {
        return Math.round(x) + "," + Math.round(y) + "," + Math.round(width) + "," + Math.round(height);
    }

    /** Somebody may have written into the file by hand. */
    private static Optional<Rectangle2D> parse(String text) {
        if (!text.matches("-?\\d{1,5},-?\\d{1,5},\\d{1,5},\\d{1,5}")) {
            return Optional.empty();
        }
        int[] numbers = Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        return Optional.of(new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]));
    }
}
