package clinicdesk.app;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Does something once when what a window shows has been painted. For the window's thread. */
final class Painted {

    /** A frame is laid out at one beat, and has been painted before the beat after the next lays anything out. */
    private static final int BEATS = 3;

    private final Scene scene;
    private final Runnable then;
    private final Runnable beat = this::count;
    private int beats;

    private Painted(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    /** Does this when what the scene shows now has been painted. */
    static void then(Scene scene, Runnable then) {
        Painted painted = new Painted(scene, then);
        scene.addPostLayoutPulseListener(painted.beat);
        Platform.requestNextPulse();
    }

    private void count() {
        beats++;
        if (beats < BEATS) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(beat);
        then.run();
    }
}
