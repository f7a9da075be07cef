package clinicdesk.ui.stranded;

import clinicdesk.ui.appointment.ReasonView;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page on which the visits that no longer fit are sorted out, and who has to be called about them. */
public final class StrandedView implements Screen {

    /** Below this the lists lie one below the other. */
    private static final double WIDE = 760;
    private static final double LEAST_LIST = 80;

    private final StrandedViewModel model;
    private final ReasonView reason;
    private final OfferCard card;
    private final Parent node;
    /** What is shown is being replaced: the list chooses nothing meanwhile. */
    private boolean showing;
    @SuppressWarnings("NullAway.Init")
    private StrandedKeys keys;

    @FXML
    private VBox root;
    @FXML
    private Label summary;
    @FXML
    private StackPane lists;
    @FXML
    private VBox visitsPart;
    @FXML
    private ListView<StrandedRow> visits;
    @FXML
    private StackPane reasonPlace;
    @FXML
    private VBox offerCard;
    @FXML
    private VBox offers;
    @FXML
    private VBox callsPart;
    @FXML
    private ListView<CallLine> calls;
    @FXML
    private VBox nothing;

    public StrandedView(StrandedViewModel model) {
        this.model = model;
        this.reason = new ReasonView(model.reason());
        this.card = new OfferCard(model);
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    /** On the visits; once all have their time, on the calls. */
    @Override
    public void focus() {
        Disarray all = model.allProperty().get();
        (all.rows().isEmpty() && !all.calls().isEmpty() ? calls : visits).requestFocus();
    }

    @Override
    public void shown() {
        keys.begin();
        model.refresh();
    }

    @FXML
    private void initialize() {
        prepare(visits, StrandedCell.HEIGHT, "stranded.noVisits");
        visits.setCellFactory(list -> new StrandedCell());
        prepare(calls, CallCell.HEIGHT, "stranded.noCalls");
        calls.setCellFactory(list -> new CallCell(model.texts(), model::tick));
        visits.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !showing) {
                model.choose(row.stranded().visit().id());
            }
        });
        reasonPlace.getChildren().setAll(reason.node());
        model.reason().whyProperty().subscribe(why -> {
            set(reasonPlace, why != null);
            showCard();
            if (why != null) {
                reason.focus();
            } else if (node != null && node.getScene() != null) {
                visits.requestFocus();
            }
        });
        model.allProperty().subscribe(this::show);
        model.offersProperty().subscribe(found -> offers.getChildren().setAll(card.lines(found)));
        root.widthProperty().subscribe(width -> lay(width.doubleValue() >= WIDE));
        keys = new StrandedKeys(model, root, visits, calls);
        calls.addEventFilter(KeyEvent.KEY_PRESSED, new CallKeys(model, visits, calls));
    }

    private void prepare(ListView<?> list, double height, String empty) {
        list.setFixedCellSize(height);
        list.setMinHeight(LEAST_LIST);
        Label placeholder = new Label(model.texts().get(empty));
        placeholder.getStyleClass().add("list-placeholder");
        list.setPlaceholder(placeholder);
    }

    private void lay(boolean wide) {
        Pane both = wide ? new HBox(visitsPart, callsPart) : new VBox(visitsPart, callsPart);
        both.getStyleClass().add("stranded-lists");
        visitsPart.setPrefWidth(600);
        callsPart.setPrefWidth(480);
        HBox.setHgrow(visitsPart, Priority.ALWAYS);
        HBox.setHgrow(callsPart, Priority.ALWAYS);
        lists.getChildren().setAll(both);
    }

    private void show(Disarray all) {
        boolean empty = all.rows().isEmpty() && all.calls().isEmpty();
        set(nothing, empty);
        set(lists, !empty);
        summary.setText(model.words().summary(all));
        showing = true;
        int call = calls.getSelectionModel().getSelectedIndex();
        visits.getItems().setAll(all.rows());
        calls.getItems().setAll(all.calls());
        visits.getSelectionModel().clearAndSelect(all.chosen());
        visits.scrollTo(Math.max(0, all.chosen() - 1));
        calls.getSelectionModel().clearAndSelect(Math.clamp(call, 0, Math.max(0, all.calls().size() - 1)));
        showing = false;
        visits.setPrefHeight(Math.max(LEAST_LIST, all.rows().size() * StrandedCell.HEIGHT + 4));
        calls.setPrefHeight(Math.max(LEAST_LIST, all.calls().size() * CallCell.HEIGHT + 4));
        showCard();
    }

    private void showCard() {
        set(offerCard, model.allProperty().get().chosen() >= 0 && model.reason().whyProperty().get() == null);
    }

    private static void set(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
