package clinicdesk.ui.frame;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
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

    /** Puts it on a window, with the one sheet in which all screens are styled. */
    public void applyTo(Scene scene) {
        boolean dark = this == DARK
                || this == SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        String sheet = Theme.class.getResource("desk.css").toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("desk", "dark");
        classes.add("desk");
        if (dark) {
            classes.add("dark");
        }
    }
}
