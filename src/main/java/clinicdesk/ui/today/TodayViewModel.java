package clinicdesk.ui.today;

import clinicdesk.base.Texts;
import clinicdesk.booking.Visit;
import clinicdesk.directory.SearchText;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.RunningLate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * All visits of today by time: who is late, who waits and for how long. What is done with the chosen one is done in
 * its panel. For the window's thread.
 */
public final class TodayViewModel {

    private final AtDesk desk;
    private final ClinicBook book;
    private final RunningLate late;
    private final TodayWords words;
    private final ReadOnlyObjectWrapper<TodayList> list = new ReadOnlyObjectWrapper<>(TodayList.UNREAD);
    private final ReadOnlyStringWrapper date = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper closed = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper toNow = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
    private Consumer<Visit> onCalendar = visit -> {};
    private Day day;
    private Instant toldAt;
    private boolean watched;
    private boolean opening;
    /** Where the chosen visit was listed last: from there the arrows go on once it is listed no more. */
    private int place;

    public TodayViewModel(AtDesk desk, ClinicBook book, RunningLate late) {
        this.desk = desk;
        this.book = book;
        this.late = late;
        this.words = new TodayWords(desk);
        this.day = Day.unread(desk.workplace().clock().today());
        this.toldAt = desk.workplace().clock().thisMinute();
        desk.acts().onChanged(visit -> changed());
        late.todayProperty().subscribe((before, now) -> tell());
        desk.privacy().forgets(filter);
        desk.privacy().hiddenProperty().subscribe((before, hidden) -> tell());
        chosen.subscribe((before, now) -> tell());
        part.subscribe((before, now) -> tell());
        filter.subscribe((before, now) -> filtered());
    }

    ReadOnlyObjectProperty<TodayList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** "Tuesday, 17 Nov 2026" */
    ReadOnlyStringProperty dateProperty() {
        return date.getReadOnlyProperty();
    }

    /** That the clinic is closed today, and why; empty where it is not. */
    ReadOnlyStringProperty closedProperty() {
        return closed.getReadOnlyProperty();
    }

    /** Grows each time the present is to be brought into sight. */
    ReadOnlyIntegerProperty toNowProperty() {
        return toNow.getReadOnlyProperty();
    }

    /** The visit that is chosen here and in the panel; it stays so when it is listed no more. */
    public ObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    Texts texts() {
        return words.texts();
    }

    /** @param listener shows the visit where it lies on the calendar */
    public void onCalendar(Consumer<Visit> listener) {
        onCalendar = listener;
    }

    /** The list comes into sight: it begins at the present. */
    void begin() {
        watched = true;
        opening = true;
        read();
    }

    /** The list is out of sight: nothing is read any more until it begins again. */
    public void rest() {
        watched = false;
    }

    /** Somebody has changed visits, patients, doctors or hours. */
    public void changed() {
        if (watched) {
            read();
        }
    }

    /** Time goes on: who is late and how long somebody has waited is told anew, and another day begins. */
    public void tick() {
        Instant minute = desk.workplace().clock().thisMinute();
        if (!watched || minute.equals(toldAt)) {
            return;
        }
        if (day.date().equals(desk.workplace().clock().today())) {
            tell();
        } else {
            begin();
        }
    }

    private void read() {
        desk.workplace().background().run(() -> Day.read(book, desk.workplace().clock()), this::read,
                desk.workplace().problem());
    }

    private void read(Day now) {
        day = now;
        date.set(texts().get("today.date", desk.times().weekday(day.date()), desk.times().date(day.date())));
        closed.set(words.closed(day));
        tell();
        if (opening) {
            opening = false;
            boolean known = day.visits().stream().anyMatch(visit -> visit.id().equals(chosen.get()));
            if (known) {
                toNow.set(toNow.get() + 1);
            } else {
                goToNow();
            }
        }
    }

    private void filtered() {
        tell();
        List<TodayRow> rows = list.get().rows();
        if (!filter.get().isBlank() && list.get().chosen() < 0 && !rows.isEmpty()) {
            choose(rows.stream().filter(row -> !row.stand().over()).findFirst().orElse(rows.getFirst()));
        }
    }

    private void tell() {
        if (!watched) {
            return;
        }
        toldAt = desk.workplace().clock().thisMinute();
        List<TodayRow> rows = day.visits().stream().filter(visit -> part.get().has(visit.status()))
                .map(visit -> words.row(visit, day, late.todayProperty().get())).filter(this::isWanted).toList();
        int at = rows.stream().map(row -> row.visit().id()).toList().indexOf(chosen.get());
        place = at < 0 ? place : at;
        int past = (int) rows.stream().filter(row -> row.visit().slot().start().isBefore(toldAt)).count();
        list.set(new TodayList(rows, at, past, counts(),
                rows.isEmpty() ? words.nothing(day, !day.visits().isEmpty()) : ""));
    }

    private boolean isWanted(TodayRow row) {
        return filter.get().isBlank() || SearchText.hasWords(row.searched(), filter.get());
    }

    private Map<Part, Long> counts() {
        return Stream.of(Part.values()).collect(Collectors.toMap(Function.identity(),
                one -> day.visits().stream().filter(visit -> one.has(visit.status())).count()));
    }

    void choose(TodayRow row) {
        chosen.set(row.visit().id());
    }

    /** Brings the present into sight and chooses the first visit to come. */
    void goToNow() {
        chooseAt(list.get().beginning());
        toNow.set(toNow.get() + 1);
    }

    /** Chooses the visit so many rows further down, or up; the first or the last where there are not so many. */
    void step(int rows) {
        TodayList now = list.get();
        int from = chosen.get() == null ? now.beginning() : place;
        chooseAt(now.chosen() >= 0 ? now.chosen() + rows : from + (rows > 0 ? rows - 1 : rows));
    }

    private void chooseAt(int wanted) {
        List<TodayRow> rows = list.get().rows();
        if (!rows.isEmpty()) {
            choose(rows.get(Math.clamp(wanted, 0, rows.size() - 1)));
        }
    }

    /** Takes away what keeps visits from being listed. Returns false where nothing does. */
    boolean showAll() {
        boolean some = !filter.get().isEmpty() || part.get() != Part.ALL;
        filter.set("");
        part.set(Part.ALL);
        return some;
    }

    /** Leads to the calendar, to where the chosen visit lies. */
    void showOnCalendar() {
        TodayList now = list.get();
        Optional.of(now.chosen()).filter(at -> at >= 0).map(now.rows()::get).map(TodayRow::visit)
                .ifPresent(onCalendar);
    }
}
