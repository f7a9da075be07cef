package clinicdesk.ui.directory;

import clinicdesk.booking.Visit;
import clinicdesk.directory.Room;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.settings.Forms;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** The form of a room, with the visits to come there. */
final class RoomView implements FormPart {

    private static final double ROW = 40;
    private static final int ROWS_SHOWN = 6;

    private final RoomViewModel model;
    private final Parent root;

    @FXML
    private Node form;
    @FXML
    private TextField name;
    @FXML
    private Label nameProblem;
    @FXML
    private ComboBox<Room.Kind> kind;
    @FXML
    private Label usedBy;
    @FXML
    private Node visitsPart;
    @FXML
    private ListView<Visit> visits;

    RoomView(RoomViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        FormControls.focus(name);
    }

    @FXML
    private void initialize() {
        Forms.bind(name, nameProblem, model.name());
        kind.getItems().setAll(Room.Kind.values());
        kind.setConverter(FormControls.inWords(model::word));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        form.setDisable(!model.desk().mayChange());
        Forms.bindProblem(usedBy, model.usedByProperty());
        model.newProperty().subscribe(isNew -> FormControls.show(visitsPart, !isNew));
        bindVisits();
    }

    private void bindVisits() {
        visits.setItems(model.visits());
        visits.setFixedCellSize(ROW);
        visits.setPlaceholder(new Label(model.texts().get("room.visits.none")));
        visits.setPrefHeight(ROW * ROWS_SHOWN + 2);
        visits.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Visit visit, boolean empty) {
                super.updateItem(visit, empty);
                setText(empty || visit == null ? null : model.say(visit));
            }
        });
        model.desk().at().privacy().hiddenProperty().subscribe(hidden -> visits.refresh());
        visits.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        visits.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
    }

    private void open() {
        Visit visit = visits.getSelectionModel().getSelectedItem();
        if (visit != null) {
            model.open(visit);
        }
    }
}
