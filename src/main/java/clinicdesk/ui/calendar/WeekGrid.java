package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Doctors' visits over some days, a lane for each doctor in each day. It shows what it is given and asks for what the
 * hand wants: a drag leaves the visit where it is and becomes a {@link Proposal}. All methods belong to the FX thread.
 */
public final class WeekGrid extends Region {

    /** Holds the doctors' palette too; whoever wants {@code -lane} outside a grid adds it to the scene. */
    static final String STYLESHEET = Objects.requireNonNull(WeekGrid.class.getResource("grid.css")).toExternalForm();

    private static final double LEAST_LANE = 90;
    private static final double SCROLL_BAR = 14;
    private static final GridRange NOTHING = new GridRange(LocalDate.EPOCH, 1, LocalTime.of(8, 0), LocalTime.of(18, 0),
            ZoneOffset.UTC, List.of());

    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>(this, "selected");
    private final TimeCursor cursor = new TimeCursor();
    private final GridActs acts = new GridActs();
    private final List<Runnable> waiting = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane();
    private final GridHeader header;
    private final Board board;
    private final DragHand hand;
    private boolean scrolled;

    /** A grid with the days and times of the system's language. */
    public WeekGrid() {
        this(Locale.getDefault(Locale.Category.FORMAT));
    }

    public WeekGrid(Locale locale) {
        header = new GridHeader(locale);
        DateTimeFormatter times = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        board = new Board(NOTHING, cursor, times, this::newGeometry);
        hand = new DragHand(this, board, acts);
        new GridKeys(this, board, acts, cursor);
        scroll.setContent(board);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().setAll(scroll, header);
        getStyleClass().add("week-grid");
        getStylesheets().add(STYLESHEET);
        setFocusTraversable(true);
        scroll.vvalueProperty().addListener((property, before, now) -> keepNamesInSight());
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        selected.addListener((property, before, now) -> markSelected(before, now));
        cursor.property().addListener((property, before, now) -> cursorMoved());
        focusedProperty().addListener((property, before, now) -> placeCursor());
    }

    /** How many doctors have room in each of these days, at least one. */
    static int lanesThatFit(double width, int days) {
        double day = Math.floor((width - Geometry.GUTTER - SCROLL_BAR) / days);
        return (int) Math.max(1, Math.floor(day / LEAST_LANE));
    }

    void show(GridRange range) {
        whenStill(() -> {
            GridRange before = board.range();
            board.show(range);
            cursor.follow(before, range);
            requestLayout();
        });
    }

    /** Shows exactly these: those that have not changed are left alone. */
    void setItems(Collection<GridItem> items) {
        List<GridItem> copy = List.copyOf(items);
        whenStill(() -> {
            board.lanes().setItems(copy);
            markSelected(null, selected.get());
            board.drawAbove();
        });
    }

    void update(GridItem item) {
        whenStill(() -> {
            board.lanes().update(item);
            markSelected(null, selected.get());
            board.drawAbove();
        });
    }

    void remove(UUID id) {
        whenStill(() -> {
            board.lanes().remove(id);
            board.drawAbove();
        });
    }

    void setClosures(Collection<Closure> closures) {
        List<Closure> copy = List.copyOf(closures);
        whenStill(() -> board.setClosures(copy));
    }

    /** Words under a day's name, such as a holiday's. */
    void setDayNotes(Map<LocalDate, String> notes) {
        header.setNotes(notes);
        newGeometry();
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
            reveal(board.geometry().y(ghost.slot().start(), day));
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

    /** Asked at each step of a drag, so it must be quick: whether the ghost is drawn as one that fits. */
    void setFit(Predicate<Proposal> judge) {
        acts.judgedBy(judge);
    }

    boolean isDragging() {
        return hand.isDragging();
    }

    /** The visits that the grid holds, in no order. */
    Collection<GridItem> items() {
        return board.lanes().items();
    }

    /** Ends a drag and forgets the owner. */
    void close() {
        hand.drop();
        acts.forget();
        board.show(NOTHING);
    }

    Board board() {
        return board;
    }

    /** A refresh during a drag would take the visit out of the hand. */
    private void whenStill(Runnable change) {
        if (hand.isDragging()) {
            waiting.add(change);
        } else {
            change.run();
        }
    }

    void catchUp() {
        List<Runnable> changes = List.copyOf(waiting);
        waiting.clear();
        changes.forEach(Runnable::run);
    }

    /** Selects by hand: the time cursor comes along, so that the arrows go on from there. */
    void choose(GridItem item) {
        select(item.id());
        moveCursorTo(new Cursor(item.slot().start().atZone(board.range().zone()).toLocalDateTime(), item.doctorId()));
    }

    /** Puts the cursor on free time: down to a step, but not into a visit that ends just before. */
    void pointAt(Point2D point) {
        Geometry geometry = board.geometry();
        int day = geometry.dayAt(point.getX());
        UUID doctor = Grip.doctorAt(geometry, point.getX());
        ZonedDateTime time = geometry.timeAt(day, point.getY()).atZone(board.range().zone());
        LocalDate date = board.range().day(day);
        Instant pressed = time.toInstant();
        Instant start = date.atTime(cursor.floor(time.toLocalTime())).atZone(board.range().zone()).toInstant();
        for (GridItem item : board.lanes().items()) {
            Instant end = item.slot().end();
            if (item.doctorId().equals(doctor) && end.isAfter(start) && !end.isAfter(pressed)) {
                start = end;
            }
        }
        select(null);
        moveCursorTo(new Cursor(start.atZone(board.range().zone()).toLocalDateTime(), doctor));
    }

    @Nullable
    Slot cursorSlot() {
        Cursor at = cursor.get();
        return at == null ? null : cursor.slot(at, board.range());
    }

    /** On first focus: now, or at opening. */
    void placeCursor() {
        if (isFocused() && cursor.get() == null && !board.range().lanes().isEmpty()) {
            GridRange range = board.range();
            ZonedDateTime now = board.now();
            boolean today = now != null && range.indexOf(now.toLocalDate()) >= 0;
            LocalTime time = now != null && today ? cursor.floor(now.toLocalTime()) : range.opens();
            LocalDate day = now != null && today ? now.toLocalDate() : range.firstDay();
            moveCursorTo(new Cursor(day.atTime(time), range.lanes().getFirst().doctorId()));
        }
    }

    private void cursorMoved() {
        board.drawAbove();
        Slot slot = cursorSlot();
        Cursor at = cursor.get();
        if (slot != null && at != null) {
            LocalDate day = at.start().toLocalDate();
            reveal(board.geometry().y(slot.end(), day));
            reveal(board.geometry().y(slot.start(), day));
        }
    }

    private void markSelected(@Nullable UUID before, @Nullable UUID now) {
        VisitEntry old = board.lanes().entry(before);
        if (old != null) {
            old.chosenProperty().set(false);
        }
        VisitEntry chosen = board.lanes().entry(now);
        if (chosen != null) {
            chosen.chosenProperty().set(true);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Scrolls just so far that this row of the board is seen with some air around it. */
    void reveal(double y) {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = board.getHeight() - seen;
        if (seen <= 0 || hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double wanted = y - 24 < top ? y - 24 : y + 24 > top + seen ? y + 24 - seen : top;
        scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }

    private void newGeometry() {
        Geometry geometry = board.geometry();
        ZonedDateTime now = board.now();
        if (board.getWidth() > 0) {
            header.draw(geometry, now == null ? null : now.toLocalDate());
            header.applyCss();
            scrollToNow(geometry, now);
            keepNamesInSight();
        }
    }

    private void keepNamesInSight() {
        double hidden = Math.max(0, board.getHeight() - scroll.getViewportBounds().getHeight());
        board.keepNamesBelow(scroll.getVvalue() * hidden);
    }

    private void scrollToNow(Geometry geometry, @Nullable ZonedDateTime now) {
        double hidden = board.getHeight() - scroll.getViewportBounds().getHeight();
        if (!scrolled && !board.range().lanes().isEmpty() && now != null) {
            boolean shown = Backdrop.nowIsShown(geometry, now);
            double y = shown ? geometry.y(now.toInstant(), now.toLocalDate()) - 96 : 0;
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(y / hidden, 0, 1));
            scrolled = true;
        }
    }

    @Override
    protected void layoutChildren() {
        double top = header.height(board.range());
        header.resizeRelocate(0, 0, getWidth(), top);
        scroll.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.FOCUS_ITEM) {
            UUID id = selected.get();
            Node view = id == null ? null : lookup("#appt-" + id);
            return view == null ? this : view;
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
