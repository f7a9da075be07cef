package clinicdesk.ui.shell;

import clinicdesk.access.HandoverNote;
import clinicdesk.base.Texts;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.LazyScreen;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window: the rail, the page, the panel on the right, and the lines at the bottom. */
public final class ShellView {

    /** Below this the panel folds away when it has nothing to say. */
    static final double NARROW = 1400;

    private final ShellViewModel model;
    private final DeskFlow flow;
    private final DeskActs acts;
    private final Models models;
    private final Rooms rooms;
    private final Texts texts;
    private final Parent root;
    private final Map<Page, ToggleButton> pageButtons = new EnumMap<>(Page.class);
    /** Where the keyboard was in the panel before something lay over the window. */
    private @Nullable Node beneath;
    /** What lies over the window; null while nothing does. */
    private @Nullable Screen over;
    @SuppressWarnings("NullAway.Init")
    private Panes panes;

    @FXML
    private StackPane window;
    @FXML
    private BorderPane frame;
    @FXML
    private VBox rail;
    @FXML
    private VBox foot;
    @FXML
    private ToggleButton keysButton;
    @FXML
    private ToggleButton namesButton;
    @FXML
    private FontIcon namesIcon;
    @FXML
    private StackPane pagePlace;
    @FXML
    private StackPane bannerPlace;
    @FXML
    private StackPane sidePlace;
    @FXML
    private HBox trayPlace;
    @FXML
    private Button lettersButton;
    @FXML
    private Label saved;
    @FXML
    private Label sheets;
    @FXML
    private Button person;
    @FXML
    private Button note;
    @FXML
    private StackPane overlayPlace;

    /** What the window stands on. */
    public record Parts(ShellViewModel shell, DeskFlow flow, DeskActs acts, Models models, Privacy privacy) {}

    public ShellView(Parts parts, Rooms rooms, Locale locale) {
        this.model = parts.shell();
        this.flow = parts.flow();
        this.acts = parts.acts();
        this.models = parts.models();
        this.rooms = rooms;
        this.texts = Texts.of("ui/shell", locale);
        this.root = Views.load(this, texts);
        parts.privacy().hiddenProperty().subscribe(this::showNamesState);
    }

    public Parent root() {
        return root;
    }

    /** Puts the keyboard where the receptionist begins. */
    public void focus() {
        screen(rooms.pages(), model.pageProperty().get()).focus();
    }

    @FXML
    private void initialize() {
        panes = new Panes(pagePlace, sidePlace, trayPlace, this::focus,
                () -> models.calendar().selectedProperty().set(null));
        flow.forms().onFocus(() -> {
            model.show(Side.BOOKING);
            screen(rooms.panels(), Side.BOOKING).focus();
        });
        flow.waits().onPage(this::focus);
        flow.waits().onPanel(screen(rooms.panels(), Side.WAITING)::focus);
        flow.onOpen(screen(rooms.panels(), Side.VISIT)::focus);
        models.panels().visit().onAnswered(() -> {
            if (panes.isInSide()) {
                focus();
            }
        });
        layRail();
        Node tray = new TrayView(models.bottom().tray(), texts, flow::take);
        HBox.setHgrow(tray, Priority.ALWAYS);
        trayPlace.getChildren().add(tray);
        bannerPlace.getChildren().add(new BannerView(acts, texts, flow::overrule));
        bindStatus();
        model.pageProperty().subscribe(this::show);
        model.sideProperty().subscribe(this::show);
        model.overlayProperty().subscribe(this::show);
        model.sideShownBinding().subscribe(this::unfold);
        frame.widthProperty().subscribe(width -> model.narrowProperty().set(width.doubleValue() < NARROW));
        listen();
    }

    private void bindStatus() {
        StatusModel status = models.bottom().status();
        lettersButton.textProperty().bind(status.lettersProperty());
        saved.textProperty().bind(status.savedProperty());
        saved.visibleProperty().bind(status.savedProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());
        sheets.textProperty().bind(status.sheetsProperty());
        sheets.visibleProperty().bind(status.sheetsProperty().isNotEmpty());
        sheets.managedProperty().bind(sheets.visibleProperty());
        models.bottom().seat().who().onSat(() -> showNoteOfAnother(person.getText()));
        person.textProperty().bind(status.personProperty());
        person.accessibleTextProperty().bind(status.personProperty().map(name -> texts.get("status.person", name)));
        note.visibleProperty().bind(models.bottom().seat().note().noteProperty().isNotNull());
        note.managedProperty().bind(note.visibleProperty());
        models.bottom().seat().note().noteProperty().subscribe(
                left -> note.setAccessibleText(left == null ? null : texts.get("status.note.from", left.by())));
        status.needsSomebodyProperty().subscribe(needed -> {
            lettersButton.getStyleClass().remove("needs-somebody");
            if (needed) {
                lettersButton.getStyleClass().add("needs-somebody");
            }
        });
    }

    private void listen() {
        DeskKeys keys = new DeskKeys(model, flow, acts, models, panes);
        window.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        window.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.released());
        overlayPlace.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.show(Overlay.NONE);
                event.consume();
            }
        });
        overlayPlace.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == overlayPlace) {
                model.show(Overlay.NONE);
            }
        });
        window.addEventFilter(InputEvent.ANY, event -> {
            if (event instanceof KeyEvent || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                model.touched();
            }
        });
    }

    private void show(Page page) {
        Screen screen = screen(rooms.pages(), page);
        acts.clearRefusal();
        screen.shown();
        pagePlace.getChildren().setAll(screen.node());
        pageButtons.forEach((of, button) -> button.setSelected(of == page));
        focus();
    }

    private static <K> Screen screen(Map<K, LazyScreen> screens, K which) {
        return Objects.requireNonNull(screens.get(which), () -> "no screen for " + which);
    }

    private void layRail() {
        for (Page page : Page.values()) {
            if (rooms.pages().containsKey(page)) {
                ToggleButton button = new ToggleButton(texts.get("rail." + page.key()), new FontIcon(page.icon()));
                button.setId(page.key() + "Button");
                button.getStyleClass().add("rail-button");
                RailBadge.on(button, model.countProperty(page), texts);
                button.setOnAction(event -> {
                    model.show(page);
                    button.setSelected(true);
                });
                pageButtons.put(page, button);
                (page == Page.SETTINGS ? foot : rail).getChildren().add(button);
            }
        }
    }

    private void unfold(boolean shown) {
        sidePlace.setVisible(shown);
        sidePlace.setManaged(shown);
    }

    /** Unfolds the panel first: what is not seen cannot take the keyboard. */
    private void show(Side side) {
        unfold(model.sideShownBinding().get());
        Screen panel = screen(rooms.panels(), side);
        panel.shown();
        boolean hadFocus = panes.isInSide();
        sidePlace.getChildren().setAll(panel.node());
        if (side.isForm()) {
            panel.focus();
        } else if (hadFocus) {
            focus();
        }
    }

    private void show(Overlay overlay) {
        keysButton.setSelected(overlay == Overlay.KEYS);
        Screen before = over;
        over = overlay == Overlay.NONE ? null : screen(rooms.overlays(), overlay);
        if (before != null && before != over) {
            before.closed();
        }
        if (!overlayPlace.isVisible()) {
            beneath = panes.focusInSide();
        }
        overlayPlace.setVisible(over != null);
        if (over == null) {
            overlayPlace.getChildren().clear();
            focusBeneath();
        } else {
            over.shown();
            overlayPlace.getChildren().setAll(over.node());
            over.focus();
        }
    }

    /** What is being filled in beside the page goes on where it was left. */
    private void focusBeneath() {
        if (beneath != null && beneath.getScene() != null && beneath.isVisible()) {
            beneath.requestFocus();
        } else {
            focus();
        }
    }

    /** What the banner says names somebody: it goes with the names. */
    private void showNamesState(boolean hidden) {
        if (hidden) {
            acts.clearBanner();
        }
        namesButton.setSelected(hidden);
        namesIcon.setIconCode(hidden ? Feather.EYE_OFF : Feather.EYE);
    }

    /** Who sits down reads first what the one before has left. */
    private void showNoteOfAnother(String name) {
        HandoverNote left = models.bottom().seat().note().noteProperty().get();
        if (left != null && !left.by().equals(name)) {
            model.show(Overlay.NOTE);
        }
    }

    @FXML
    private void showLetters() {
        model.show(Page.OUTBOX);
    }

    @FXML
    private void showWho() {
        model.show(Overlay.WHO);
    }

    @FXML
    private void showNote() {
        model.show(Overlay.NOTE);
    }

    @FXML
    private void showKeys() {
        model.show(Overlay.KEYS);
    }

    @FXML
    private void toggleNames() {
        model.toggleNames();
    }
}
