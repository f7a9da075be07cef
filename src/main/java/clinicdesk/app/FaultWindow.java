package clinicdesk.app;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Wrapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * Says that something went wrong, beside the desk, which goes on. There is one such window at a time: what goes
 * wrong while it is open is added to it, and the same thing again adds nothing.
 */
final class FaultWindow {

    private static final Logger LOG = Logger.getLogger(FaultWindow.class.getName());

    private static final int MOST = 4;
    private static final double WIDTH = 480;
    private static final double PADDING = 24;
    private static final double GAP = 12;

    private final Stage desk;
    private final Texts texts;
    private final Stage stage = new Stage();
    private final VBox said = new VBox(GAP);
    private final Button copy = new Button();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** @param desk the window that it stands beside, and whose style sheets it wears */
    FaultWindow(Stage desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        stage.initOwner(desk);
        stage.setTitle(texts.get("fault.title"));
        stage.setResizable(false);
        stage.setOnHidden(event -> clear());
        copy.setId("copyDetails");
        copy.setOnAction(event -> copyDetails());
    }

    /** From now on, faults of any thread are shown in this window. */
    void showAllOf(Faults source) {
        source.shownBy(fault -> Platform.runLater(() -> show(fault)));
    }

    /** A fault of this window itself is only logged, or it would call itself for ever. */
    private void show(Fault fault) {
        try {
            add(fault);
        } catch (RuntimeException ownFault) {
            LOG.log(Level.SEVERE, "A fault could not be shown", ownFault);
        }
    }

    private void add(Fault fault) {
        String words = fault.known().map(problem -> texts.get("fault." + problem.name()))
                .orElseGet(() -> texts.get("fault.words") + "\n\n" + texts.get("fault.code", fault.code()));
        if (faults.size() >= MOST || faults.putIfAbsent(words, fault) != null) {
            return;
        }
        said.getChildren().add(line(words));
        copy.setText(texts.get("fault.copy"));
        if (stage.isShowing()) {
            stage.sizeToScene();
            return;
        }
        if (stage.getScene() == null) {
            stage.setScene(new Scene(content()));
        }
        wearTheDesksLook();
        stage.show();
    }

    private static Label line(String words) {
        Label line = new Label(words);
        Wrapping.wrap(line);
        line.setMaxWidth(WIDTH);
        return line;
    }

    private VBox content() {
        Label heading = new Label(texts.get("fault.heading"));
        heading.getStyleClass().add("page-title");
        Button close = new Button(texts.get("fault.close"));
        close.setId("closeFault");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> stage.hide());
        HBox buttons = new HBox(GAP, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(PADDING, new VBox(GAP, heading, said), buttons);
        content.setId("fault");
        content.setPadding(new Insets(PADDING));
        content.getStyleClass().add("page");
        return content;
    }

    private void wearTheDesksLook() {
        Scene worn = desk.getScene();
        if (worn != null) {
            stage.getScene().getStylesheets().setAll(worn.getStylesheets());
            boolean dark = worn.getRoot().getStyleClass().contains("dark");
            var classes = stage.getScene().getRoot().getStyleClass();
            classes.remove("dark");
            if (dark) {
                classes.add("dark");
            }
        }
    }

    /** Kinds of exception and places in the program; nothing of a patient goes to the clipboard. */
    private void copyDetails() {
        StringBuilder details = new StringBuilder();
        for (Fault fault : faults.values()) {
            details.append(texts.get("window.title")).append(' ').append(fault.code()).append('\n')
                    .append(fault.trace()).append('\n');
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(details.toString());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(texts.get("fault.copied"));
    }

    private void clear() {
        faults.clear();
        said.getChildren().clear();
    }
}
