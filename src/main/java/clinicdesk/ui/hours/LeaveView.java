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

/** The leave of a doctor. */
final class LeaveView {

    private final LeaveViewModel model;
    private final Parent root;

    @FXML
    private StackPane listPlace;
    @FXML
    private Node form;
    @FXML
    private TextField leaveFirst;
    @FXML
    private TextField leaveLast;
    @FXML
    private TextField leaveFrom;
    @FXML
    private TextField leaveTo;
    @FXML
    private TextField leaveReason;
    @FXML
    private Label problem;

    LeaveView(LeaveViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.desk().texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        HoursDesk desk = model.desk();
        listPlace.getChildren().add(new ListedRows<>(model.leaves(),
                line -> new RemovableRow(desk, line, () -> model.remove(line.of())), desk.texts().get("leave.none")));
        Inputs.show(form, desk.mayChange());
        Inputs.tieDate(leaveFirst, model.first(), desk.words());
        Inputs.tieDate(leaveLast, model.last(), desk.words());
        Inputs.tie(leaveFrom, model.times().from());
        Inputs.tie(leaveTo, model.times().to());
        Inputs.tie(leaveReason, model.reason());
        Inputs.onEnter(this::add, leaveFirst, leaveLast, leaveFrom, leaveTo, leaveReason);
        Forms.bindProblem(problem, Inputs.firstProblem(List.of(model.first(), model.last(), model.times().from(),
                model.times().to(), model.reason())));
    }

    @FXML
    private void add() {
        model.add();
        if (model.first().value().isEmpty()) {
            leaveFirst.requestFocus();
        }
    }
}
