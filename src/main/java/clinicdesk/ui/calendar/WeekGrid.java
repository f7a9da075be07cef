package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Doctors' visits over some days, a lane for each doctor in each day. It shows what it is given and asks for what the
 * hand wants: a drag leaves the visit where it is and becomes a {@link Proposal}. All methods belong to the FX thread.
 */
public final class WeekGrid extends Region {

    private static final double LEAST_LANE = 90;
    private static final double SCROLL_BAR = 14;
    private static final GridRange NOTHING = new GridRange(LocalDate.EPOCH, 1, LocalTime.of(8, 0), LocalTime.of(18, 0),
            ZoneOffset.UTC, List.of());

    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>(this, "selected");
    private final TimeCursor cursor = new TimeCursor();
    private final GridActs acts = new GridActs();
    private final StillBoard still = new StillBoard(this::isDragging);

    private final GridHeader header;
    private final Board board;
    private final Sight sight;
    private final Choice choice;
    private final DragHand hand;

    /** A grid with the days and times of the system's language. */
    public WeekGrid() {
        this(Locale.getDefault(Locale.Category.FORMAT));
    }

    public WeekGrid(Locale locale) {
        header = new GridHeader(locale, this::askDoctorMenu);
        DateTimeFormatter times = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        board = new Board(NOTHING, cursor, times, this::drawn);
        sight = new Sight(board);
        choice = new Choice(board, cursor, selected);
        hand = new DragHand(this, choice, board, acts);
        new GridKeys(this, choice, acts);
        getChildren().setAll(sight.pane(), header);
        getStyleClass().add("week-grid");
        setFocusTraversable(true);

        setAccessibleRole(AccessibleRole.LIST_VIEW);
        selected.addListener((property, before, now) -> choose(now));
        cursor.property().addListener((property, before, now) -> cursorMoved(now, times));
        focusedProperty().addListener((property, before, now) -> focusChanged(now));
    }

    /** How many doctors have room in each of these days, at least one. */
    static int lanesThatFit(double width, int days) {
        double day = Math.floor((width - Geometry.GUTTER - SCROLL_BAR) / days);
        return (int) Math.max(1, Math.floor(day / LEAST_LANE));
    }

    void show(GridRange range) {
        still.change(() -> {
            GridRange before = board.range();
            board.show(range);
            cursor.follow(before, range);
            requestLayout();
        });
    }

    /** Shows exactly these: those that have not changed are left alone. */
    void setItems(Collection<GridItem> items) {
        List<GridItem> copy = List.copyOf(items);
        still.change(() -> board.setItems(copy));
    }

    void update(GridItem item) {
        still.change(() -> board.update(item));
    }

    void remove(UUID id) {
        still.change(() -> board.remove(id));
    }

    void setClosures(Collection<Closure> closures) {
        List<Closure> copy = List.copyOf(closures);
        still.change(() -> board.setClosures(copy));
    }

    /** Words under a day's name, such as a holiday's. */
    void setDayNotes(Map<LocalDate, String> notes) {
        header.setNotes(notes);
        board.changed();
        requestLayout();
    }

    /** Words under the names of doctors who run late. */
    void setLateNotes(LateNotes notes) {
        header.setLateNotes(notes);
        board.changed();
        requestLayout();
    }

    /** Nothing ticks here: the owner says what time it is. */
    void setNow(ZonedDateTime now) {
        board.setNow(now);
    }

    ReadOnlyObjectProperty<@Nullable UUID> selectedProperty() {
        return selected;
    }

    /** Selects a visit, or none; it need not be shown yet. */
    void select(@Nullable UUID id) {
        selected.set(id);
    }

    ReadOnlyObjectProperty<@Nullable Cursor> timeCursorProperty() {
        return cursor.property();
    }

    /** Puts the time cursor there, or as near as the range allows, and scrolls to it. */
    void moveCursorTo(Cursor place) {
        cursor.moveTo(place, board.range());
        revealCursor();
    }

    void setCursorLength(Duration length) {
        cursor.setLength(length);
        board.drawAbove();
    }

    void setCursorStep(Duration step) {
        cursor.setStep(step);
    }

    void setGhost(@Nullable Ghost ghost) {
        board.setGhost(ghost);
        if (ghost != null) {
            LocalDate day = ghost.slot().start().atZone(board.range().zone()).toLocalDate();
            sight.reveal(board.geometry().y(ghost.slot().start(), day));
        }
    }

    /** Called when a visit was dragged or resized; it stays where it was until it is updated. */
    void setOnProposal(Consumer<Proposal> listener) {
        acts.onProposal(listener);
    }

    /** Called with a doctor and a piece of his free time that was drawn, double-clicked, or chosen with Enter. */
    void setOnDraft(BiConsumer<UUID, Slot> listener) {
        acts.onDraft(listener);
    }

    /** Called when a visit was double-clicked, or Enter was pressed on it. */
    void setOnOpen(Consumer<UUID> listener) {
        acts.onOpen(listener);
    }

    /** Called with a doctor and a place on the screen when the head of the column is clicked, or asked for by key. */
    void setOnDoctorMenu(BiConsumer<UUID, Point2D> listener) {
        acts.onDoctorMenu(listener);
    }

    /** Asks the owner for the menu of this doctor, below the name in the column of that day. */
    void askDoctorMenu(UUID doctorId, LocalDate day) {
        Geometry geometry = board.geometry();
        int lane = geometry.range().indexOf(doctorId);
        int column = Math.max(0, geometry.range().indexOf(day));
        Point2D place = lane < 0
                ? null
                : header.localToScreen(geometry.laneX(column, lane), header.height(geometry.range()));
        if (place != null) {
            acts.doctorMenu(doctorId, place);
        }
    }

    /** Asked at each step of a drag, so it must be quick: whether the ghost is drawn as one that fits. */
    void setFit(Predicate<Proposal> judge) {
        acts.judgedBy(judge);
    }

    boolean isDragging() {
        return hand.isDragging();
    }

    /** The visits that the grid holds, in no order. */
    Collection<GridItem> items() {
        return board.items();
    }

    /** Ends a drag and forgets the owner. */
    void close() {
        hand.drop();
        acts.forget();
        board.setItems(List.of());
        board.show(NOTHING);
    }

    Board board() {
        return board;
    }

    /** A drag is over. */
    void catchUp() {
        still.catchUp();
    }

    private void choose(@Nullable UUID id) {
        board.visits().choose(id);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Scrolls to where the keyboard stands; the mouse needs none, and what it clicks must not slip away from it. */
    void revealCursor() {
        Cursor at = cursor.get();
        if (at != null) {
            LocalDate day = at.start().toLocalDate();
            Slot slot = cursor.slot(at, board.range());
            sight.reveal(board.geometry().y(slot.end(), day));
            sight.reveal(board.geometry().y(slot.start(), day));
        }
    }

    /** Scrolls just so far that this row of the board is seen. */
    void reveal(double y) {
        sight.reveal(y);
    }

    private void cursorMoved(@Nullable Cursor now, DateTimeFormatter times) {
        board.drawAbove();
        int lane = now == null ? -1 : board.range().indexOf(now.doctorId());
        setAccessibleHelp(now == null || lane < 0
                ? ""
                : header.words(now.start().toLocalDate()) + ", "
                        + times.format(now.start()) + ", " + board.range().lanes().get(lane).name());
    }

    private void focusChanged(boolean focused) {
        if (focused) {
            choice.placeCursor();
        }
    }

    /** The board has been drawn anew: what goes with it follows. */
    private void drawn() {
        Geometry geometry = board.geometry();
        ZonedDateTime now = board.now();
        if (header.draw(geometry, now == null ? null : now.toLocalDate())) {
            header.applyCss();
        }
        sight.lookAt(geometry, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    @Override
    protected void layoutChildren() {
        double top = header.height(board.range());
        header.resizeRelocate(0, 0, getWidth(), top);
        sight.pane().resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.FOCUS_ITEM) {
            Node view = board.visits().view(selected.get());
            return view == null ? this : view;
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
