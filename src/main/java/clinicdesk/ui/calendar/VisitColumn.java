package clinicdesk.ui.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's visits on one day. A view that is not needed any more is kept for another visit; what is the same visit
 * keeps its view.
 */
final class VisitColumn extends Pane {

    private final DateTimeFormatter times;
    private final Deque<VisitView> spare = new ArrayDeque<>();
    private final Map<UUID, VisitView> shown = new LinkedHashMap<>();
    private String lane = "";

    VisitColumn(DateTimeFormatter times) {
        this.times = times;
        setManaged(false);
        setPickOnBounds(false);
    }

    @Nullable
    VisitView view(UUID id) {
        return shown.get(id);
    }

    void clear() {
        spare.addAll(shown.values());
        spare.forEach(VisitView::clear);
        shown.clear();
    }

    void show(List<GridItem> visits, Geometry geometry, int day, int lane) {
        GridRange range = geometry.range();
        take(range.lanes().get(lane).styleClass());
        resizeRelocate(geometry.laneX(day, lane), 0, geometry.laneWidth(day, lane), geometry.boardHeight());
        freeAllBut(visits);
        for (Berth berth : Berth.all(visits)) {
            VisitView view = shown.computeIfAbsent(berth.visit().id(), id -> unused());
            view.show(berth.visit(), times.format(berth.visit().slot().start().atZone(range.zone())));
            place(view, berth, geometry, range.day(day));
        }
        spare.forEach(VisitView::clear);
    }

    /** What has just become free comes first, in its order: most likely it lies in the right place already. */
    private void freeAllBut(List<GridItem> visits) {
        Set<UUID> kept = visits.stream().map(GridItem::id).collect(Collectors.toSet());
        List<UUID> gone = shown.keySet().stream().filter(id -> !kept.contains(id)).toList();
        gone.reversed().forEach(id -> spare.addFirst(Objects.requireNonNull(shown.remove(id))));
    }

    /** The doctor's colours. */
    private void take(String styleClass) {
        if (!styleClass.equals(lane)) {
            getStyleClass().remove(lane);
            getStyleClass().add(styleClass);
            lane = styleClass;
        }
    }

    private VisitView unused() {
        VisitView view = spare.poll();
        if (view == null) {
            view = new VisitView();
            getChildren().add(view);
        }
        return view;
    }

    /** What lies outside of the visible hours is seen at their edge. */
    private void place(VisitView view, Berth berth, Geometry geometry, LocalDate day) {
        double width = geometry.dayWidth() / geometry.range().lanes().size() / berth.columns();
        double top = geometry.y(berth.visit().slot().start(), day);
        double height = Math.max(VisitView.LEAST_HEIGHT,
                geometry.y(berth.visit().slot().end(), day) - top - VisitView.GAP_BELOW);
        double lowest = Geometry.TOP + geometry.hoursHeight() - height;
        view.place(Math.round(berth.column() * width), Math.min(top, Math.max(Geometry.TOP, lowest)), Math.ceil(width),
                height);
    }
}
