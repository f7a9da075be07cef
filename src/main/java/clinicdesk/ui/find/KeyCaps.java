package clinicdesk.ui.find;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Keys drawn as the caps of a keyboard. */
final class KeyCaps {

    private KeyCaps() {}

    /** @param chords as of {@link KeyNames#chords} */
    static HBox of(List<List<String>> chords) {
        HBox caps = new HBox(4);
        caps.setAlignment(Pos.CENTER_LEFT);
        caps.setMinWidth(Region.USE_PREF_SIZE);
        for (List<String> chord : chords) {
            if (!caps.getChildren().isEmpty()) {
                caps.getChildren().add(label("/", "key-or"));
            }
            chord.forEach(key -> caps.getChildren().add(label(key, "key-cap")));
        }
        return caps;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
