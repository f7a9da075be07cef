package clinicdesk.ui.hours;

import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** The dates with hours of their own. */
final class SpecialView {

    private final SpecialViewModel model;
    private final Parent root;

    @FXML
    private StackPane listPlace;
    @FXML
    private Node form;
    @FXML
    private TextField date;
    @FXML
    private TextField from;
    @FXML
    private TextField to;
    @FXML
    private TextField from2;
    @FXML
    private TextField to2;
    @FXML
    private Label problem;

    SpecialView(SpecialViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.desk().texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        HoursDesk desk = model.desk();
        listPlace.getChildren().add(new ListedRows<>(model.days(),
                line -> new RemovableRow(desk, line, () -> model.remove(line.of())), desk.texts().get("special.none")));
        Inputs.show(form, desk.mayChange());
        Inputs.tieDate(date, model.date(), desk.words());
        Inputs.tie(from, model.first().from());
        Inputs.tie(to, model.first().to());
        Inputs.tie(from2, model.second().from());
        Inputs.tie(to2, model.second().to());
        Inputs.onEnter(this::add, date, from, to, from2, to2);
        Forms.bindProblem(problem, Inputs.firstProblem(List.of(model.date(), model.first().from(), model.first().to(),
                model.second().from(), model.second().to())));
    }

    @FXML
    private void add() {
        model.add();
        if (model.date().value().isEmpty()) {
            date.requestFocus();
        }
    }
}
