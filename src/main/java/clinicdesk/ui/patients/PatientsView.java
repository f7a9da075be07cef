package clinicdesk.ui.patients;

import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The page of the patients: who on the left, the record on the right. */
public final class PatientsView implements Screen {

    private final PatientsViewModel model;
    private final RecordView record;
    private final RecordFormView form;
    private final Parent root;
    /** What is listed is being replaced: nobody is chosen meanwhile. */
    private boolean showing;

    @FXML
    private TextField filter;
    @FXML
    private Label summary;
    @FXML
    private ToggleButton onlyPutAside;
    @FXML
    private Button newPatient;
    @FXML
    private ListView<PatientRow> patients;
    @FXML
    private StackPane place;
    @FXML
    private Label nobody;

    public PatientsView(PatientsViewModel model) {
        this.model = model;
        this.record = new RecordView(model.record(), new RecordView.Acts(model::edit, () -> model.merge(marked()),
                model::choose, model::merge));
        this.form = new RecordFormView(model.form());
        this.root = Views.load(this, model.texts());
        new PatientsKeys(model, new PatientsKeys.Parts(root, filter, patients, record, form), this::marked).listen();
    }

    @Override
    public Parent node() {
        return root;
    }

    /** What is filled in goes on where it was left; else on the list. */
    @Override
    public void focus() {
        if (model.form().openProperty().get()) {
            form.focus();
        } else {
            patients.requestFocus();
        }
    }

    @Override
    public void shown() {
        model.shown();
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        summary.textProperty().bind(model.summaryProperty());
        onlyPutAside.selectedProperty().bindBidirectional(model.putAsideProperty());
        newPatient.setOnAction(click -> model.newPatient());
        newPatient.setDisable(!model.mayChange());
        patients.setFixedCellSize(RecordCell.TALL);
        patients.setCellFactory(list -> new RecordCell(model.rowWords(), model.texts()));
        patients.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        patients.setPlaceholder(placeholder());
        model.rows().addListener((ListChangeListener<PatientRow>) change -> list());
        patients.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !showing) {
                model.choose(row.patient().id());
                select(model.chosenProperty().get());
            }
        });
        model.chosenProperty().subscribe(this::select);
        model.form().openProperty().subscribe(open -> lay());
        model.desk().privacy().hiddenProperty().subscribe(hidden -> patients.refresh());
        model.record().cardProperty().subscribe(card -> lay());
        list();
    }

    private Label placeholder() {
        Label empty = new Label(model.texts().get("list.nobody"));
        empty.getStyleClass().add("list-placeholder");
        return empty;
    }

    private void list() {
        showing = true;
        patients.getItems().setAll(model.rows());
        showing = false;
        select(model.chosenProperty().get());
    }

    /** Marks the open record in the list, unless it is marked among others or not listed. */
    private void select(@Nullable UUID id) {
        PatientRow selected = patients.getSelectionModel().getSelectedItem();
        if (selected != null && selected.patient().id().equals(id)) {
            return;
        }
        int at = 0;
        while (at < patients.getItems().size() && !patients.getItems().get(at).patient().id().equals(id)) {
            at++;
        }
        showing = true;
        if (at < patients.getItems().size()) {
            patients.getSelectionModel().clearAndSelect(at);
            patients.getFocusModel().focus(at);
        } else {
            patients.getSelectionModel().clearSelection();
        }
        showing = false;
    }

    private List<PatientRow> marked() {
        return patients.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private void lay() {
        boolean editing = model.form().openProperty().get();
        boolean reading = !editing && model.record().cardProperty().get() != null;
        if (editing) {
            if (!place.getChildren().contains(form.node())) {
                place.getChildren().setAll(form.node());
                form.begin();
            }
        } else {
            boolean left = place.getChildren().contains(form.node());
            place.getChildren().setAll(reading ? record.node() : nobody);
            if (left) {
                patients.requestFocus();
            }
        }
    }
}
