package clinicdesk.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The least that a program with a window is, and what the installed one is measured against. Says when its window has
 * first been painted, as the program says it of its week: at the third beat. With an argument it ends then.
 */
public final class BlankWindow extends Application {

    static final String PAINTED = "The window is painted";

    private static final int BEATS = 3;

    private int beats;

    /** Begins the program. */
    public static void main(String[] args) {
        launch(BlankWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new StackPane(), 1280, 800);
        scene.addPostLayoutPulseListener(() -> beat(stage));
        stage.setScene(scene);
        stage.show();
        Platform.requestNextPulse();
    }

    private void beat(Stage stage) {
        beats++;
        if (beats < BEATS) {
            Platform.requestNextPulse();
        } else if (beats == BEATS) {
            System.out.println(PAINTED);
            if (!getParameters().getRaw().isEmpty()) {
                stage.hide();
            }
        }
    }
}
