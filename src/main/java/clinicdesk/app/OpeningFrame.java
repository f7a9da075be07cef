package clinicdesk.app;

import clinicdesk.db.Store;
import clinicdesk.settings.DeskSettings;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.settings.SettingsViewModel;
import clinicdesk.ui.shell.FrameView;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The window before its clinic is open: at once, in its old place and look, with the frame of a week. For the window's
 * thread.
 */
final class OpeningFrame {

    private OpeningFrame() {}

    /** Whether there will be a week to show: who begins is asked something else first. */
    static boolean isWanted(Launch launch) {
        return launch.sample() || Store.exists(launch.folder().path());
    }

    /** @return its scene; empty if it cannot be known how this desk wants it, which the opening will say */
    static Optional<Scene> show(Stage stage, ClinicFolder folder) {
        try {
            DeskSettings desk = new DeskSettings(folder.path());
            Theme theme = SettingsViewModel.lookOf(desk);
            theme.begin();
            Scene scene = WindowPlace.scene(new FrameView(Locale.getDefault(Locale.Category.FORMAT)).root());
            theme.applyTo(scene);
            stage.setScene(scene);
            new WindowPlace(desk).restore(stage);
            stage.show();
            return Optional.of(scene);
        } catch (UncheckedIOException notReadable) {
            return Optional.empty();
        }
    }
}
