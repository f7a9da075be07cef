package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.frame.Wrapping;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A patient who was found, in the side panel. */
public final class PatientPanelView implements Screen {

    private final PatientPanelViewModel model;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Label name;
    @FXML
    private Label about;
    @FXML
    private Node alertBox;
    @FXML
    private Label alerts;
    @FXML
    private GridPane facts;
    @FXML
    private Button newVisit;
    @FXML
    private Button correct;
    @FXML
    private VBox recalls;
    @FXML
    private VBox waits;
    @FXML
    private Button wait;
    @FXML
    private VBox toCome;
    @FXML
    private VBox past;

    public PatientPanelView(PatientPanelViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        newVisit.requestFocus();
    }

    @FXML
    private void initialize() {
        newVisit.setOnAction(click -> model.newVisit());
        wait.setOnAction(click -> model.waits().add());
        model.waits().linesProperty().subscribe(lines -> {
            waits.getChildren().setAll(lines.stream().map(this::waiting).toList());
            Shown.set(waits, !lines.isEmpty());
        });
        correct.setOnAction(click -> model.correct());
        model.cardProperty().addListener((property, before, card) -> show(card));
        show(model.cardProperty().get());
    }

    private void show(PatientPanelViewModel.@Nullable Card card) {
        root.setVisible(card != null);
        if (card == null) {
            return;
        }
        name.setText(card.person().name());
        about.setText(card.person().about());
        Shown.set(about, !card.person().about().isEmpty());
        alerts.setText(card.person().alerts());
        Shown.set(alertBox, !card.person().alerts().isEmpty());
        FactRows.fill(facts, card.facts());
        Shown.set(facts, !card.facts().isEmpty());
        recalls.getChildren().setAll(card.recalls().stream().map(this::recall).toList());
        Shown.set(recalls, !card.recalls().isEmpty());
        fill(toCome, "patient.toCome", card.toCome());
        fill(past, "patient.past", card.past());
    }

    private void fill(VBox box, String title, List<PatientPanelViewModel.Line> lines) {
        Label heading = new Label(model.texts().get(title));
        heading.getStyleClass().add("section-title");
        box.getChildren().setAll(heading);
        if (lines.isEmpty()) {
            Label none = new Label(model.texts().get("patient.none"));
            none.getStyleClass().addAll("muted", "row-label");
            box.getChildren().add(none);
        }
        lines.forEach(line -> box.getChildren().add(visit(line)));
    }

    private Node recall(PatientPanelViewModel.Due due) {
        String spoken = due.when() + ", " + due.what();
        return box(due.when(), due.what(), button("recall.book", spoken, () -> model.book(due.recall())),
                button("recall.drop", spoken, () -> model.drop(due.recall())));
    }

    private Node waiting(PatientWaits.Line line) {
        String spoken = line.what() + ", " + line.when();
        return box(line.what(), line.when(), button("waits.findTime", spoken, () -> model.waits().findTime(line)),
                button("waits.takeOff", spoken, () -> model.waits().takeOff(line)));
    }

    /** What is to come of the patient's wishes, and what can be done about it. */
    private static Node box(String title, String detail, Button first, Button second) {
        Label when = new Label(title);
        when.getStyleClass().add("section-title");
        Wrapping.wrap(when);
        Label what = new Label(detail);
        what.getStyleClass().addAll("muted", "small");
        Wrapping.wrap(what);
        Shown.set(what, !detail.isEmpty());
        first.getStyleClass().add("accent");
        VBox box = new VBox(8, new VBox(4, when, what), new HBox(8, first, second));
        box.getStyleClass().add("recall-box");
        return box;
    }

    private Button button(String key, String spoken, Runnable act) {
        Button button = new Button(model.texts().get(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(button.getText() + ", " + spoken);
        button.setOnAction(click -> act.run());
        return button;
    }

    private Node visit(PatientPanelViewModel.Line line) {
        Label when = new Label(line.when());
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label(line.what());
        what.getStyleClass().addAll("muted", "small");
        FontIcon icon = new FontIcon(VisitIcons.of(line.visit().status()));
        HBox row = new HBox(8, icon, new VBox(when, what));
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, row);
        button.setAccessibleText(line.when() + ", " + line.what());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().addAll("flat", "visit-row");
        button.setOnAction(click -> model.open(line.visit()));
        return button;
    }
}
