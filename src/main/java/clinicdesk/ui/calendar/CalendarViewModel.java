package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.DeskSettings;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DraftPlace;
import clinicdesk.ui.frame.Workplace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

    private static final String CHOSEN = "calendar.doctors";

    private final Workplace workplace;
    private final CalendarSources sources;
    private final CalendarLook look;
    private final ClinicSettings settings;
    private final DeskSettings desk;
    private final Ghosts ghosts;
    private final Carrying carrying;
    private final Pages pages;
    private final WeekReader reader;
    private final ShownVisits visits;
    private final Placing placing;
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Cursor> cursor = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ZonedDateTime> now;
    /** Where the time cursor goes once the page that it belongs to is shown. */
    private @Nullable Cursor cursorWanted;
    private long asked;

    /** What stands around the visits. */
    record Page(WeekReader.Week week, Heading heading, List<Chip> chips, DoctorPages doctors) {}

    /**
     * @param title "16 – 20 November 2026"
     * @param brief the same where there is little room
     */
    record Heading(String title, String brief, int weekNumber, Span span) {}

    /** A doctor who can be switched on and off. */
    record Chip(Lane lane, boolean chosen, boolean shown) {}

    /** Which of the chosen doctors are shown, counted from 1. */
    record DoctorPages(int from, int to, int of) {
        boolean areNeeded() {
            return to - from + 1 < of;
        }
    }

    public CalendarViewModel(AtDesk at, CalendarSources sources, ClinicSettings settings, DeskSettings desk) {
        this.workplace = at.workplace();
        this.sources = sources;
        this.desk = desk;
        this.settings = settings;
        Texts texts = Texts.of("ui/calendar", workplace.locale());
        this.look = new CalendarLook(workplace, texts, at.privacy(), settings);
        this.now = new ReadOnlyObjectWrapper<>(look.now());
        this.pages = new Pages(workplace.clock().today(), settings.week(workplace.locale()), settings.days());
        this.reader = new WeekReader(sources, workplace.clock(), texts);
        this.visits = new ShownVisits(look);
        this.placing = new Placing(at, look);
        this.ghosts = new Ghosts(workplace, sources.booking(), look, placing);
        this.carrying = new Carrying(workplace, ghosts);
        cursor.subscribe(carrying::cursorMoved);
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
        return page.getReadOnlyProperty();
    }

    /** That no doctor is active, so that there is nothing to show. */
    ReadOnlyBooleanProperty nobodyProperty() {
        return nobody.getReadOnlyProperty();
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
        pages.setWeek(settings.week(workplace.locale()), settings.days());
        workplace.background().run(sources.directory()::visitTypes, look::setTypes, workplace.problem());
        workplace.background().run(sources.directory()::roomUse, placing::setRooms, workplace.problem());
        workplace.background().run(sources.directory()::doctors, doctors -> {
            Set<UUID> chosen = pages.doctors().isEmpty() ? remembered() : pages.chosen();
            pages.setDoctors(doctors.stream().filter(Doctor::active)
                    .map(doctor -> new Lane(doctor.id(), doctor.name(), doctor.colour())).toList(), chosen);
            readPage();
        }, workplace.problem());
    }

    private Set<UUID> remembered() {
        return Arrays.stream(desk.get(CHOSEN, "").split(",", -1)).filter(id -> !id.isEmpty()).map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private void readPage() {
        long question = ++asked;
        if (pages.lanes().isEmpty()) {
            showNobody();
            return;
        }
        GridRange range = look.range(pages);
        workplace.background().run(() -> reader.read(range), week -> {
            if (question == asked) {
                show(week);
            }
        }, workplace.problem());
    }

    /** A page without doctors would have no columns. */
    private void showNobody() {
        cursorWanted = null;
        cursor.set(null);
        page.set(null);
        visits.showAll(List.of());
        nobody.set(true);
    }

    private void show(WeekReader.Week week) {
        nobody.set(false);
        List<UUID> shown = week.range().lanes().stream().map(Lane::doctorId).toList();
        List<Chip> chips = pages.doctors().stream().map(lane -> new Chip(lane, pages.isChosen(lane.doctorId()),
                shown.contains(lane.doctorId()))).toList();
        int from = pages.firstLane() + 1;
        DoctorPages doctors = new DoctorPages(from, from + shown.size() - 1, pages.chosenCount());
        Heading heading = new Heading(look.title(pages), look.briefTitle(pages), pages.weekNumber(), pages.span());
        Page made = new Page(week, heading, chips, doctors);
        page.set(made);
        if (!made.equals(page.get())) {
            return; // who shows it found room for more doctors, and their page is shown already
        }
        visits.showAll(week.visits());
        if (cursorWanted != null) {
            cursor.set(cursorWanted);
            cursorWanted = null;
        }
    }

    /** Shows a visit as it is now, if it belongs on this page. */
    private void show(Visit visit) {
        Page shown = page.get();
        boolean here = shown != null && visit.status() != AppointmentStatus.CANCELLED
                && shown.week().range().indexOf(visit.doctorId()) >= 0
                && shown.week().range().indexOf(workplace.clock().dateOf(visit.slot().start())) >= 0;
        visits.show(visit, here);
    }

    /** Time goes on: what is over is drawn back. */
    public void tick() {
        now.set(look.now());
        visits.draw();
    }

    /** Others have changed these visits: just they are read again. */
    public void visitsChanged(Collection<UUID> ids) {
        workplace.background().run(
                () -> ids.stream().map(sources.appointments()::visit).flatMap(Optional::stream).toList(),
                changed -> changed.forEach(this::show), workplace.problem());
    }

    /** There is room for so many doctors; the one who is looked at stays on the page. */
    void setFittingLanes(int lanes) {
        List<Lane> before = pages.lanes();
        pages.setFitting(lanes);
        selectedVisit().map(Visit::doctorId).or(() -> Optional.ofNullable(cursor.get()).map(Cursor::doctorId))
                .filter(pages::isChosen).ifPresent(pages::reveal);
        if (!before.equals(pages.lanes())) {
            readPage();
        }
    }

    void show(Span span) {
        pages.show(span);
        Cursor at = cursor.get();
        if (at != null && span == Span.DAY) {
            pages.goTo(at.start().toLocalDate());
        }
        readPage();
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
        readPage();
    }

    public void goToToday() {
        goTo(workplace.clock().today());
    }

    public void goTo(LocalDate date) {
        pages.goTo(date);
        Cursor at = cursor.get();
        cursorWanted = at == null ? null : new Cursor(date.atTime(at.start().toLocalTime()), at.doctorId());
        readPage();
    }

    /** Turns to a visit, wherever it is, and chooses it. */
    public void reveal(Visit visit) {
        LocalDateTime start = workplace.clock().local(visit.slot().start());
        pages.goTo(start.toLocalDate());
        pages.reveal(visit.doctorId());
        cursorWanted = new Cursor(start, visit.doctorId());
        readPage();
        selected.set(visit.id());
    }

    void turnDoctors(int direction) {
        pages.turnDoctors(direction);
        readPage();
    }

    void toggle(UUID doctorId) {
        pages.toggle(doctorId);
        desk.set(CHOSEN, pages.chosen().stream().map(UUID::toString).collect(Collectors.joining(",")));
        readPage();
    }

    /** Makes sure that this doctor is shown. */
    public void reveal(UUID doctorId) {
        pages.reveal(doctorId);
        readPage();
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

    /** A drag has ended: the visit stays where it is until the service has agreed. */
    void propose(Proposal proposal) {
        visits.find(proposal.id()).ifPresent(visit -> placing.move(visit, proposal));
    }

    Optional<GridRange> range() {
        return Optional.ofNullable(page.get()).map(shown -> shown.week().range());
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
            readPage();
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
