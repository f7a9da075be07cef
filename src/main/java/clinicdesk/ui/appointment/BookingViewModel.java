package clinicdesk.ui.appointment;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Despite;
import clinicdesk.booking.Parked;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.findtime.FindTimeViewModel;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DraftPlace;
import clinicdesk.ui.frame.Overruling;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.Waiting;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/** The form in which a visit is booked. For the window's thread. */
public final class BookingViewModel {

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;
    private final BookingFields fields;
    private final BookingOpening opening;
    private final BookingReading reading;
    private final BookingAct act;
    private final BookingTray tray;
    private final BookingPurpose purpose;
    private final BookingWho who;
    private Consumer<Visit> booked = visit -> {};
    private Runnable overrule = () -> {};
    private Consumer<Waiting> wait = waiting -> {};
    private BiConsumer<BookingRequest, @Nullable UUID> repeated = (first, recall) -> {};

    public BookingViewModel(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.texts = Texts.of("ui/appointment", desk.workplace().locale());
        this.fields = new BookingFields(desk, book, texts);
        this.opening = new BookingOpening(book, desk.workplace().clock());
        this.reading = new BookingReading(desk.workplace());
        this.act = new BookingAct(desk, book, texts, fields);
        this.tray = new BookingTray(desk, book, texts);
        this.purpose = new BookingPurpose(desk, texts);
        this.who = new BookingWho(fields, act, purpose, this::submit);
        desk.acts().onChanged(this::bookedElsewhere);
    }

    /** @param listener is told a visit that this form has booked */
    public void onBooked(Consumer<Visit> listener) {
        booked = listener;
    }

    /** @param listener is given a visit that is to be the first of a series, and the recall that it is for, or null */
    public void onRepeat(BiConsumer<BookingRequest, @Nullable UUID> listener) {
        repeated = listener;
    }

    /** @param listener begins to put a patient on the waiting list */
    public void onWait(Consumer<Waiting> listener) {
        wait = listener;
    }

    /** @param listener is told that there is more or less in the tray */
    public void onTrayChanged(Runnable listener) {
        tray.onChanged(listener);
    }

    /** @param listener asks why what does not fit is booked all the same */
    public void onOverrule(Runnable listener) {
        overrule = listener;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return open.get();
    }

    /** Where the visit would lie, for the grid to show; null while that is not known. */
    public ReadOnlyObjectProperty<@Nullable DraftPlace> draftProperty() {
        return fields.draftProperty();
    }

    /** What stands above the form. */
    public ReadOnlyStringProperty titleProperty() {
        return purpose.titleProperty();
    }

    /** What to do next, where Enter could do nothing. */
    ReadOnlyStringProperty hintProperty() {
        return act.hintProperty();
    }

    BookingWho who() {
        return who;
    }

    BookingFields fields() {
        return fields;
    }

    Texts texts() {
        return texts;
    }

    /** What the button says. */
    String bookWord() {
        return purpose.bookWord();
    }

    /** Only what is to come is repeated. */
    boolean mayRepeat() {
        return purpose.isPlanned();
    }

    boolean isWalkIn() {
        return purpose.task().kind() == Kind.WALK_IN;
    }

    /** Begins a booking; what stood in the form is gone. */
    public void open(BookingStart start) {
        begin(new BookingTask(start.kind(), start.known(), null));
        reading.read(() -> opening.read(start, fields.lastType()), this::fill);
    }

    /** Somebody has changed what the clinic has, or when it works: the form offers it. */
    public void offerAnew() {
        if (open.get() && !reading.isUnderWay()) {
            desk.workplace().background().run(() -> WithFields.Offer.read(book.directory()),
                    reading.unlessClosed(fields::offer), desk.workplace().problem());
        }
    }

    /** Goes on with a draft, which stays in the tray until it is booked. */
    public void open(Parked parked) {
        begin(new BookingTask(Kind.PLANNED, null, parked.id()));
        reading.read(() -> opening.read(parked.draft()), this::fill);
    }

    private void begin(BookingTask begun) {
        purpose.begin(begun);
        act.clearHint();
        fields.begin(begun.kind());
        open.set(true);
    }

    private void fill(BookingOpening.Filled filled) {
        fields.fill(filled);
        filled.who().beside().ifPresent(purpose::besides);
    }

    /** Books, or says beside the field what is missing. */
    void submit() {
        whenComplete(this::put);
    }

    /** Makes it the first visit of a series, or says beside the field what is missing; it need not fit. */
    void repeat() {
        if (mayRepeat()) {
            whenComplete(
                    first -> repeated.accept(first, purpose.task().recall(first).map(OpenRecall::id).orElse(null)));
        }
    }

    private void whenComplete(Consumer<BookingRequest> way) {
        reading.whenRead(() -> {
            act.clearHint();
            if (open.get() && !act.isUnderWay()) {
                act.whenComplete(way, () -> whenComplete(way));
            }
        });
    }

    private void put(BookingRequest request) {
        BookingTask mine = purpose.task();
        Consumer<Visit> close = reading.unlessClosed(visit -> close());
        act.put(mine, request, visit -> done(visit, mine, close));
    }

    /** @param close closes the form, if it is still for this visit */
    private void done(Visit visit, BookingTask mine, Consumer<Visit> close) {
        fields.remember(visit.visitTypeId());
        dropDraft(mine);
        close.accept(visit);
        booked.accept(visit);
    }

    private void dropDraft(BookingTask of) {
        if (of.parkedAs() != null) {
            tray.remove(of.parkedAs());
        }
    }

    private void done(Visit visit) {
        done(visit, purpose.task(), is -> close());
    }

    void overrule() {
        overrule.run();
    }

    /** Whether what is filled in does not fit and may be booked all the same, with a reason. */
    public boolean isOverrulable() {
        return open.get() && !act.isUnderWay() && fields.fit().line().isOverrulable();
    }

    /** The same for whoever it is; empty, with a hint, as long as nobody is chosen. */
    public Optional<Overruling> overruling() {
        if (!who.isKnown()) {
            act.hint("booking.hint.patient");
            return Optional.empty();
        }
        FitCheck.Line shown = fields.fit().line();
        return Optional.of(new Overruling(fields.what(), shown.text(), because -> whenComplete(
                request -> put(request.overruled(Despite.of(because, shown.overrulable()))))));
    }

    /** Takes the next free time that the line offers. */
    void takeNextFree() {
        fields.fit().line().offer().ifPresent(slot -> {
            purpose.becomePlanned();
            fields.take(slot);
            submit();
        });
    }

    /** What stands in the form has become a series; this is its first visit. */
    public void becameSeries(Visit first) {
        done(first);
    }

    /** The banner's offer took what this form was refused. */
    private void bookedElsewhere(Visit visit) {
        Patient patient = fields.patient().chosenProperty().get();
        boolean offered = fields.fit().line().offer().filter(visit.slot()::equals).isPresent();
        if (open.get() && !act.isUnderWay() && offered && patient != null && visit.patientId().equals(patient.id())) {
            done(visit);
        }
    }

    /** Puts what is typed into the tray. */
    public void park() {
        if (!open.get() || act.isUnderWay()) {
            return;
        }
        Consumer<Boolean> close = reading.unlessClosed(parked -> close());
        tray.park(fields.draft(), purpose.task().parkedAs(), () -> close.accept(true));
    }

    /** Takes another place on the grid for the visit that is being filled in; only for one that is to come. */
    public void place(UUID doctorId, Slot slot) {
        if (open.get() && purpose.isPlanned()) {
            fields.place(doctorId, slot.start());
        }
    }

    /** What a time is looked for, if one can be. */
    public Optional<FindTimeViewModel.Start> toFind() {
        return open.get() && purpose.isPlanned()
                ? Optional.of(new FindTimeViewModel.Start(fields.with().doctorId(), fields.need()))
                : Optional.empty();
    }

    /** Takes a time that was found; what else is typed stays. */
    public void take(FindTimeViewModel.Taken time) {
        if (open.get() && purpose.isPlanned()) {
            fields.place(time.found(), time.need());
        }
    }

    /** Begins to put the patient on the waiting list for what is filled in, whatever the time says. */
    void toWaitingList() {
        if (!open.get() || act.isUnderWay() || reading.isUnderWay() || !purpose.isPlanned()) {
            return;
        }
        if (fields.newPatient().isActive()) {
            fields.newPatient().details().ifPresent(details -> act.create(details, this::toWaitingList));
            return;
        }
        fields.wanted().ifPresentOrElse(wait, () -> act.hint("booking.hint.patient"));
    }

    /** Who stands in the form is on the waiting list: it is done. */
    public void becameWaiting() {
        dropDraft(purpose.task());
        close();
    }

    /** Closes the form; what is not in the tray is gone. */
    public void close() {
        reading.close();
        open.set(false);
        fields.begin(Kind.PLANNED);
    }
}
