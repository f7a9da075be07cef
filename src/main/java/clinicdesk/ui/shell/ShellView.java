package clinicdesk.ui.shell;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.Views;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
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
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window: the rail, the page, the panel on the right, and the lines at the bottom. */
public final class ShellView implements AutoCloseable {

    /** Below this the panel folds away when it has nothing to say. */
    private static final double NARROW = 1400;
    private static final Duration TICK = Duration.seconds(5);

    private final ShellViewModel model;
    private final DeskFlow flow;
    private final DeskActs acts;
    private final Models models;
    private final Rooms rooms;
    private final Texts texts;
    private final Parent root;
    private final Timeline ticking;
    @SuppressWarnings("NullAway.Init")
    private Panes panes;

    @FXML
    private StackPane window;
    @FXML
    private BorderPane frame;
    @FXML
    private ToggleButton calendarButton;
    @FXML
    private ToggleButton settingsButton;
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
    private Label letters;
    @FXML
    private Label saved;
    @FXML
    private Label person;
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
        this.ticking = new Timeline(new KeyFrame(TICK, event -> flow.tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
    }

    public Parent root() {
        return root;
    }

    /** Puts the keyboard where the receptionist begins. */
    public void focus() {
        rooms.calendar().focusTarget().requestFocus();
    }

    @FXML
    private void initialize() {
        panes = new Panes(pagePlace, sidePlace, trayPlace, this::focus,
                () -> models.calendar().selectedProperty().set(null));
        flow.onForm(rooms.panels().booking()::focus);
        flow.onOpen(() -> rooms.panels().visit().focus());
        Node tray = new TrayView(models.bottom().tray(), texts, flow::take);
        HBox.setHgrow(tray, Priority.ALWAYS);
        trayPlace.getChildren().add(tray);
        bannerPlace.getChildren().add(new BannerView(acts, texts));
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
        letters.textProperty().bind(status.lettersProperty());
        saved.textProperty().bind(status.savedProperty());
        saved.visibleProperty().bind(status.savedProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());
        person.setText(status.person());
        status.needsSomebodyProperty().subscribe(needed -> {
            letters.getStyleClass().remove("needs-somebody");
            if (needed) {
                letters.getStyleClass().add("needs-somebody");
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
        boolean calendar = page == Page.CALENDAR;
        pagePlace.getChildren().setAll(calendar ? rooms.calendar().root() : rooms.settings());
        calendarButton.setSelected(calendar);
        settingsButton.setSelected(!calendar);
        if (calendar) {
            focus();
        }
    }

    private void unfold(boolean shown) {
        sidePlace.setVisible(shown);
        sidePlace.setManaged(shown);
    }

    /** Unfolds the panel first: what is not seen cannot take the keyboard. */
    private void show(Side side) {
        unfold(model.sideShownBinding().get());
        Node panel = switch (side) {
            case DAY -> rooms.panels().day().node();
            case VISIT -> rooms.panels().visit().node();
            case PATIENT -> rooms.panels().patient().node();
            case BOOKING -> rooms.panels().booking().node();
        };
        boolean hadFocus = panes.isInSide();
        sidePlace.getChildren().setAll(panel);
        if (side == Side.BOOKING) {
            rooms.panels().booking().focus();
        } else if (hadFocus) {
            focus();
        }
    }

    private void show(Overlay overlay) {
        boolean shown = overlay != Overlay.NONE;
        overlayPlace.setVisible(shown);
        keysButton.setSelected(overlay == Overlay.KEYS);
        Node content = switch (overlay) {
            case NONE -> null;
            case FIND -> rooms.overlays().find().node();
            case KEYS -> rooms.overlays().keys().node();
            case GO_TO_DATE -> rooms.overlays().goToDate().node();
        };
        overlayPlace.getChildren().setAll(content == null ? List.of() : List.of(content));
        switch (overlay) {
            case NONE -> focus();
            case FIND -> rooms.overlays().find().focus();
            case KEYS -> overlayPlace.requestFocus();
            case GO_TO_DATE -> rooms.overlays().goToDate().focus();
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

    @FXML
    private void showCalendar() {
        model.show(Page.CALENDAR);
        calendarButton.setSelected(true);
    }

    @FXML
    private void showSettings() {
        model.show(Page.SETTINGS);
        settingsButton.setSelected(true);
    }

    @FXML
    private void showKeys() {
        model.show(Overlay.KEYS);
    }

    @FXML
    private void toggleNames() {
        model.toggleNames();
    }

    @Override
    public void close() {
        ticking.stop();
    }
}
