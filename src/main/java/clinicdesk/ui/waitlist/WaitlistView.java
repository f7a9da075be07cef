package clinicdesk.ui.waitlist;

import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of who waits for a time, and of who is to come again. */
public final class WaitlistView implements Screen {

    /** Below this the lists lie one below the other. */
    private static final double WIDE = 760;
    private static final double LEAST_LIST = 116;

    private final WaitlistViewModel model;
    private final Parent node;
    /** What is shown is being replaced: the list chooses nothing meanwhile. */
    private boolean showing;
    @SuppressWarnings("NullAway.Init")
    private WaitlistKeys keys;

    @FXML
    private VBox root;
    @FXML
    private TextField filter;
    @FXML
    private Button add;
    @FXML
    private StackPane lists;
    @FXML
    private VBox waitingPart;
    @FXML
    private ListView<WaitRow> waiting;
    @FXML
    private Node card;
    @FXML
    private Label first;
    @FXML
    private Button book;
    @FXML
    private Button offer;
    @FXML
    private Button findTime;
    @FXML
    private Button change;
    @FXML
    private Button takeOff;
    @FXML
    private VBox duePart;
    @FXML
    private ListView<DueRow> due;
    @FXML
    private Button bookDue;
    @FXML
    private Button dropDue;

    public WaitlistView(WaitlistViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        waiting.requestFocus();
    }

    @Override
    public void shown() {
        keys.begin();
        model.refresh();
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.waiting().typedProperty());
        add.setOnAction(click -> model.add());
        bindWaiting();
        bindDue();
        root.widthProperty().subscribe(width -> lay(width.doubleValue() >= WIDE));
        keys = new WaitlistKeys(model, root, filter, waiting, due);
    }

    private void bindWaiting() {
        prepare(waiting, WaitCell.HEIGHT, "waitlist.nobody");
        waiting.setCellFactory(list -> new WaitCell());
        model.waiting().rows().addListener((ListChangeListener<WaitRow>) change -> showWaiting());
        model.waiting().chosenProperty().subscribe(at -> select(at.intValue()));
        waiting.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            if (!showing && at.intValue() >= 0) {
                model.waiting().choose(at.intValue());
            }
        });
        model.firstProperty().subscribe(known -> {
            first.setText(known.words());
            Shown.set(card, !known.words().isEmpty());
            book.setDisable(known.found().isEmpty());
            offer.setDisable(known.found().isEmpty() || !known.reached());
        });
        book.setOnAction(click -> model.book());
        offer.setOnAction(click -> model.offer());
        findTime.setOnAction(click -> model.findTime());
        change.setOnAction(click -> model.change());
        takeOff.setOnAction(click -> model.takeOff());
        showWaiting();
    }

    private void showWaiting() {
        showing = true;
        waiting.getItems().setAll(model.waiting().rows());
        waiting.setPrefHeight(Math.max(LEAST_LIST, waiting.getItems().size() * WaitCell.HEIGHT + 4));
        select(model.waiting().chosenProperty().get());
        showing = false;
    }

    private void select(int at) {
        waiting.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            waiting.scrollTo(Math.max(0, at - 2));
        }
    }

    private void bindDue() {
        prepare(due, DueCell.HEIGHT, "waitlist.noRecalls");
        due.setCellFactory(list -> new DueCell());
        model.due().addListener((ListChangeListener<DueRow>) change -> showDue());
        var chosen = due.getSelectionModel().selectedItemProperty();
        bookDue.disableProperty().bind(chosen.isNull());
        dropDue.disableProperty().bind(chosen.isNull());
        bookDue.setOnAction(click -> model.book(due.getSelectionModel().getSelectedItem()));
        dropDue.setOnAction(click -> model.drop(due.getSelectionModel().getSelectedItem()));
        showDue();
    }

    private void showDue() {
        int at = Math.max(0, due.getSelectionModel().getSelectedIndex());
        due.getItems().setAll(model.due());
        due.setPrefHeight(Math.max(LEAST_LIST, due.getItems().size() * DueCell.HEIGHT + 4));
        due.getSelectionModel().clearAndSelect(Math.min(at, due.getItems().size() - 1));
    }

    private void prepare(ListView<?> list, double height, String empty) {
        list.setFixedCellSize(height);
        list.setMinHeight(LEAST_LIST);
        Label placeholder = new Label(model.texts().get(empty));
        placeholder.getStyleClass().add("list-placeholder");
        list.setPlaceholder(placeholder);
    }

    private void lay(boolean wide) {
        Pane both = wide ? new HBox(waitingPart, duePart) : new VBox(waitingPart, duePart);
        both.getStyleClass().add("waitlist-lists");
        waitingPart.setPrefWidth(600);
        duePart.setPrefWidth(440);
        HBox.setHgrow(waitingPart, Priority.ALWAYS);
        HBox.setHgrow(duePart, Priority.ALWAYS);
        lists.getChildren().setAll(both);
    }
}
