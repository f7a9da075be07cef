package clinicdesk.ui.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The days, their notes and the doctors' names, on the same pixels as the lanes below, and not scrolled. */
final class GridHeader extends Pane {

    private final DayHead.Words words;
    private final BiConsumer<UUID, LocalDate> menu;
    private final List<DayHead> days = new ArrayList<>();
    private Map<LocalDate, String> notes = Map.of();
    private LateNotes late = LateNotes.NONE;

    /** @param menu is told the doctor and the day of the column whose head was pressed */
    GridHeader(Locale locale, BiConsumer<UUID, LocalDate> menu) {
        this.menu = menu;
        words = new DayHead.Words(DateTimeFormatter.ofPattern("EEE d", locale),
                DateTimeFormatter.ofPattern("EEEE d MMMM", locale));
        getStyleClass().add("grid-header");
    }

    void setNotes(Map<LocalDate, String> notes) {
        this.notes = Map.copyOf(notes);
    }

    void setLateNotes(LateNotes notes) {
        late = notes;
    }

    /** Its height, which depends on whether a day that is shown has a note, or a doctor runs late. */
    double height(GridRange range) {
        boolean noted = notes.keySet().stream().anyMatch(date -> range.indexOf(date) >= 0);
        return DayHead.height(noted) + LaneHead.height(late.areOn(range));
    }

    String words(LocalDate date) {
        return words.wide().format(date);
    }

    /** @return whether there is more to see than before, which has no style yet */
    boolean draw(Geometry geometry, @Nullable LocalDate today) {
        GridRange range = geometry.range();
        boolean more = keep(range.days());
        double lanesHeight = LaneHead.height(late.areOn(range));
        for (int day = 0; day < range.days(); day++) {
            LocalDate date = range.day(day);
            DayHead head = days.get(day);
            head.resizeRelocate(geometry.dayX(day), 0, geometry.dayWidth(), height(range));
            head.show(date, date.equals(today), notes.get(date));
            head.showLanes(geometry, day, lanesHeight, date.equals(late.date()) ? late.byDoctor() : Map.of());
        }
        return more;
    }

    private boolean keep(int number) {
        boolean more = days.size() < number;
        while (days.size() < number) {
            days.add(new DayHead(words, menu));
            getChildren().add(days.getLast());
        }
        getChildren().removeAll(days.subList(number, days.size()));
        days.subList(number, days.size()).clear();
        return more;
    }
}
