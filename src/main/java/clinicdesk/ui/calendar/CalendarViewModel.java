package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.DeskSettings;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DraftPlace;
import clinicdesk.ui.frame.Workplace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The week and the day: which page is shown, the visits on it, and what hands and keys do to them. Entries follow
 * the appointments; nothing moves before the service has agreed.
 */
public final class CalendarViewModel {

    private final Workplace workplace;
    private final CalendarSources sources;
    private final CalendarLook look;
    private final Ghosts ghosts;
    private final Carrying carrying;
    private final ShownPage page;
    private final Pages pages;
    private final ShownVisits visits;
    private final Placing placing;
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Cursor> cursor = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ZonedDateTime> now;
    /** Where the time cursor goes once the page that it belongs to is shown. */
    private @Nullable Cursor cursorWanted;

    public CalendarViewModel(AtDesk at, CalendarSources sources, ClinicSettings settings, DeskSettings desk) {
        this.workplace = at.workplace();
        this.sources = sources;
        Texts texts = Texts.of("ui/calendar", workplace.locale());
        this.look = new CalendarLook(workplace, texts, at.privacy(), settings);
        this.now = new ReadOnlyObjectWrapper<>(look.now());
        this.page = new ShownPage(workplace, new WeekReader(sources, workplace.clock(), texts), look, settings, desk);
        this.pages = page.pages();
        this.visits = new ShownVisits(look);
        this.placing = new Placing(at, look);
        this.ghosts = new Ghosts(workplace, sources.booking(), look, placing);
        this.carrying = new Carrying(workplace, ghosts);
        cursor.subscribe(carrying::cursorMoved);
        selected.subscribe(ghosts::chosen);
        page.onShown(this::show);
        page.onLeaving(this::leave);
        at.acts().onChanged(this::show);
        sources.late().todayProperty().subscribe(late -> {
            look.setExpected(late.expected());
            visits.draw();
        });
        at.privacy().hiddenProperty().addListener((property, before, after) -> {
            visits.draw();
            ghosts.retell();
        });
    }

    ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.pageProperty();
    }

    /** Does this as soon as the page shows all that was asked for. */
    public void onceUpToDate(Runnable then) {
        page.onceUpToDate(then);
    }

    /** That no doctor is active, so that there is nothing to show. */
    ReadOnlyBooleanProperty nobodyProperty() {
        return page.nobodyProperty();
    }

    ReadOnlyObjectProperty<Collection<GridItem>> itemsProperty() {
        return visits.itemsProperty();
    }

    ReadOnlyObjectProperty<ZonedDateTime> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** What stands under the names of doctors who run late, on the page of that day. */
    ObservableValue<LateNotes> lateNotes() {
        return sources.late().todayProperty().map(late -> new LateNotes(late.date(), look.lateNotes(late)));
    }

    /** The visit that is chosen, here and in the panel. */
    public ObjectProperty<@Nullable UUID> selectedProperty() {
        return selected;
    }

    ObjectProperty<@Nullable Cursor> cursorProperty() {
        return cursor;
    }

    /** Reads the doctors and the page; also after somebody else has changed more than single visits. */
    public void reload() {
        page.setWeek();
        workplace.background().run(sources.directory()::visitTypes, look::setTypes, workplace.problem());
        workplace.background().run(sources.directory()::roomUse, placing::setRooms, workplace.problem());
        workplace.background().run(sources.directory()::doctors, page::showDoctors, workplace.problem());
    }

    /** There are no doctors, and no page on which the cursor could be. */
    private void leave() {
        cursorWanted = null;
        cursor.set(null);
    }

    private void show(List<Visit> ofPage) {
        visits.showAll(ofPage);
        ghosts.chosen(selectedVisit().map(Visit::id).orElse(null));
        if (cursorWanted != null) {
            cursor.set(cursorWanted);
            cursorWanted = null;
        }
    }

    /** Shows a visit as it is now, if it belongs on this page. */
    private void show(Visit visit) {
        Page shown = page.pageProperty().get();
        boolean here = shown != null && visit.status() != AppointmentStatus.CANCELLED
                && shown.week().range().indexOf(visit.doctorId()) >= 0
                && shown.week().range().indexOf(workplace.clock().dateOf(visit.slot().start())) >= 0;
        visits.show(visit, here);
    }

    /** Time goes on: what is over is drawn back. */
    public void tick() {
        ZonedDateTime minute = look.now();
        if (!minute.equals(now.get())) {
            now.set(minute);
            visits.draw();
        }
    }

    /** Others have changed these visits: just they are read again. */
    public void visitsChanged(Collection<UUID> ids) {
        workplace.background().run(
                () -> ids.stream().map(sources.appointments()::visit).flatMap(Optional::stream).toList(),
                changed -> changed.forEach(this::show), workplace.problem());
    }

    /**
     * The room has changed; the doctor who is looked at stays on the page.
     *
     * @param doctorsByDays how many doctors have room in each of so many days, at least one
     */
    void setRoom(IntUnaryOperator doctorsByDays) {
        List<Lane> before = pages.lanes();
        pages.setRoom(doctorsByDays);
        keepInSight();
        if (!before.equals(pages.lanes())) {
            page.read();
        }
    }

    private void keepInSight() {
        selectedVisit().map(Visit::doctorId).or(() -> Optional.ofNullable(cursor.get()).map(Cursor::doctorId))
                .filter(pages::isChosen).ifPresent(pages::reveal);
    }

    void show(Span span) {
        pages.show(span);
        Cursor at = cursor.get();
        if (at != null && span == Span.DAY) {
            pages.goTo(at.start().toLocalDate());
        }
        keepInSight();
        page.read();
    }

    Span span() {
        return pages.span();
    }

    public void showDay() {
        show(Span.DAY);
    }

    public void showWeek() {
        show(Span.WEEK);
    }

    /** A week or a day further, or back. */
    public void turn(int direction) {
        pages.turn(direction);
        page.read();
    }

    public void goToToday() {
        goTo(workplace.clock().today());
    }

    public void goTo(LocalDate date) {
        pages.goTo(date);
        Cursor at = cursor.get();
        cursorWanted = at == null ? null : new Cursor(date.atTime(at.start().toLocalTime()), at.doctorId());
        page.read();
    }

    /** Turns to a visit, wherever it is, and chooses it. */
    public void reveal(Visit visit) {
        LocalDateTime start = workplace.clock().local(visit.slot().start());
        pages.goTo(start.toLocalDate());
        pages.reveal(visit.doctorId());
        cursorWanted = new Cursor(start, visit.doctorId());
        page.read();
        selected.set(visit.id());
    }

    void turnDoctors(int direction) {
        pages.turnDoctors(direction);
        page.read();
    }

    void toggle(UUID doctorId) {
        page.toggle(doctorId);
    }

    /** Makes sure that this doctor is shown. */
    public void reveal(UUID doctorId) {
        pages.reveal(doctorId);
        page.read();
    }

    /** The doctor at the time cursor, else the first one shown. */
    public Optional<UUID> currentDoctor() {
        Cursor at = cursor.get();
        return at != null ? Optional.of(at.doctorId()) : pages.lanes().stream().map(Lane::doctorId).findFirst();
    }

    /** The day at the time cursor, else today where it is shown, else the first day shown. */
    public LocalDate currentDay() {
        Cursor at = cursor.get();
        LocalDate today = workplace.clock().today();
        if (at != null) {
            return at.start().toLocalDate();
        }
        return today.isBefore(pages.firstDay()) || today.isAfter(pages.lastDay()) ? pages.firstDay() : today;
    }

    /** The time at the cursor; empty where there is none or the clock leaves it out. */
    public Optional<Slot> cursorSlot(int minutes) {
        Cursor at = cursor.get();
        return at == null ? Optional.empty() : placing.slot(at, minutes);
    }

    public Optional<Visit> selectedVisit() {
        return visits.find(selected.get());
    }

    /**
     * A drag has ended: the visit stays where it is until the service has agreed. What others have changed since it was
     * taken came in just now, and nobody has looked at that yet.
     */
    void propose(Proposal proposal) {
        visits.find(proposal.id())
                .ifPresent(visit -> placing.move(visit.asSeenIn(proposal.version()), proposal));
    }

    Optional<GridRange> range() {
        return Optional.ofNullable(page.pageProperty().get()).map(shown -> shown.week().range());
    }

    /** The ghost of a move by keys, or of a booking that is being filled in. */
    Ghosts ghosts() {
        return ghosts;
    }

    /** What is carried onto the grid from beside it. */
    public Carrying carrying() {
        return carrying;
    }

    /** Takes something to the time cursor: it goes about with it until it is put down with Enter. */
    public void carryAtCursor(Carried what) {
        carrying.takeToCursor(what, cursor.get());
    }

    /** Shows where the booking that is being filled in would lie, and turns to that page; null for none. */
    public void showDraft(@Nullable DraftPlace place) {
        ghosts.showDraft(place);
        GridRange shown = range().orElse(null);
        if (place == null || shown == null) {
            return;
        }
        LocalDate date = workplace.clock().dateOf(place.slot().start());
        if (shown.indexOf(date) < 0 || shown.indexOf(place.doctorId()) < 0) {
            pages.goTo(date);
            pages.reveal(place.doctorId());
            page.read();
        }
    }

    /** Moves a visit, from wherever it is, to the time cursor. */
    public void moveToCursor(Visit visit) {
        Cursor at = cursor.get();
        if (at != null) {
            placing.moveTo(at, visit);
        }
    }
}
