package clinicdesk.ui.appointment;

import clinicdesk.directory.Patient;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Views;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form in which a visit is booked, in the side panel. */
public final class BookingView {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final int ROWS_SHOWN = 5;

    private final BookingViewModel model;
    private final BookingFields fields;
    private final PatientWords words;
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
    private Node newPart;
    @FXML
    private Button searchAgain;
    @FXML
    private TextField newName;
    @FXML
    private Label newNameProblem;
    @FXML
    private TextField newBirthDate;
    @FXML
    private Label newBirthDateProblem;
    @FXML
    private TextField newPhone;
    @FXML
    private Label newPhoneProblem;
    @FXML
    private TextField newEmail;
    @FXML
    private Label newEmailProblem;
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
    private Node offerPart;
    @FXML
    private Label offer;
    @FXML
    private Button take;
    @FXML
    private CheckBox letter;
    @FXML
    private Label telling;
    @FXML
    private Button book;
    @FXML
    private Button park;

    public BookingView(BookingViewModel model, AtDesk desk) {
        this.model = model;
        this.fields = model.fields();
        this.words = new PatientWords(desk, model.texts());
        this.node = Views.load(this, model.texts());
    }

    public Parent node() {
        return node;
    }

    /** Puts the cursor where the next thing is to be typed. */
    public void focus() {
        firstToFill().requestFocus();
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        bindPatient();
        bindNewPatient();
        bindVisit();
        bindFooter();
        root.addEventFilter(KeyEvent.KEY_PRESSED, new BookingKeys(model, this)::pressed);
        model.openProperty().addListener(opened -> focus());
    }

    private void bindPatient() {
        patient.textProperty().bindBidirectional(fields.patient().typedProperty());
        found.setItems(fields.patient().found());
        found.setFixedCellSize(PatientCell.HEIGHT);
        found.setCellFactory(list -> new PatientCell(words, row -> fields.patient().choose(row.patient())));
        found.itemsProperty().get().addListener((ListChangeListener<PatientRow>) change -> sizeList());
        fields.patient().highlightedProperty().addListener((property, before, at) -> highlight(at.intValue()));
        fields.patient().chosenProperty().addListener((property, before, chosen) -> showChosen(chosen));
        fields.patient().saidProperty().addListener(said -> sayHint());
        model.hintProperty().addListener(said -> sayHint());
        alerts.textProperty().bind(fields.alertsProperty());
        showWhen(alertBox, fields.alertsProperty().isNotEmpty());
        showWhen(searchPart, fields.newPatient().activeProperty().not());
        showWhen(newPart, fields.newPatient().activeProperty());
        sizeList();
        sayHint();
        showChosen(null);
    }

    private void sizeList() {
        int rows = fields.patient().found().size();
        show(found, rows > 0);
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
        show(facts, chosen != null);
        patient.positionCaret(patient.getLength());
    }

    private void sayHint() {
        boolean look = fields.patient().saidProperty().get() == PatientPick.Entered.LOOK;
        String text = look ? model.texts().get("booking.look") : model.hintProperty().get();
        hint.setText(text);
        show(hint, !text.isEmpty());
    }

    private void bindNewPatient() {
        bindField(newName, NewPatient.NAME, newNameProblem);
        bindField(newBirthDate, NewPatient.BIRTH_DATE, newBirthDateProblem);
        bindField(newPhone, NewPatient.PHONE, newPhoneProblem);
        bindField(newEmail, NewPatient.EMAIL, newEmailProblem);
        searchAgain.setOnAction(click -> searchAgain());
        fields.newPatient().activeProperty().addListener(changed -> focus());
    }

    void searchAgain() {
        model.searchAgain();
        patient.end();
    }

    private void bindField(TextField field, String name, Label problem) {
        field.textProperty().bindBidirectional(fields.newPatient().field(name));
        bindProblem(problem, fields.newPatient().problemOf(name), field);
    }

    private static void bindProblem(Label label, StringProperty problem, Node field) {
        label.textProperty().bind(problem);
        showWhen(label, problem.isNotEmpty());
        problem.addListener((property, before, said) -> field.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("error"), !said.isEmpty()));
    }

    private void bindVisit() {
        bindChoice(type, fields.with().types(), fields.with().typeProperty());
        bindChoice(doctor, fields.with().doctors(), fields.with().doctorProperty());
        bindChoice(room, fields.with().rooms(), fields.with().roomProperty());
        minutes.textProperty().bindBidirectional(fields.when().minutesProperty());
        date.textProperty().bindBidirectional(fields.when().dateProperty());
        time.textProperty().bindBidirectional(fields.when().timeProperty());
        reason.textProperty().bindBidirectional(fields.reasonProperty());
        bindProblem(minutesProblem, fields.when().minutesProblemProperty(), minutes);
        bindProblem(whenProblem, fields.when().whenProblemProperty(), time);
        bindProblem(reasonProblem, fields.reasonProblemProperty(), reason);
        date.focusedProperty().addListener((property, before, in) -> spellOut(in));
        time.focusedProperty().addListener((property, before, in) -> spellOut(in));
        model.titleProperty().addListener(changed -> {
            show(whenPart, !model.isWalkIn());
            show(now, model.isWalkIn());
            book.setText(model.bookWord());
        });
        show(now, false);
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
        telling.textProperty().bind(fields.tellingProperty());
        close.setOnAction(click -> model.close());
        book.setOnAction(click -> submit());
        park.setOnAction(click -> model.park());
        take.setOnAction(click -> model.takeNextFree());
        showFit(fields.fit().line());
    }

    private void showFit(FitCheck.Line line) {
        boolean refused = line.tone() == FitCheck.Tone.REFUSED;
        fit.setText(line.text());
        offer.setText(line.offerText());
        show(offerPart, line.offer().isPresent());
        fitBox.pseudoClassStateChanged(REFUSED, refused);
        fitBox.setVisible(line.tone() != FitCheck.Tone.NOTHING);
        fitIcon.setIconCode(refused ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE);
    }

    /** Books, and goes to the first field that is wrong. */
    void submit() {
        model.submit();
        if (model.isOpen() && !isIn(book)) {
            Node next = firstToFill();
            if (next != patient || !fields.patient().isChosen()) {
                next.requestFocus();
            }
        }
    }

    private boolean isIn(Node field) {
        return field.isFocused();
    }

    private Node firstToFill() {
        var fresh = fields.newPatient();
        if (fresh.isActive()) {
            return wrong(newName) || newName.getText().isBlank()
                    ? newName
                    : wrong(newPhone) ? newPhone : wrong(newEmail) ? newEmail : newBirthDate;
        }
        return !fields.patient().isChosen()
                ? patient
                : wrong(time) ? date : wrong(minutes) ? minutes : wrong(reason) ? reason : patient;
    }

    private static boolean wrong(Node field) {
        return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("error"));
    }

    boolean isPatientField(Object target) {
        return target == patient;
    }

    private static void showWhen(Node node, ObservableValue<Boolean> condition) {
        show(node, condition.getValue());
        condition.addListener((property, before, now) -> show(node, now));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
