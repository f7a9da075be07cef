package clinicdesk.ui.outbox;

import clinicdesk.mail.ByHand;
import clinicdesk.mail.OutboxPart;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Shown;
import clinicdesk.ui.frame.Views;
import clinicdesk.ui.frame.Wrapping;
import clinicdesk.ui.letter.LetterPaper;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The page of the letters: the list of a part on the left, the chosen one on the right. */
public final class OutboxView implements Screen {

    private final OutboxViewModel model;
    private final Parent node;
    private final LetterPaper paper = new LetterPaper();
    private final Map<OutboxPart, ToggleButton> pills = new EnumMap<>(OutboxPart.class);
    /** What is shown is being replaced: the list chooses nothing meanwhile. */
    private boolean showing;
    @SuppressWarnings("NullAway.Init")
    private OutboxKeys keys;

    @FXML
    private VBox root;
    @FXML
    private HBox parts;
    @FXML
    private TextField filter;
    @FXML
    private HBox notSetUp;
    @FXML
    private Button settings;
    @FXML
    private ListView<OutboxRow> letters;
    @FXML
    private Button more;
    @FXML
    private VBox card;
    @FXML
    private ScrollPane letter;
    @FXML
    private Label why;
    @FXML
    private Label tries;
    @FXML
    private Button sendNow;
    @FXML
    private Button hold;
    @FXML
    private Button cancel;
    @FXML
    private Button correct;
    @FXML
    private Button visit;

    public OutboxView(OutboxViewModel model) {
        this.model = model;
        this.node = Views.load(this, model.texts());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focus() {
        letters.requestFocus();
    }

    @Override
    public void shown() {
        keys.begin();
        model.begin();
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.typedProperty());
        for (OutboxPart part : OutboxPart.values()) {
            ToggleButton pill = new ToggleButton();
            pill.setId("part" + part.ordinal());
            pill.getStyleClass().add("outbox-part");
            pill.setFocusTraversable(false);
            pill.setOnAction(click -> {
                model.partProperty().set(part);
                pill.setSelected(true);
                letters.requestFocus();
            });
            pills.put(part, pill);
            parts.getChildren().add(pill);
        }
        model.partProperty().subscribe(now -> pills.forEach((part, pill) -> pill.setSelected(part == now)));
        model.countsProperty().subscribe(counts -> pills.forEach((part, pill) -> pill.setText(
                model.texts().get("part." + part.name().toLowerCase(Locale.ROOT), counts.getOrDefault(part, 0L)))));
        model.setUpProperty().subscribe(set -> {
            Shown.set(notSetUp, !set);
            Shown.set(settings, model.maySettings());
        });
        settings.setOnAction(click -> model.settings());
        bindList();
        bindCard();
        keys = new OutboxKeys(model, root, filter, letters);
    }

    private void bindList() {
        letters.setFixedCellSize(OutboxCell.HEIGHT);
        Label empty = new Label();
        empty.getStyleClass().add("list-placeholder");
        Wrapping.wrap(empty);
        letters.setPlaceholder(empty);
        letters.setCellFactory(list -> new OutboxCell());
        model.partProperty().subscribe(
                part -> empty.setText(model.texts().get("empty." + part.name().toLowerCase(Locale.ROOT))));
        model.rows().addListener((ListChangeListener<OutboxRow>) change -> showRows());
        model.chosenProperty().subscribe(at -> select(at.intValue()));
        letters.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            if (!showing && at.intValue() >= 0 && at.intValue() != model.chosenProperty().get()) {
                model.choose(at.intValue());
            }
        });
        more.setOnAction(click -> model.more());
        showRows();
    }

    private void showRows() {
        showing = true;
        letters.getItems().setAll(model.rows());
        select(model.chosenProperty().get());
        Shown.set(more, model.hasMore());
        showing = false;
    }

    private void select(int at) {
        letters.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            letters.scrollTo(Math.max(0, at - 2));
        }
        Shown.set(card, at >= 0);
        why.setText(model.chosen().map(OutboxRow::why).orElse(""));
        Shown.set(why, !why.getText().isEmpty());
        sendNow.setText(model.texts().get(model.isSent() ? "outbox.sendAgain" : "outbox.sendNow"));
        sendNow.setDisable(!model.isSent() && !model.can(ByHand.SEND_NOW));
        boolean held = model.can(ByHand.RELEASE);
        hold.setText(model.texts().get(held ? "outbox.release" : "outbox.hold"));
        hold.setDisable(!held && !model.can(ByHand.HOLD));
        cancel.setDisable(!model.can(ByHand.CANCEL));
    }

    private void bindCard() {
        letter.setContent(paper);
        model.sheetProperty().subscribe(sheet -> {
            paper.show(sheet.letter());
            paper.setVisible(!sheet.equals(OutboxViewModel.Sheet.NONE));
            letter.setVvalue(0);
            tries.setText(sheet.tries());
        });
        sendNow.setOnAction(click -> model.sendNow());
        hold.setOnAction(click -> model.hold());
        cancel.setOnAction(click -> model.cancel());
        correct.setOnAction(click -> model.correct());
        visit.setOnAction(click -> model.visit());
    }
}
