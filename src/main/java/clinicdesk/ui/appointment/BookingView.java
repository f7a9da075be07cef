package clinicdesk.ui.appointment;

import clinicdesk.directory.Patient;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form in which a visit is booked, in the side panel. */
public final class BookingView implements Screen {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final int ROWS_SHOWN = 5;

    private final BookingViewModel model;
    private final BookingFields fields;
    private final PatientWords words;
    private final NewPatientView newPatient;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Label title;
    @FXML
    private Button close;
    @FXML
    private Node searchPart;
    @FXML
    private TextField patient;
    @FXML
    private Node newHint;
    @FXML
    private Button makeNew;
    @FXML
    private Label hint;
    @FXML
    private ListView<PatientRow> found;
    @FXML
    private Label facts;
    @FXML
    private Node alertBox;
    @FXML
    private Label alerts;
    @FXML
    private StackPane newPart;
    @FXML
    private ComboBox<Choice> type;
    @FXML
    private TextField minutes;
    @FXML
    private Label minutesProblem;
    @FXML
    private ComboBox<Choice> doctor;
    @FXML
    private ComboBox<Choice> room;
    @FXML
    private Label roomProblem;
    @FXML
    private Node whenPart;
    @FXML
    private Label now;
    @FXML
    private TextField date;
    @FXML
    private TextField time;
    @FXML
    private Label whenProblem;
    @FXML
    private TextField reason;
    @FXML
    private Label reasonProblem;
    @FXML
    private Node fitBox;
    @FXML
    private FontIcon fitIcon;
    @FXML
    private Label fit;
    @FXML
    private Button take;
    @FXML
    private Button overrule;
    @FXML
    private CheckBox letter;
    @FXML
    private Button book;
    @FXML
    private Button repeat;
    @FXML
    private Button park;
    @FXML
    private Button toWaiting;

    public BookingView(BookingViewModel model, AtDesk desk) {
        this.model = model;
        this.fields = model.fields();
        this.words = new PatientWords(desk, model.texts());
        this.newPatient = new NewPatientView(fields.newPatient(), words,
                new NewPatientView.Acts(this::searchAgain, model.who()::takeAlike));
        this.node = Views.load(this, model.texts());
        desk.privacy().hiddenProperty().subscribe(this::retell);
    }

    /** Names are hidden or shown again. */
    private void retell() {
        found.refresh();
        newPatient.retell();
        showChosen(fields.patient().chosenProperty().get());
    }

    @Override
    public Parent node() {
        return node;
    }

    /** Puts the cursor where the next thing is to be typed. */
    @Override
    public void focus() {
        firstToFill().requestFocus();
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        bindPatient();
        bindVisit();
        bindFooter();
        root.addEventFilter(KeyEvent.KEY_PRESSED, new BookingKeys(model, this)::pressed);
        Shown.onceInWindow(patient, () -> {
            if (model.isOpen()) {
                focus();
            }
        });
        model.openProperty().addListener((property, before, now) -> focus());
    }

    private void bindPatient() {
        patient.textProperty().bindBidirectional(fields.patient().typedProperty());
        found.setItems(fields.patient().found());
        found.setFixedCellSize(PatientCell.HEIGHT);
        found.setCellFactory(list -> new PatientCell(words, row -> fields.patient().choose(row.patient())));
        found.itemsProperty().get().addListener((ListChangeListener<PatientRow>) change -> sizeList());
        fields.patient().highlightedProperty().addListener((property, before, at) -> highlight(at.intValue()));
        fields.patient().chosenProperty().addListener((property, before, chosen) -> showChosen(chosen));
        fields.patient().saidProperty().addListener((property, before, now) -> sayHint());
        model.hintProperty().addListener((property, before, now) -> sayHint());
        alerts.textProperty().bind(fields.alertsProperty());
        Shown.when(alertBox, fields.alertsProperty().isNotEmpty());
        Shown.when(searchPart, fields.newPatient().activeProperty().not());
        Shown.when(newHint, fields.patient().chosenProperty().isNull());
        makeNew.setOnAction(click -> model.who().makeNew());
        newPart.getChildren().setAll(newPatient.node());
        fields.newPatient().activeProperty().addListener((property, before, now) -> focus());
        Shown.when(newPart, fields.newPatient().activeProperty());
        sizeList();
        sayHint();
        showChosen(fields.patient().chosenProperty().get());
    }

    private void sizeList() {
        int rows = fields.patient().found().size();
        Shown.set(found, rows > 0);
        double height = Math.min(rows, ROWS_SHOWN) * PatientCell.HEIGHT + 2;
        found.setPrefHeight(height);
        found.setMinHeight(Math.min(height, 2 * PatientCell.HEIGHT + 2));
        highlight(fields.patient().highlightedProperty().get());
    }

    private void highlight(int at) {
        found.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            found.scrollTo(Math.max(0, at - ROWS_SHOWN + 1));
        }
    }

    private void showChosen(@Nullable Patient chosen) {
        facts.setText(chosen == null ? "" : words.facts(chosen));
        Shown.set(facts, chosen != null);
        patient.positionCaret(patient.getLength());
    }

    private void sayHint() {
        boolean look = fields.patient().saidProperty().get() == PatientPick.Entered.LOOK;
        String text = look ? model.texts().get("booking.look") : model.hintProperty().get();
        hint.setText(text);
        Shown.set(hint, !text.isEmpty());
    }

    private void searchAgain() {
        model.who().searchAgain();
        patient.end();
    }

    private void bindVisit() {
        bindChoice(type, fields.with().types(), fields.with().typeProperty());
        bindChoice(doctor, fields.with().doctors(), fields.with().doctorProperty());
        bindChoice(room, fields.with().rooms(), fields.with().roomProperty());
        minutes.textProperty().bindBidirectional(fields.when().minutesProperty());
        date.textProperty().bindBidirectional(fields.when().dateProperty());
        time.textProperty().bindBidirectional(fields.when().timeProperty());
        reason.textProperty().bindBidirectional(fields.reasonProperty());
        Problems.beside(minutesProblem, fields.when().minutesProblemProperty(), minutes);
        Problems.beside(roomProblem, fields.with().roomProblemProperty(), room);
        Problems.beside(whenProblem, fields.when().whenProblemProperty(), time);
        Problems.beside(reasonProblem, fields.reasonProblemProperty(), reason);
        date.focusedProperty().addListener((property, before, in) -> spellOut(in));
        time.focusedProperty().addListener((property, before, in) -> spellOut(in));
        model.titleProperty().subscribe(said -> {
            Shown.set(whenPart, !model.isWalkIn());
            Shown.set(now, model.isWalkIn());
            Shown.set(repeat, model.mayRepeat());
            Shown.set(toWaiting, model.mayRepeat());
            book.setText(model.bookWord());
        });
    }

    private static void bindChoice(ComboBox<Choice> box, ObservableList<Choice> choices,
            ObjectProperty<@Nullable Choice> chosen) {
        box.setItems(choices);
        box.valueProperty().bindBidirectional(chosen);
    }

    private void spellOut(boolean focused) {
        if (!focused) {
            fields.when().spellOut();
        }
    }

    private void bindFooter() {
        fields.fit().lineProperty().addListener((property, before, line) -> showFit(line));
        letter.selectedProperty().bindBidirectional(fields.letterProperty());
        letter.textProperty().bind(fields.tellingProperty());
        close.setOnAction(click -> model.close());
        book.setOnAction(click -> submit());
        repeat.setOnAction(click -> repeat());
        park.setOnAction(click -> model.park());
        toWaiting.setOnAction(click -> model.toWaitingList());
        take.setOnAction(click -> model.takeNextFree());
        overrule.setOnAction(click -> model.overrule());
        Shown.set(take, false);
        showFit(fields.fit().line());
    }

    private void showFit(FitCheck.Line line) {
        boolean refused = line.tone() == FitCheck.Tone.REFUSED;
        fit.setText(line.text());
        take.setText(line.offerText());
        Shown.set(take, line.offer().isPresent());
        Shown.set(overrule, line.isOverrulable());
        fitBox.pseudoClassStateChanged(REFUSED, refused);
        Shown.set(fitBox, line.tone() != FitCheck.Tone.NOTHING);
        fitIcon.setIconCode(refused ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE);
    }

    /** Books, and goes to the first field that is wrong. */
    void submit() {
        model.submit();
        goToWrong();
    }

    /** Goes on to the series, or to the first field that is wrong. */
    void repeat() {
        model.repeat();
        if (patient.getScene() != null) {
            goToWrong();
        }
    }

    private void goToWrong() {
        if (model.isOpen() && !book.isFocused()) {
            Node next = firstToFill();
            if (next != patient || !fields.patient().isChosen()) {
                next.requestFocus();
            }
        }
    }

    private Node firstToFill() {
        if (fields.newPatient().isActive()) {
            return newPatient.firstToFill();
        }
        return !fields.patient().isChosen()
                ? patient
                : Problems.isWrong(time)
                        ? date
                        : Problems.isWrong(minutes) ? minutes : Problems.isWrong(reason) ? reason : patient;
    }

    boolean isPatientField(Object target) {
        return target == patient;
    }

    boolean isNewPatientField(Object target) {
        return newPatient.isField(target);
    }
}
