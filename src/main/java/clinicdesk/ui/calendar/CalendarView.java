package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Views;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** The calendar's page: the line above, the doctors' chips and the grid. */
public final class CalendarView implements Screen {

    /** From this width on, the line above has room for what is not needed. */
    private static final double WIDE = 800;
    private static final double WIDEST_FIND = 280;
    private static final double ICON_ONLY = 40;
    /** From here on there is room for its key beside its icon, and then for more than the beginning of a word. */
    private static final double KEYED_FIND = 110;
    private static final double WORDY_FIND = 160;

    private final CalendarViewModel model;
    private final Requests requests;
    private final Texts texts;
    private final WeekGrid grid;
    private final Parent root;
    /** Kept, or what follows from it would be forgotten. */
    @SuppressWarnings({"NullAway.Init", "FieldCanBeLocal"})
    private ObservableValue<LateNotes> lateNotes;
    private List<Page.Chip> shownChips = List.of();

    @FXML
    private Label title;
    @FXML
    private Label weekNumber;
    @FXML
    private Label findText;
    @FXML
    private Label findKey;
    @FXML
    private Button findTime;
    @FXML
    private Button waiting;
    @FXML
    private ToggleButton day;
    @FXML
    private ToggleButton week;
    @FXML
    private HBox chips;
    @FXML
    private Button find;
    @FXML
    private HBox pager;
    @FXML
    private Label pagerText;
    @FXML
    private StackPane gridPlace;
    @FXML
    private VBox nobody;

    /** What the page asks of the window around it. */
    public interface Requests {
        /** A visit is to be booked there. */
        void draft(UUID doctorId, Slot slot);

        /** The chosen visit is to be looked at. */
        void open(UUID visitId);

        void newVisit();

        /** What can be said of this doctor's day now. */
        List<DoctorAct> doctorActs(UUID doctorId);

        void doctorAct(UUID doctorId, DoctorAct act);

        void findTime();

        /** Who waits is to be shown beside the grid. */
        void waiting();

        void find();

        void goToDate();

        /** The doctors' records are to be shown. */
        void doctors();
    }

    public CalendarView(CalendarViewModel model, Requests requests, Locale locale) {
        this.model = model;
        this.requests = requests;
        this.texts = Texts.of("ui/calendar", locale);
        this.grid = new WeekGrid(locale);
        this.root = Views.load(this, texts);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        grid.requestFocus();
    }

    @FXML
    private void initialize() {
        gridPlace.getChildren().add(grid);
        gridPlace.visibleProperty().bind(model.pageProperty().isNotNull());
        nobody.visibleProperty().bind(model.nobodyProperty());
        BooleanBinding isWide = gridPlace.widthProperty().greaterThan(WIDE);
        List.of(weekNumber, findTime, waiting).forEach(spare -> showWhere(isWide, spare));
        showWhere(isWide.and(find.widthProperty().greaterThan(KEYED_FIND)), findKey);
        showWhere(isWide.and(find.widthProperty().greaterThan(WORDY_FIND)), findText);
        weekNumber.visibleProperty().subscribe(wide -> {
            find.setMaxWidth(wide ? WIDEST_FIND : ICON_ONLY);
            showTitle();
        });
        ToggleGroup spans = new ToggleGroup();
        spans.getToggles().addAll(List.of(day, week));
        model.pageProperty().subscribe(this::show);
        model.itemsProperty().subscribe(grid::setItems);
        model.ghosts().shownProperty().subscribe(grid::setGhost);
        model.nowProperty().subscribe(grid::setNow);
        grid.setOnProposal(model::propose);
        grid.setOnDraft(requests::draft);
        grid.setOnOpen(requests::open);
        grid.setOnDoctorMenu(new DoctorMenu(grid, requests, texts)::show);
        lateNotes = model.lateNotes();
        lateNotes.subscribe(grid::setLateNotes);
        bind(model, grid);
        grid.widthProperty().subscribe(
                width -> model.setRoom(days -> WeekGrid.lanesThatFit(width.doubleValue(), days)));
        grid.addEventFilter(KeyEvent.KEY_PRESSED, new GhostKeys(model));
        new CarryHand(grid, model.carrying());
    }

    private static void showWhere(BooleanBinding isRoom, Node spare) {
        spare.visibleProperty().bind(isRoom);
        spare.managedProperty().bind(isRoom);
    }

    private static void bind(CalendarViewModel model, WeekGrid grid) {
        grid.selectedProperty().subscribe(id -> model.selectedProperty().set(id));
        model.selectedProperty().subscribe(grid::select);
        grid.timeCursorProperty().subscribe(at -> model.cursorProperty().set(at));
        model.cursorProperty().subscribe(at -> {
            if (at != null && !at.equals(grid.timeCursorProperty().get())) {
                grid.moveCursorTo(at);
            }
        });
    }

    private void show(@Nullable Page page) {
        if (page == null) {
            showChips(List.of());
            return;
        }
        showTitle();
        weekNumber.setText(texts.get("calendar.weekNumber", page.heading().weekNumber()));
        (page.heading().span() == Span.DAY ? day : week).setSelected(true);
        grid.show(page.week().range());
        grid.setClosures(page.week().closures());
        grid.setDayNotes(page.week().notes());
        showChips(page.chips());
        pager.setVisible(page.doctors().areNeeded());
        pager.setManaged(page.doctors().areNeeded());
        pagerText.setText(pagerText(page.doctors()));
    }

    private void showTitle() {
        Page page = model.pageProperty().get();
        if (page != null) {
            title.setText(
                    weekNumber.isVisible() ? page.heading().title() : page.heading().brief());
        }
    }

    private String pagerText(Page.DoctorPages doctors) {
        return doctors.from() == doctors.to()
                ? texts.get("calendar.doctorPage", doctors.from(), doctors.of())
                : texts.get("calendar.doctorPages", doctors.from(), doctors.to(), doctors.of());
    }

    private void showChips(List<Page.Chip> doctors) {
        if (!doctors.equals(shownChips)) {
            shownChips = doctors;
            chips.getChildren().setAll(doctors.stream().map(this::chip).toList());
        }
        for (int i = 0; i < doctors.size(); i++) { // one that was pressed in vain shows what it was again
            ((ToggleButton) chips.getChildren().get(i)).setSelected(doctors.get(i).chosen());
        }
    }

    private Node chip(Page.Chip doctor) {
        Circle dot = new Circle(5);
        dot.getStyleClass().add("chip-dot");
        ToggleButton chip = new ToggleButton(doctor.lane().name(), dot);
        chip.getStyleClass().setAll("button", "doctor-chip", doctor.lane().styleClass());
        chip.setMnemonicParsing(false);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setAccessibleText(
                texts.get(doctor.chosen() ? "calendar.chip.on" : "calendar.chip.off", doctor.lane().name()));
        chip.setOnAction(event -> model.toggle(doctor.lane().doctorId()));
        if (doctor.shown()) {
            chip.getStyleClass().add("on-page");
        }
        return chip;
    }

    @FXML
    private void previous() {
        model.turn(-1);
    }

    @FXML
    private void next() {
        model.turn(1);
    }

    @FXML
    private void today() {
        model.goToToday();
    }

    @FXML
    private void showDay() {
        model.showDay();
    }

    @FXML
    private void showWeek() {
        model.showWeek();
    }

    @FXML
    private void doctorsBefore() {
        model.turnDoctors(-1);
    }

    @FXML
    private void moreDoctors() {
        model.turnDoctors(1);
    }

    @FXML
    private void newVisit() {
        requests.newVisit();
    }

    @FXML
    private void findTime() {
        requests.findTime();
    }

    @FXML
    private void waiting() {
        requests.waiting();
    }

    @FXML
    private void find() {
        requests.find();
    }

    @FXML
    private void doctors() {
        requests.doctors();
    }

    @FXML
    private void goToDate() {
        requests.goToDate();
    }
}
