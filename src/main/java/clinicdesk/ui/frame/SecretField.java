package clinicdesk.ui.frame;

import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/** A field into which names are typed: dots stand for what is in it while names are hidden. */
public final class SecretField extends TextField {

    private boolean hidden;

    /** Follows this from now on; for a field that lives as long as the window. */
    public void follow(Privacy privacy) {
        privacy.hiddenProperty().subscribe(now -> {
            hidden = now;
            setSkin(createDefaultSkin());
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TextFieldSkin(this) {
            @Override
            protected String maskText(String text) {
                return hidden ? "•".repeat(text.length()) : text;
            }
        };
    }
}
