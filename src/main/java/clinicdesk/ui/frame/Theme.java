package clinicdesk.ui.frame;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The look of the window. */
public enum Theme {
    LIGHT, DARK, SYSTEM;

    /** The theme of a setting; a value that is not known is the system's. */
    public static Theme of(String setting) {
        for (Theme theme : values()) {
            if (theme.setting().equals(setting)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Has all windows in it. Where no control was made before, JavaFX does not even read its own theme. */
    public void begin() {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private boolean isDark() {
        return this == DARK || this == SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /** Puts it on a window, with the one sheet in which all screens are styled. */
    public void applyTo(Scene scene) {
        begin();
        String sheet = Theme.class.getResource("desk.css").toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("desk", "dark");
        classes.addAll(isDark() ? List.of("desk", "dark") : List.of("desk"));
    }
}
