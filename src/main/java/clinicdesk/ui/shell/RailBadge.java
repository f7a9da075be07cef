package clinicdesk.ui.shell;

import clinicdesk.base.Texts;
import javafx.beans.value.ObservableNumberValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The number at a button of the rail: so much there needs somebody. */
final class RailBadge {

    private static final int MOST = 99;
    private static final double RIGHT = 12;
    private static final double UP = -8;

    private RailBadge() {}

    /** Lays it over the button's icon; where nothing needs anybody there is none. */
    static void on(ButtonBase button, ObservableNumberValue count, Texts texts) {
        Label badge = new Label();
        badge.getStyleClass().add("rail-badge");
        Node icon = button.getGraphic();
        StackPane both = new StackPane(icon, badge);
        both.setMaxWidth(StackPane.USE_PREF_SIZE);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setTranslateX(RIGHT);
        badge.setTranslateY(UP);
        button.setGraphic(both);
        String name = button.getText();
        count.subscribe(number -> {
            int now = number.intValue();
            badge.setVisible(now > 0);
            badge.setText(now > MOST ? MOST + "+" : Integer.toString(now));
            button.setAccessibleText(now > 0 ? texts.get("shell.badge", name, now) : name);
        });
    }
}
