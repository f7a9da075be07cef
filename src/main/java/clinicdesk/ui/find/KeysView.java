package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import clinicdesk.ui.find.KeysViewModel.Group;
import clinicdesk.ui.find.KeysViewModel.Line;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys on one page; lies over the window. */
public final class KeysView implements Screen {

    private final KeysViewModel model;
    private final Parent node;
    @FXML
    private ScrollPane lines;
    @FXML
    private HBox columns;

    public KeysView(Locale locale) {
        this(new KeysViewModel(Texts.of("ui/find", locale), KeyNames.here()));
    }

    KeysView(KeysViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        lines.requestFocus();
    }

    @FXML
    private void initialize() {
        model.columns().forEach(groups -> columns.getChildren().add(column(groups)));
    }

    private static Node column(List<Group> groups) {
        VBox column = new VBox(16);
        groups.forEach(group -> column.getChildren().add(group(group)));
        column.setMinWidth(0);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Node group(Group group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("section-title");
        VBox lines = new VBox(4, title);
        group.lines().forEach(line -> lines.getChildren().add(line(line)));
        return lines;
    }

    private static Node line(Line line) {
        HBox caps = KeyCaps.of(line.chords());
        Label what = new Label(line.what());
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox row = new HBox(8, caps, what);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(said(line));
        return row;
    }

    private static String said(Line line) {
        return line.chords().stream().map(chord -> String.join("+", chord)).collect(Collectors.joining(" / ")) + ": "
                + line.what();
    }
}
