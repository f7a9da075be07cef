package clinicdesk.ui.shell;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Views;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The window while its clinic is opened: the frame of a week, with nothing in it that could be taken for an answer. */
public final class FrameView {

    private static final int DAYS = 5;

    private final Parent root;

    @FXML
    private BorderPane frame;
    @FXML
    private HBox days;
    @FXML
    private Region side;

    public FrameView(Locale locale) {
        this.root = Views.load(this, Texts.of("ui/shell", locale));
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        for (int day = 0; day < DAYS; day++) {
            Region column = new Region();
            column.getStyleClass().add("frame-day");
            HBox.setHgrow(column, Priority.ALWAYS);
            days.getChildren().add(column);
        }
        side.visibleProperty().bind(frame.widthProperty().greaterThanOrEqualTo(ShellView.NARROW));
        side.managedProperty().bind(side.visibleProperty());
    }
}
