package clinicdesk.ui.patients;

import clinicdesk.directory.Patient;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.frame.Wrapping;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A patient's record, to be read. */
final class RecordView {

    private final RecordViewModel model;
    private final Acts acts;
    private final Parent node;

    @FXML
    private Label name;
    @FXML
    private Label born;
    @FXML
    private Node inactiveBox;
    @FXML
    private Node alertBox;
    @FXML
    private Label alerts;
    @FXML
    private Button edit;
    @FXML
    private Button newVisit;
    @FXML
    private Button merge;
    @FXML
    private Button aside;
    @FXML
    private Button back;
    @FXML
    private Node askedBox;
    @FXML
    private Label asked;
    @FXML
    private Button askedLook;
    @FXML
    private GridPane facts;
    @FXML
    private Label others;
    @FXML
    private VBox notesPart;
    @FXML
    private Label notes;
    @FXML
    private VBox alikePart;
    @FXML
    private VBox alike;
    @FXML
    private VBox familyPart;
    @FXML
    private VBox family;
    @FXML
    private VBox waits;
    @FXML
    private VBox toCome;
    @FXML
    private VBox past;
    @FXML
    private VBox letters;
    @FXML
    private VBox history;

    /**
     * What leads away from a record.
     *
     * @param onPatient goes to another patient's record
     * @param onAlike lays another record beside this one that may be of the same person
     */
    record Acts(Runnable edit, Runnable merge, Consumer<UUID> onPatient, Consumer<Patient> onAlike) {}

    RecordView(RecordViewModel model, Acts acts) {
        this.model = model;
        this.acts = acts;
        this.node = Views.load(this, model.texts());
    }

    Parent node() {
        return node;
    }

    void focus() {
        (edit.isVisible() && !edit.isDisabled() ? edit : newVisit).requestFocus();
    }

    @FXML
    private void initialize() {
        boolean may = model.mayChange();
        for (Button button : List.of(edit, merge, aside, back)) {
            button.setDisable(!may);
        }
        edit.setOnAction(click -> acts.edit().run());
        newVisit.setOnAction(click -> model.newVisit());
        merge.setOnAction(click -> acts.merge().run());
        aside.setOnAction(click -> model.putAside());
        back.setOnAction(click -> model.takeBack());
        model.askedProperty().subscribe(visits -> ask(visits.intValue()));
        model.cardProperty().subscribe(this::show);
    }

    private void ask(int visits) {
        set(askedBox, visits > 0);
        if (visits > 0) {
            asked.setText(model.texts().get("record.asked", visits));
            askedLook.requestFocus();
        }
    }

    @FXML
    private void look() {
        model.leaveIt();
        toCome.getChildren().stream().filter(Button.class::isInstance).findFirst().ifPresent(Node::requestFocus);
    }

    @FXML
    private void asideAllTheSame() {
        model.putAsideAllTheSame();
    }

    @FXML
    private void leaveIt() {
        model.leaveIt();
        focus();
    }

    private void show(@Nullable RecordCard card) {
        if (card == null) {
            return;
        }
        name.setText(card.person().name());
        born.setText(card.person().born());
        set(inactiveBox, !card.person().active());
        set(back, !card.person().active());
        set(aside, card.person().active());
        set(newVisit, card.person().active());
        alerts.setText(card.person().alerts());
        set(alertBox, !card.person().alerts().isEmpty());
        fill(card.about());
        fill(waits, card.visits().waits(), RecordView::line);
        set(waits, !card.visits().waits().isEmpty());
        fill(toCome, card.visits().toCome(), this::visit);
        fill(past, card.visits().past(), this::visit);
        fill(letters, card.papers().letters(), RecordView::line);
        fill(history, card.papers().history(), RecordView::line);
    }

    private void fill(RecordCard.About about) {
        facts.getChildren().clear();
        for (int row = 0; row < about.facts().size(); row++) {
            Label fact = new Label(about.facts().get(row).name());
            fact.getStyleClass().addAll("muted", "record-line");
            GridPane.setValignment(fact, VPos.TOP);
            facts.addRow(row, fact, line(about.facts().get(row).text()));
        }
        others.setText(about.others());
        set(others, !about.others().isEmpty());
        notes.setText(about.notes());
        set(notesPart, !about.notes().isEmpty());
        alike.getChildren().setAll(about.alike().stream().map(this::alike).toList());
        set(alikePart, !about.alike().isEmpty() && model.mayChange());
        family.getChildren().setAll(about.family().stream().map(this::relative).toList());
        set(familyPart, !about.family().isEmpty());
    }

    /** Beneath its title, the first child. */
    private <T> void fill(VBox part, List<T> lines, Function<T, Node> made) {
        part.getChildren().remove(1, part.getChildren().size());
        if (lines.isEmpty()) {
            Label none = new Label(model.texts().get("record.nothing"));
            none.getStyleClass().addAll("muted", "record-line");
            part.getChildren().add(none);
        }
        lines.forEach(line -> part.getChildren().add(made.apply(line)));
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("record-line");
        line.setMinWidth(0);
        Wrapping.wrap(line);
        return line;
    }

    private Node visit(RecordCard.Line line) {
        Label what = new Label(line.what());
        what.getStyleClass().addAll("muted", "small");
        return RecordRows.button(new VBox(new Label(line.when()), what), line.when() + ", " + line.what(),
                () -> model.open(line.visit()));
    }

    private Node alike(RecordCard.Alike other) {
        return RecordRows.button(new Label(other.words()), other.words(), () -> acts.onAlike().accept(other.patient()));
    }

    private Node relative(RecordCard.Relative relative) {
        return RecordRows.button(new Label(relative.words()), relative.words(),
                () -> acts.onPatient().accept(relative.id()));
    }

    private static void set(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
