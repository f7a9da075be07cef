package clinicdesk.ui.findtime;

import clinicdesk.base.Texts;
import clinicdesk.booking.FoundTimes;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.TimeSearch;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DraftPlace;
import clinicdesk.ui.frame.Latest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The next free times, found while it is said what for. For the window's thread. */
public final class FindTimeViewModel {

    private static final int AT_ONCE = 8;

    /**
     * What is known when somebody begins to look.
     *
     * @param whom null for the first doctor
     * @param patientId who has to be free too, or null
     * @param need what for, where a booking is being filled in; null: for the same as last time
     */
    public record Start(@Nullable Whom whom, @Nullable UUID patientId, @Nullable Need need) {

        public Start(@Nullable UUID doctorId, @Nullable UUID patientId, @Nullable Need need) {
            this(doctorId == null ? null : new Whom.One(doctorId), patientId, need);
        }

        /** For a booking that is being filled in. */
        public Start(@Nullable UUID doctorId, Need need) {
            this(doctorId, need.patientId(), need);
        }
    }

    /** A time that was taken, and what it was looked for. */
    public record Taken(FreeSlot found, Need need) {}

    private final ObservableList<FreeRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable DraftPlace> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper forWhom = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;
    private final FindTimeFields fields;
    private final Latest latest;
    private final Map<UUID, Doctor> doctors = new HashMap<>();
    private Optional<TimeSearch> asked = Optional.empty();
    private int count = AT_ONCE;
    private boolean open;
    private final ReadOnlyBooleanWrapper forForm = new ReadOnlyBooleanWrapper();
    private boolean loading;
    /** What is shown, if anything, was found for something else than what is asked for now. */
    private boolean anew;
    private boolean takeWaits;
    private int openings;
    private Consumer<Taken> taken = time -> {};
    private Runnable closed = () -> {};

    public FindTimeViewModel(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.texts = Texts.of("ui/findtime", desk.workplace().locale());
        this.fields = new FindTimeFields(desk.workplace(), texts);
        this.latest = desk.latest();
        fields.onChange(this::lookAnew);
        fields.patientProperty().subscribe(patient -> tellPatient());
        desk.privacy().hiddenProperty().subscribe(hidden -> tellPatient());
    }

    /** @param listener is told the time that was taken */
    public void onTaken(Consumer<Taken> listener) {
        taken = listener;
    }

    /** @param listener takes the panel away */
    public void onClose(Runnable listener) {
        closed = listener;
    }

    /** Begins to look. */
    public void open(Start start) {
        int mine = ++openings;
        open = true;
        loading = true;
        forForm.set(start.need() != null);
        fields.from().set("");
        forget();
        desk.workplace().background().run(() -> FindTimeFields.Offer.read(book.directory(), start.patientId()),
                offer -> {
                    if (mine == openings) {
                        fill(start, offer);
                    }
                }, fault -> {
                    loading = false;
                    desk.workplace().problem().accept(fault);
                });
    }

    private void fill(Start start, FindTimeFields.Offer offer) {
        loading = false;
        doctors.clear();
        offer.doctors().forEach(doctor -> doctors.put(doctor.id(), doctor));
        fields.fill(start, offer);
        anew = true;
        look(found -> 0);
    }

    /** Nobody looks for a time any more. */
    public void rest() {
        open = false;
        loading = false;
        openings++;
        forget();
    }

    private void forget() {
        latest.forget();
        count = AT_ONCE;
        anew = false;
        takeWaits = false;
        asked = Optional.empty();
        show(List.of(), -1);
        said.set("");
    }

    private void lookAnew() {
        count = AT_ONCE;
        anew = true;
        takeWaits = false;
        look(found -> 0);
    }

    /** Something has changed: the list is read again. */
    public void refresh() {
        if (open) {
            look(anew ? found -> 0 : this::stillChosen);
        }
    }

    /** The time that is chosen when the answer comes; where it is no longer free, the one in its place. */
    private int stillChosen(List<FreeSlot> found) {
        int at = Math.max(0, chosen.get());
        int still = at < rows.size() ? found.indexOf(rows.get(at).found()) : -1;
        return still < 0 ? at : still;
    }

    /** Time goes on: what has begun is no longer offered. */
    public void tick() {
        if (!rows.isEmpty()
                && rows.getFirst().found().slot().start().isBefore(desk.workplace().clock().thisMinute())) {
            refresh();
        }
    }

    /** Finds the times after the last one too. */
    void more() {
        more(chosen.get());
    }

    private void more(int then) {
        if (more.get() && !latest.isWaiting()) {
            count += AT_ONCE;
            look(found -> then);
        }
    }

    /** @param then which one is chosen of what is found */
    private void look(ToIntFunction<List<FreeSlot>> then) {
        if (!open || loading) {
            return;
        }
        Optional<TimeSearch> search = fields.search(count);
        if (search.isEmpty()) {
            forget();
            return;
        }
        latest.ask(() -> book.times().freeTime().first(search.get()), found -> found(search.get(), found, then));
    }

    private void found(TimeSearch search, FoundTimes found, ToIntFunction<List<FreeSlot>> then) {
        asked = Optional.of(search);
        anew = false;
        List<FreeSlot> slots = found.slots().stream().filter(slot -> doctors.containsKey(slot.doctorId())).toList();
        show(slots.stream().map(this::row).toList(), then.applyAsInt(slots));
        said.set(slots.isEmpty()
                ? texts.get("time.none", desk.times().date(desk.workplace().clock().dateOf(found.searchedUntil())))
                : "");
        if (takeWaits) {
            take();
        }
    }

    private void show(List<FreeRow> found, int then) {
        choose(-1);
        rows.setAll(found);
        more.set(rows.size() == count);
        choose(Math.min(then, rows.size() - 1));
    }

    private FreeRow row(FreeSlot found) {
        Doctor doctor = doctors.get(found.doctorId());
        return new FreeRow(found, desk.times().dayAhead(desk.workplace().clock().dateOf(found.slot().start())),
                desk.times().time(found.slot().start()), doctor == null ? "" : doctor.name(),
                doctor == null ? 0 : doctor.colour());
    }

    /** Moves the choice; after the last one come more. */
    void move(int steps) {
        int to = chosen.get() + steps;
        if (to >= rows.size() && more.get()) {
            more(to);
        } else if (!rows.isEmpty()) {
            choose(Math.clamp(to, 0, rows.size() - 1));
        }
    }

    void choose(int at) {
        chosen.set(at);
        tellPlace();
    }

    private void tellPlace() {
        int at = chosen.get();
        place.set(at < 0 || at >= rows.size()
                ? null
                : new DraftPlace(rows.get(at).found().doctorId(), rows.get(at).found().slot(), name(), true));
    }

    private String name() {
        Patient patient = fields.patientProperty().get();
        return patient == null ? "" : desk.privacy().name(patient.name().display());
    }

    private void tellPatient() {
        forWhom.set(name().isEmpty() ? "" : texts.get("time.for", name()));
        tellPlace();
    }

    /** Takes the chosen time; while the answer to something else is awaited, the first as soon as it is there. */
    void take() {
        takeWaits = loading || anew && latest.isWaiting();
        int at = chosen.get();
        if (!takeWaits && at >= 0) {
            asked.ifPresent(search -> taken.accept(new Taken(rows.get(at).found(), search.need())));
        }
    }

    /** Finds a time for anybody. */
    void dropPatient() {
        fields.patientProperty().set(null);
    }

    void close() {
        closed.run();
    }

    FindTimeFields fields() {
        return fields;
    }

    ObservableList<FreeRow> rows() {
        return rows;
    }

    /** The one that Enter takes, or -1. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Where the chosen time lies, for the grid to show; null for none. */
    public ReadOnlyObjectProperty<@Nullable DraftPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Said in place of the list; empty where there is one. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whose visit it is to be, in words; empty for anybody's. */
    ReadOnlyStringProperty forWhomProperty() {
        return forWhom.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Whether the time is for the booking that is being filled in, whose patient it is. */
    ReadOnlyBooleanProperty forFormProperty() {
        return forForm.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }
}
