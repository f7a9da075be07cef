package clinicdesk.ui.hours;

import clinicdesk.ui.frame.FieldUndo;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.hours.HoursViewModel.Entry;
import clinicdesk.ui.hours.HoursViewModel.OfClinic;
import clinicdesk.ui.hours.HoursViewModel.OfDoctor;
import java.util.HashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The page of the hours: whose on the left, when on the right. */
public final class HoursView implements Screen {

    private final HoursViewModel model;
    private final Map<Entry, HoursPart> parts = new HashMap<>();
    private final Parent root;

    @FXML
    private ListView<Entry> entries;
    @FXML
    private StackPane place;

    public HoursView(HoursViewModel model) {
        this.model = model;
        this.root = Views.load(this, model.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        FieldUndo.on(root, model::undo, model::redo);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        entries.requestFocus();
    }

    @Override
    public void shown() {
        model.reload();
    }

    @FXML
    private void initialize() {
        entries.setItems(model.entries());
        entries.setCellFactory(list -> new EntryCell(model.texts()));
        entries.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        model.chosenProperty().subscribe(this::show);
        entries.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
                part(model.chosenProperty().get());
                event.consume();
            }
        });
    }

    private void show(@Nullable Entry entry) {
        if (entry == null) {
            return;
        }
        entries.getSelectionModel().select(entry);
        place.getChildren().setAll(parts.computeIfAbsent(entry, HoursView::made).node());
    }

    private static HoursPart made(Entry entry) {
        return switch (entry) {
            case OfDoctor of -> new DoctorHoursView(of.hours());
            case OfClinic of -> new HolidaysView(of.holidays());
        };
    }

    /** From the list into what it shows. */
    private void part(@Nullable Entry entry) {
        HoursPart part = entry == null ? null : parts.get(entry);
        if (part != null) {
            part.focus();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            focus();
            event.consume();
        }
    }
}
