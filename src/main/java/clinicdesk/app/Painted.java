package clinicdesk.app;

import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Says in the log, once, when something that a window shows has first been painted. For the window's thread. */
final class Painted {

    private static final Logger LOG = Logger.getLogger(Painted.class.getName());

    /** A frame is laid out at one beat, and has been painted before the beat after the next lays anything out. */
    private static final int BEATS = 3;

    private final Scene scene;
    private final String line;
    private final Runnable beat = this::count;
    private int beats;

    private Painted(Scene scene, String line) {
        this.scene = scene;
        this.line = line;
    }

    /** Says this line when what the scene shows now has been painted. */
    static void tell(Scene scene, String line) {
        Painted painted = new Painted(scene, line);
        scene.addPostLayoutPulseListener(painted.beat);
        Platform.requestNextPulse();
    }

    /** The same of what it shows when it becomes ready for the first time. */
    static void tellWhenReady(ObservableValue<Boolean> ready, Scene scene, String line) {
        ready.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> property, Boolean before, Boolean now) {
                if (now) {
                    ready.removeListener(this);
                    tell(scene, line);
                }
            }
        });
    }

    private void count() {
        beats++;
        if (beats < BEATS) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(beat);
        LOG.info(line);
    }
}
