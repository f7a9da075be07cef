package clinicdesk.app;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.frame.Wrapping;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Says why the clinic cannot be opened; closing it ends the program. */
final class ProblemWindow {

    private static final double WIDTH = 480;
    private static final double PADDING = 24;

    private ProblemWindow() {}

    /** @param stage may show the frame of a week already, which is larger */
    static void show(Stage stage, Texts texts, String message) {
        Label text = new Label(message);
        Wrapping.wrap(text);
        text.setMaxWidth(WIDTH);
        Button close = new Button(texts.get("problem.close"));
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> stage.close());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(PADDING, text, buttons);
        content.setPadding(new Insets(PADDING));
        Scene scene = new Scene(content);
        Theme.SYSTEM.applyTo(scene);
        stage.setScene(scene);
        stage.setMaximized(false);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.sizeToScene();
        stage.centerOnScreen();
        stage.setResizable(false);
        stage.show();
    }
}
