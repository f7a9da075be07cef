package clinicdesk.ui.appointment;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Despite;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Parked;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.BookingStart.Known;
import clinicdesk.ui.findtime.FindTimeViewModel;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DraftPlace;
import clinicdesk.ui.frame.Overruling;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.Waiting;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The form in which a visit is booked. For the window's thread. */
public final class BookingViewModel {

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;
    private final BookingFields fields;
    private final BookingOpening opening;
    private final BookingTray tray;
    private Kind kind = Kind.PLANNED;
    private boolean loading;
    /** What is to be done once the form is filled in. */
    private @Nullable Consumer<BookingRequest> waiting;
    private boolean acting;
    private @Nullable UUID parkedAs;
    private @Nullable Known begun;
    private int openings;
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
        this.tray = new BookingTray(desk, book, texts);
        fields.patient().onSecondEnter(this::submit);
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
        return title.getReadOnlyProperty();
    }

    /** What to do next, where Enter could do nothing. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    BookingFields fields() {
        return fields;
    }

    Texts texts() {
        return texts;
    }

    /** What the button says. */
    String bookWord() {
        return texts.get(kind == Kind.PAST ? "booking.record" : "booking.book");
    }

    /** Only what is to come is repeated. */
    boolean mayRepeat() {
        return kind == Kind.PLANNED;
    }

    boolean isWalkIn() {
        return kind == Kind.WALK_IN;
    }

    /** Begins a booking; what stood in the form is gone. */
    public void open(BookingStart start) {
        begin(start.kind(), null);
        begun = start.known();
        load(() -> opening.read(start, fields.lastType()));
    }

    /** Somebody has changed what the clinic has, or when it works: the form offers it. */
    public void offerAnew() {
        int mine = openings;
        if (open.get() && !loading) {
            desk.workplace().background().run(() -> WithFields.Offer.read(book.directory()), offer -> {
                if (mine == openings) {
                    fields.offer(offer);
                }
            }, desk.workplace().problem());
        }
    }

    /** Goes on with a draft, which stays in the tray until it is booked. */
    public void open(Parked parked) {
        begin(Kind.PLANNED, parked.id());
        load(() -> opening.read(parked.draft()));
    }

    private void begin(Kind newKind, @Nullable UUID newParkedAs) {
        kind = newKind;
        begun = null;
        parkedAs = newParkedAs;
        waiting = null;
        title.set(texts.get("booking.title." + newKind.name()));
        hint.set("");
        fields.begin(newKind);
        open.set(true);
    }

    private void load(Callable<BookingOpening.Filled> work) {
        int mine = ++openings;
        loading = true;
        desk.workplace().background().run(work, filled -> {
            if (mine == openings) {
                loading = false;
                fields.fill(filled);
                Consumer<BookingRequest> wanted = waiting;
                waiting = null;
                if (wanted != null) {
                    whenComplete(wanted);
                }
            }
        }, fault -> {
            loading = false;
            failed(fault);
        });
    }

    /** What Enter does in the patient's field. */
    void enterInPatient() {
        if (fields.patient().isChosen() || fields.newPatient().isActive()) {
            submit();
        } else if (fields.patient().enter() == PatientPick.Entered.NOBODY) {
            hint.set(texts.get(fields.patient().typedProperty().get().isBlank()
                    ? "booking.hint.patient"
                    : "booking.hint.nobody"));
        }
    }

    /** Makes what is typed a new patient. */
    void newPatient() {
        if (!fields.newPatient().isActive()) {
            fields.newPatient().begin(fields.patient().isChosen() ? "" : fields.patient().typedProperty().get());
            fields.patient().clear();
        }
        hint.set("");
    }

    /** Takes the marked one of those who are alike in place of a new patient. */
    void takeAlike() {
        if (!acting) {
            fields.newPatient().alike().marked().ifPresent(fields::choose);
        }
    }

    /** Back from the new patient to the search. */
    void searchAgain() {
        String typed = fields.newPatient().asTyped();
        fields.newPatient().clear();
        fields.patient().type(typed);
    }

    /** Books, or says beside the field what is missing. */
    void submit() {
        whenComplete(this::put);
    }

    /** Makes it the first visit of a series, or says beside the field what is missing; it need not fit. */
    void repeat() {
        if (mayRepeat()) {
            whenComplete(first -> repeated.accept(first, recall(first).map(OpenRecall::id).orElse(null)));
        }
    }

    private void whenComplete(Consumer<BookingRequest> way) {
        if (loading) {
            waiting = way;
            return;
        }
        hint.set("");
        if (acting || !open.get()) {
            return;
        }
        Optional<PatientDetails> fresh = fields.newPatient().isActive()
                ? fields.newPatient().details()
                : Optional.empty();
        Optional<Slot> slot = fields.checkedSlot();
        if (fields.newPatient().isActive()) {
            fresh.filter(details -> slot.isPresent()).ifPresent(details -> fields.newPatient().alike()
                    .unlessAlike(() -> create(details, () -> whenComplete(way))));
        } else {
            slot.flatMap(this::request).ifPresent(way);
        }
    }

    private Optional<BookingRequest> request(Slot slot) {
        Patient patient = fields.patient().chosenProperty().get();
        UUID doctor = fields.with().doctorId();
        if (patient == null || doctor == null) {
            hint.set(texts.get(patient == null ? "booking.hint.patient" : "booking.hint.doctor"));
            return Optional.empty();
        }
        return Optional.of(fields.request(doctor, patient, slot));
    }

    /** @param then once the patient is known to the clinic */
    private void create(PatientDetails details, Runnable then) {
        acting = true;
        desk.workplace().background().run(
                () -> book.directory().createPatient(desk.workplace().actor(), details), outcome -> {
                    acting = false;
                    switch (outcome) {
                        case PatientOutcome.Saved saved -> {
                            fields.choose(saved.patient());
                            then.run();
                        }
                        case PatientOutcome.Invalid invalid -> fields.newPatient().show(invalid.problems());
                        case PatientOutcome.Denied denied -> desk.acts().refuse(texts.get("booking.denied"));
                    }
                }, this::failed);
    }

    private void failed(Throwable fault) {
        acting = false;
        desk.workplace().problem().accept(fault);
    }

    private void put(BookingRequest request) {
        acting = true;
        int mine = openings;
        UUID draft = parkedAs;
        desk.acts().put(ask(request), outcome -> became(outcome, mine, draft), this::failed);
    }

    /** A recall is closed with the visit, as long as it is its patient's. */
    private Ask ask(BookingRequest request) {
        return recall(request).<Ask>map(recall -> new BookFromRecall(new BookFromRecall.RecallWords(desk, texts),
                book.times().recalls(), recall.id(), request)).orElseGet(() -> kind.ask(request));
    }

    private Optional<OpenRecall> recall(BookingRequest request) {
        return kind == Kind.PLANNED
                ? Optional.ofNullable(begun)
                        .filter(known -> request.placement().patientId().equals(known.patientId())).map(Known::recall)
                : Optional.empty();
    }

    private void became(Outcome outcome, int mine, @Nullable UUID draft) {
        acting = false;
        switch (outcome) {
            case Outcome.Done done -> done(done.visit(), mine, draft);
            case Outcome.Refused refused -> fields.fit().show(refused.refusals(), refused.nextFree());
            case Outcome.Invalid invalid -> problem(invalid.problems().getFirst()).set(
                    desk.words().problem(invalid.problems().getFirst()));
            default -> hint.set(texts.get("booking.hint.refused"));
        }
    }

    private StringProperty problem(FieldProblem problem) {
        return problem.field().equals("roomId") ? fields.with().roomProblemProperty() : hint;
    }

    private void done(Visit visit, int mine, @Nullable UUID draft) {
        fields.remember(visit.visitTypeId());
        if (draft != null) {
            tray.remove(draft);
        }
        if (mine == openings) {
            close();
        }
        booked.accept(visit);
    }

    void overrule() {
        overrule.run();
    }

    /** Whether what is filled in does not fit and may be booked all the same, with a reason. */
    public boolean isOverrulable() {
        return open.get() && !acting && fields.fit().line().isOverrulable();
    }

    /** The same for whoever it is; empty, with a hint, as long as nobody is chosen. */
    public Optional<Overruling> overruling() {
        if (!fields.patient().isChosen() && !fields.newPatient().isActive()) {
            hint.set(texts.get("booking.hint.patient"));
            return Optional.empty();
        }
        FitCheck.Line shown = fields.fit().line();
        return Optional.of(new Overruling(fields.what(), shown.text(), because -> whenComplete(
                request -> put(request.overruled(Despite.of(because, shown.overrulable()))))));
    }

    /** Takes the next free time that the line offers. */
    void takeNextFree() {
        fields.fit().line().offer().ifPresent(slot -> {
            kind = Kind.PLANNED;
            fields.take(slot);
            title.set(texts.get("booking.title." + kind.name()));
            submit();
        });
    }

    /** What stands in the form has become a series; this is its first visit. */
    public void becameSeries(Visit first) {
        done(first, openings, parkedAs);
    }

    /** The banner's offer took what this form was refused. */
    private void bookedElsewhere(Visit visit) {
        Patient patient = fields.patient().chosenProperty().get();
        boolean offered = fields.fit().line().offer().filter(visit.slot()::equals).isPresent();
        if (open.get() && !acting && offered && patient != null && visit.patientId().equals(patient.id())) {
            done(visit, openings, parkedAs);
        }
    }

    /** Puts what is typed into the tray. */
    public void park() {
        if (!open.get() || acting) {
            return;
        }
        int mine = openings;
        tray.park(fields.draft(), parkedAs, () -> {
            if (mine == openings) {
                close();
            }
        });
    }

    /** Takes another place on the grid for the visit that is being filled in; only for one that is to come. */
    public void place(UUID doctorId, Slot slot) {
        if (open.get() && kind == Kind.PLANNED) {
            fields.place(doctorId, slot.start());
        }
    }

    /** What a time is looked for, if one can be. */
    public Optional<FindTimeViewModel.Start> toFind() {
        return open.get() && kind == Kind.PLANNED
                ? Optional.of(new FindTimeViewModel.Start(fields.with().doctorId(), fields.need()))
                : Optional.empty();
    }

    /** Takes a time that was found; what else is typed stays. */
    public void take(FindTimeViewModel.Taken time) {
        if (open.get() && kind == Kind.PLANNED) {
            fields.place(time.found(), time.need());
        }
    }

    /** Begins to put the patient on the waiting list for what is filled in, whatever the time says. */
    void toWaitingList() {
        if (!open.get() || acting || loading || kind != Kind.PLANNED) {
            return;
        }
        if (fields.newPatient().isActive()) {
            fields.newPatient().details().ifPresent(details -> create(details, this::toWaitingList));
            return;
        }
        fields.wanted().ifPresentOrElse(wait, () -> hint.set(texts.get("booking.hint.patient")));
    }

    /** Who stands in the form is on the waiting list: it is done. */
    public void becameWaiting() {
        if (parkedAs != null) {
            tray.remove(parkedAs);
        }
        close();
    }

    /** Closes the form; what is not in the tray is gone. */
    public void close() {
        openings++;
        loading = false;
        open.set(false);
        fields.begin(Kind.PLANNED);
    }
}
