package clinicdesk.app;

import clinicdesk.ui.frame.Theme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Keeps a window in the look that was chosen, and in the system's where that was chosen. */
final class Look implements AutoCloseable {

    private final ObservableValue<Theme> chosen;
    private Subscription following = Subscription.EMPTY;

    Look(ObservableValue<Theme> chosen) {
        this.chosen = chosen;
    }

    /** Puts the look on now, and anew with each change of it. */
    void wear(Scene scene) {
        following.unsubscribe();
        Runnable putOn = () -> chosen.getValue().applyTo(scene);
        putOn.run();
        following = Subscription.combine(chosen.subscribe(putOn),
                Platform.getPreferences().colorSchemeProperty().subscribe(putOn));
    }

    /** The system outlives the window. */
    @Override
    public void close() {
        following.unsubscribe();
    }
}
