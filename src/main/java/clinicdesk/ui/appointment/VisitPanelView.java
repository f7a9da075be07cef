package clinicdesk.ui.appointment;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.frame.Wrapping;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen visit, in the side panel. */
public final class VisitPanelView implements Screen {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass EXTRA = PseudoClass.getPseudoClass("extra");

    private final VisitPanelViewModel model;
    private final ReasonView reasonView;
    private final Parent node;
    @FXML
    private VBox root;
    @FXML
    private Hyperlink name;
    @FXML
    private Label about;
    @FXML
    private Node alertBox;
    @FXML
    private Label alerts;
    @FXML
    private Node statusBox;
    @FXML
    private FontIcon statusIcon;
    @FXML
    private Label status;
    @FXML
    private GridPane facts;
    @FXML
    private Label reason;
    @FXML
    private Node seriesPart;
    @FXML
    private Label series;
    @FXML
    private FlowPane seriesDays;
    @FXML
    private Node acts;
    @FXML
    private Button next;
    @FXML
    private Button move;
    @FXML
    private Node others;
    @FXML
    private Button again;
    @FXML
    private Button andFor;
    @FXML
    private MenuButton more;
    @FXML
    private MenuItem arrive;
    @FXML
    private MenuItem noShow;
    @FXML
    private MenuItem cancel;
    @FXML
    private MenuItem back;
    @FXML
    private MenuItem start;
    @FXML
    private MenuItem complete;
    @FXML
    private Node heldLine;
    @FXML
    private FontIcon heldIcon;
    @FXML
    private Label held;
    @FXML
    private StackPane reasonPlace;
    @FXML
    private Node lettersLine;
    @FXML
    private VBox letters;
    @FXML
    private VBox history;

    public VisitPanelView(VisitPanelViewModel model) {
        this.model = model;
        this.reasonView = new ReasonView(model.reason());
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    /** Puts the cursor on the next step, or where the reason is typed. */
    @Override
    public void focus() {
        if (reasonPlace.isVisible()) {
            reasonView.focus();
        } else {
            (next.isVisible() ? next : move.isVisible() ? move : more).requestFocus();
        }
    }

    @FXML
    private void initialize() {
        reasonPlace.getChildren().setAll(reasonView.node());
        Shown.when(reasonPlace, model.reason().whyProperty().isNotNull());
        name.setOnAction(click -> {
            name.setVisited(false);
            model.showPatient();
        });
        next.setOnAction(click -> model.steps().nextStep());
        move.setOnAction(click -> model.move());
        again.setOnAction(click -> model.again());
        andFor.setOnAction(click -> model.andFor());
        noShow.setOnAction(click -> model.steps().askNoShow());
        cancel.setOnAction(click -> model.steps().askCancel());
        back.setOnAction(click -> model.steps().stepBack());
        arrive.setOnAction(click -> model.steps().stepTo(AppointmentStatus.ARRIVED));
        start.setOnAction(click -> model.steps().stepTo(AppointmentStatus.IN_PROGRESS));
        complete.setOnAction(click -> model.steps().stepTo(AppointmentStatus.COMPLETED));
        model.reason().whyProperty().subscribe(why -> {
            Shown.set(acts, why == null && hasActs());
            Shown.set(others, why == null);
            Shown.set(facts, why == null);
            Shown.set(seriesPart, why == null && !series.getText().isEmpty());
            Shown.set(reason, why == null && !reason.getText().isEmpty());
            if (why != null) {
                reasonView.focus();
            }
        });
        model.cardProperty().addListener((property, before, card) -> show(card));
        show(model.cardProperty().get());
    }

    private void show(@Nullable VisitCard card) {
        root.setVisible(card != null);
        if (card == null) {
            return;
        }
        name.setText(card.person().name());
        setText(about, card.person().about());
        alerts.setText(card.person().alerts());
        Shown.set(alertBox, !card.person().alerts().isEmpty());
        showStanding(card.standing());
        showFacts(card.about().facts());
        showNotes(card.about().notes());
        showSeries(card.about().series());
        showLetters(card.papers().letters());
        history.getChildren().setAll(title("visit.history"));
        card.papers().history().forEach(line -> history.getChildren().add(wrapped(line, "muted")));
    }

    private void showNotes(VisitCard.Notes notes) {
        reason.setText(notes.reason().isEmpty() ? "" : model.texts().get("visit.reason", notes.reason()));
        Shown.set(reason, !notes.reason().isEmpty() && model.reason().whyProperty().get() == null);
        held.setText(notes.held());
        heldIcon.setIconCode(notes.extraPlace() ? Feather.LAYERS : Feather.ALERT_TRIANGLE);
        heldLine.pseudoClassStateChanged(EXTRA, notes.extraPlace());
        Shown.set(heldLine, !notes.held().isEmpty());
    }

    private static void setText(Label label, String text) {
        label.setText(text);
        Shown.set(label, !text.isEmpty());
    }

    private void showStanding(VisitCard.Standing standing) {
        AppointmentStatus now = standing.status();
        setText(status, standing.words());
        Shown.set(statusBox, now != AppointmentStatus.SCHEDULED);
        statusBox.pseudoClassStateChanged(WAITING, now == AppointmentStatus.ARRIVED);
        statusIcon.setIconCode(VisitIcons.of(now));
        Shown.set(next, standing.next().isPresent());
        standing.next().ifPresent(this::showNext);
        Shown.set(andFor, now != AppointmentStatus.CANCELLED);
        VisitCard.May may = standing.may();
        Shown.set(move, may.move());
        noShow.setVisible(may.noShow());
        cancel.setVisible(may.cancel());
        back.setVisible(may.back());
        arrive.setVisible(standing.others().contains(AppointmentStatus.ARRIVED));
        start.setVisible(standing.others().contains(AppointmentStatus.IN_PROGRESS));
        complete.setVisible(standing.others().contains(AppointmentStatus.COMPLETED));
        back.setText(
                model.texts().get("visit.back." + (now == AppointmentStatus.IN_PROGRESS ? "ARRIVED" : "SCHEDULED")));
        Shown.set(more, more.getItems().stream().anyMatch(MenuItem::isVisible));
        move.setMaxWidth(standing.next().isPresent() ? Region.USE_COMPUTED_SIZE : Double.MAX_VALUE);
        HBox.setHgrow(move, standing.next().isPresent() ? Priority.NEVER : Priority.ALWAYS);
        Shown.set(acts, model.reason().whyProperty().get() == null && hasActs());
    }

    private boolean hasActs() {
        return next.isVisible() || move.isVisible() || more.isVisible();
    }

    private void showNext(AppointmentStatus step) {
        next.setText(model.texts().get("visit.next." + step.name()));
        next.setGraphic(new FontIcon(VisitIcons.of(step)));
        next.getStyleClass().removeAll("success", "accent");
        next.getStyleClass().add(step == AppointmentStatus.ARRIVED ? "success" : "accent");
    }

    private void showSeries(Optional<VisitCard.InSeries> shown) {
        series.setText(shown.map(VisitCard.InSeries::words).orElse(""));
        seriesDays.getChildren().setAll(shown.stream().flatMap(one -> one.days().stream()).map(this::day).toList());
        Shown.set(seriesPart, shown.isPresent() && model.reason().whyProperty().get() == null);
    }

    private Node day(VisitCard.OtherDay day) {
        Button button = new Button(day.day());
        button.setMnemonicParsing(false);
        button.setAccessibleText(model.texts().get("series.day", day.day()));
        button.getStyleClass().addAll("small-button", day.shown() ? "accent" : "flat");
        button.setOnAction(click -> model.goTo(day.visit()));
        return button;
    }

    private void showFacts(List<VisitCard.Fact> shown) {
        FactRows.fill(facts, shown);
    }

    private void showLetters(List<VisitCard.LetterLine> lines) {
        letters.getChildren().setAll(title("visit.letters"));
        lines.forEach(line -> letters.getChildren().add(letter(line)));
        Shown.set(letters, !lines.isEmpty());
        Shown.set(lettersLine, !lines.isEmpty());
    }

    private Node letter(VisitCard.LetterLine line) {
        FontIcon icon = new FontIcon(VisitIcons.of(line.state()));
        icon.setIconSize(16);
        Label kind = new Label(line.kind());
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Label words = wrapped(line.words(), "muted");
        Pane said = line.again() ? new VBox(withAgain(kind, line), words) : new HBox(8, kind, words);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(8, icon, said);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** What kind of letter it is, and the button that sends it again at the end of the line. */
    private Node withAgain(Label kind, VisitCard.LetterLine line) {
        Button again = new Button(model.texts().get("letter.again"));
        again.setMnemonicParsing(false);
        again.setAccessibleText(model.texts().get("letter.again.which", line.kind()));
        again.getStyleClass().addAll("small-button", "flat");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(click -> model.sendAgain(line.id()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(8, kind, between, again);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label title(String key) {
        Label title = new Label(model.texts().get(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        Wrapping.wrap(label);
        label.setMinWidth(0);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
