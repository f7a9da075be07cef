package clinicdesk.ui.paper;

import clinicdesk.report.PagePicture;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is about to be printed, with what can be chosen beside it; lies over the window. */
public final class PaperView implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** How much wider a page is than high. */
    private static final double ACROSS = Math.sqrt(2);

    private final PaperViewModel model;
    private final Parent node;
    @FXML
    private HBox root;
    @FXML
    private VBox kinds;
    @FXML
    private ToggleButton sheets;
    @FXML
    private ToggleButton card;
    @FXML
    private VBox ofSheets;
    @FXML
    private Button dayBefore;
    @FXML
    private TextField day;
    @FXML
    private Button dayAfter;
    @FXML
    private Label daySaid;
    @FXML
    private CheckBox all;
    @FXML
    private ListView<DoctorTick> doctors;
    @FXML
    private Region room;
    @FXML
    private Label said;
    @FXML
    private Button print;
    @FXML
    private Button save;
    @FXML
    private Button close;
    @FXML
    private StackPane place;
    @FXML
    private ImageView picture;
    @FXML
    private Label hidden;
    @FXML
    private Button pageBefore;
    @FXML
    private Label page;
    @FXML
    private Button pageAfter;

    public PaperView(PaperViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        print.requestFocus();
    }

    @FXML
    private void initialize() {
        bindChoices();
        bindDoctors();
        bindPreview();
        print.setOnAction(press -> model.print());
        save.setOnAction(press -> model.save());
        close.setOnAction(press -> model.close());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void bindChoices() {
        sheets.setOnAction(press -> model.choose(PaperViewModel.Kind.SHEETS));
        card.setOnAction(press -> model.choose(PaperViewModel.Kind.CARD));
        card.textProperty().bind(model.cardProperty());
        Shown.when(kinds, model.cardProperty().map(name -> !name.isEmpty()));
        ObservableValue<Boolean> areSheets = model.kindProperty().map(kind -> kind == PaperViewModel.Kind.SHEETS);
        Shown.when(ofSheets, areSheets);
        Shown.when(room, areSheets.map(are -> !are));
        VBox.setVgrow(room, Priority.ALWAYS);
        model.kindProperty().subscribe(this::markKind);
        sheets.selectedProperty().subscribe(() -> markKind(model.kindProperty().get()));
        card.selectedProperty().subscribe(() -> markKind(model.kindProperty().get()));
        day.textProperty().bindBidirectional(model.choice().typedDayProperty());
        dayBefore.setOnAction(press -> model.choice().turnDay(-1));
        dayAfter.setOnAction(press -> model.choice().turnDay(1));
        tell(daySaid, model.choice().daySaidProperty());
        day.accessibleHelpProperty().bind(daySaid.textProperty());
        tell(said, model.saidProperty());
        print.accessibleHelpProperty().bind(said.textProperty());
    }

    /** One of the two is always pressed. */
    private void markKind(PaperViewModel.Kind kind) {
        sheets.setSelected(kind == PaperViewModel.Kind.SHEETS);
        card.setSelected(kind == PaperViewModel.Kind.CARD);
    }

    private static void tell(Label label, ObservableValue<Said> words) {
        words.subscribe(now -> {
            label.setText(now.text());
            label.pseudoClassStateChanged(WRONG, now.wrong());
        });
        Shown.when(label, words.map(now -> !now.text().isEmpty()));
    }

    private void bindDoctors() {
        doctors.setCellFactory(list -> new DoctorTickCell(model.texts(), model.choice()::toggle));
        all.setOnAction(press -> model.choice().toggleAll(all.isSelected()));
        model.choice().doctorsProperty().subscribe(this::showDoctors);
    }

    /** The keyboard stays on its line. */
    private void showDoctors(List<DoctorTick> ticks) {
        int at = Math.max(0, doctors.getSelectionModel().getSelectedIndex());
        doctors.getItems().setAll(ticks);
        doctors.getSelectionModel().clearAndSelect(at);
        all.setSelected(ticks.stream().allMatch(DoctorTick::chosen));
    }

    private void bindPreview() {
        picture.fitWidthProperty().bind(place.widthProperty());
        picture.fitHeightProperty().bind(place.heightProperty());
        picture.visibleProperty().bind(model.namesHiddenProperty().not());
        hidden.visibleProperty().bind(model.namesHiddenProperty());
        place.layoutBoundsProperty().subscribe(this::fit);
        pageBefore.setOnAction(press -> model.preview().turn(-1));
        pageAfter.setOnAction(press -> model.preview().turn(1));
        model.preview().sheetProperty().subscribe(this::show);
    }

    private void fit(Bounds bounds) {
        if (bounds.getHeight() > 0 && root.getScene() != null) {
            model.preview().fitInto(Math.min(bounds.getWidth(), bounds.getHeight() * ACROSS)
                    * root.getScene().getWindow().getOutputScaleX());
        }
    }

    private void show(Preview.@Nullable Sheet sheet) {
        picture.setImage(sheet == null ? null : image(sheet.picture()));
        page.setText(sheet == null ? "" : sheet.said());
        pageBefore.setDisable(sheet == null || !sheet.hasBefore());
        pageAfter.setDisable(sheet == null || !sheet.hasNext());
    }

    private static WritableImage image(PagePicture drawn) {
        WritableImage image = new WritableImage(drawn.width(), drawn.height());
        image.getPixelWriter().setPixels(0, 0, drawn.width(), drawn.height(), PixelFormat.getIntArgbInstance(),
                drawn.pixels(), 0, drawn.width());
        return image;
    }

    /** Enter prints from wherever the keyboard is, unless it is on another button. */
    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.S) {
            model.save();
        } else if (key.isShortcutDown() || key.isAltDown() || !isPlainKey(key)) {
            return;
        }
        key.consume();
    }

    private boolean isPlainKey(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> model.close();
            case PAGE_UP -> model.preview().turn(-1);
            case PAGE_DOWN -> model.preview().turn(1);
            case TAB -> step(key.isShiftDown() ? -1 : 1);
            case ENTER -> {
                if (key.getTarget() instanceof ButtonBase button && button != print) {
                    return false;
                }
                model.print();
            }
            case SPACE -> {
                return key.getTarget() == doctors && toggleDoctor();
            }
            case UP -> {
                return key.getTarget() == day && turnDay(-1);
            }
            case DOWN -> {
                return key.getTarget() == day && turnDay(1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean turnDay(int days) {
        model.choice().turnDay(days);
        day.end();
        return true;
    }

    private boolean toggleDoctor() {
        DoctorTick at = doctors.getSelectionModel().getSelectedItem();
        if (at != null) {
            model.choice().toggle(at.doctorId());
        }
        return true;
    }

    /** Tab stays in the box: what lies beneath it cannot be seen well. */
    private void step(int by) {
        List<Node> stops = new ArrayList<>(List.of(print, save, close));
        if (kinds.isVisible()) {
            stops.addAll(List.of(sheets, card));
        }
        if (ofSheets.isVisible()) {
            stops.addAll(List.of(day, all, doctors));
        }
        int at = stops.indexOf(root.getScene().getFocusOwner());
        stops.get(Math.floorMod(at + by, stops.size())).requestFocus();
    }
}
