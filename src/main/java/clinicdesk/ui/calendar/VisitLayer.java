package clinicdesk.ui.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The visits of the page, in a column for each doctor in each day. Most of a change of week would be the making of
 * views and the styles that they are given, so all that was made is used again.
 */
final class VisitLayer extends Pane {

    private final Diary diary;
    private final DateTimeFormatter times;
    /** Of each lane those of its days, so that a lane keeps its colours when there are more days or fewer. */
    private final List<List<VisitColumn>> lanes = new ArrayList<>();
    private @Nullable UUID chosen;
    private @Nullable UUID lifted;

    VisitLayer(Diary diary, DateTimeFormatter times) {
        this.diary = diary;
        this.times = times;
        setManaged(false);
        setPickOnBounds(false);
        getStyleClass().add("visits");
    }

    void draw(Geometry geometry) {
        GridRange range = geometry.range();
        for (int lane = 0; lane < range.lanes().size(); lane++) {
            Map<LocalDate, List<GridItem>> visits = diary.visits(range.lanes().get(lane).doctorId(), range.firstDay(),
                    range.day(range.days() - 1));
            for (int day = 0; day < range.days(); day++) {
                column(lane, day).show(visits.getOrDefault(range.day(day), List.of()), geometry, day, lane);
            }
        }
        for (int lane = 0; lane < lanes.size(); lane++) {
            int days = lane < range.lanes().size() ? range.days() : 0;
            lanes.get(lane).stream().skip(days).forEach(VisitColumn::clear);
        }
        mark();
    }

    private VisitColumn column(int lane, int day) {
        while (lanes.size() <= lane) {
            lanes.add(new ArrayList<>());
        }
        List<VisitColumn> days = lanes.get(lane);
        while (days.size() <= day) {
            VisitColumn column = new VisitColumn(times);
            days.add(column);
            getChildren().add(column);
        }
        return days.get(day);
    }

    /** Null where it is not drawn. */
    @Nullable
    VisitView view(@Nullable UUID id) {
        return id == null
                ? null
                : lanes.stream().flatMap(List::stream).flatMap(column -> Stream.ofNullable(column.view(id)))
                        .findFirst().orElse(null);
    }

    /** Which visit is the selected one; it need not be drawn. */
    void choose(@Nullable UUID id) {
        mark(chosen, VisitView.CHOSEN, false);
        chosen = id;
        mark();
    }

    /** Which visit is being dragged, while it stays where it is. */
    void lift(@Nullable UUID id) {
        mark(lifted, VisitView.LIFTED, false);
        lifted = id;
        mark();
    }

    private void mark() {
        mark(chosen, VisitView.CHOSEN, true);
        mark(lifted, VisitView.LIFTED, true);
    }

    private void mark(@Nullable UUID id, PseudoClass state, boolean on) {
        VisitView view = view(id);
        if (view != null) {
            view.pseudoClassStateChanged(state, on);
        }
    }
}
