package clinicdesk.ui.findtime;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.Visit;
import clinicdesk.ui.findtime.NextVisit.Answer;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DateWords;
import clinicdesk.ui.frame.Latest;
import clinicdesk.waitlist.Recall;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** When a patient is to come again, said back at once as the time it comes to. For the window's thread. */
public final class AgainViewModel {

    private static final String USUAL = "6m";

    /** What is further ahead was not meant. */
    private static final int MOST_YEARS = 10;

    /**
     * What Enter does with the day that is typed.
     *
     * @param detail one more line, or empty
     * @param button what the button says; empty where nothing can be done
     */
    record Proposal(String words, String detail, String button) {}

    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Proposal> proposal;
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;
    private final DateWords dates;
    private final NextVisit next;
    private final Latest latest;
    private String lastUsed = USUAL;
    private @Nullable Visit visit;
    private @Nullable Answer answer;
    private boolean enterWaits;
    private BiConsumer<Visit, Slot> booked = (before, slot) -> {};
    private Runnable closed = () -> {};

    public AgainViewModel(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.texts = Texts.of("ui/findtime", desk.workplace().locale());
        this.dates = new DateWords(desk.workplace());
        this.next = new NextVisit(book, desk.workplace().clock());
        this.latest = desk.latest();
        this.proposal = new ReadOnlyObjectWrapper<>(nothing("again.hint"));
        typed.addListener((property, before, now) -> look());
        desk.privacy().hiddenProperty().addListener((property, before, now) -> tellTitle());
    }

    /** @param listener fills the form in with the visit that is to be made again, and its new time */
    public void onBook(BiConsumer<Visit, Slot> listener) {
        booked = listener;
    }

    /** @param listener takes the box away */
    public void onClose(Runnable listener) {
        closed = listener;
    }

    /** Begins with what was typed last. */
    public void begin(Visit before) {
        visit = before;
        tellTitle();
        if (typed.get().equals(lastUsed)) {
            look();
        } else {
            typed.set(lastUsed);
        }
    }

    private void tellTitle() {
        Visit before = visit;
        title.set(before == null ? "" : texts.get("again.title", desk.privacy().name(before.patientName())));
    }

    private void look() {
        wrong.set(false);
        enterWaits = false;
        answer = null;
        latest.forget();
        Visit before = visit;
        Optional<LocalDate> day = day();
        if (day.isEmpty() || before == null) {
            proposal.set(nothing(typed.get().isBlank() ? "again.hint" : "again.unknown"));
        } else if (day.get().isBefore(today())) {
            proposal.set(nothing("again.past"));
        } else {
            latest.ask(() -> next.find(before, day.get()), found -> show(before, found));
        }
    }

    private LocalDate today() {
        return desk.workplace().clock().today();
    }

    private Optional<LocalDate> day() {
        return dates.parse(typed.get(), today()).filter(day -> day.isBefore(today().plusYears(MOST_YEARS)));
    }

    private Proposal nothing(String key) {
        return new Proposal("", texts.get(key), "");
    }

    private void show(Visit before, Answer found) {
        answer = found;
        proposal.set(words(before, found));
        if (enterWaits) {
            enter();
        }
    }

    private Proposal words(Visit before, Answer found) {
        return switch (found) {
            case Answer.Time(Slot slot, boolean sameTime) -> new Proposal(
                    texts.get("again.time", desk.times().dayAhead(desk.workplace().clock().dateOf(slot.start())),
                            desk.times().time(slot.start()), before.doctorName()),
                    texts.get(sameTime ? "again.sameTime" : "again.otherTime", slot.minutes()),
                    texts.get("again.book"));
            case Answer.NoTime(LocalDate due, NextVisit.Cause why) -> new Proposal(
                    texts.get(switch (why) {
                        case TOO_FAR -> "again.tooFar";
                        case NO_HOURS -> "again.noHours";
                        case NOTHING_FREE -> "again.nothingFree";
                    }, desk.times().date(due)), "", texts.get("again.keep"));
            case Answer.DoctorAway away -> new Proposal("", texts.get("again.away", before.doctorName()), "");
        };
    }

    /** Fills the form in, or keeps the recall; where it is awaited which, as soon as that is known. */
    void enter() {
        enterWaits = latest.isWaiting();
        Visit before = visit;
        if (enterWaits || before == null) {
            return;
        }
        switch (answer) {
            case Answer.Time time -> {
                close();
                booked.accept(before, time.slot());
            }
            case Answer.NoTime none -> {
                close();
                keep(before, none.due());
            }
            case Answer.DoctorAway away -> wrong.set(true);
            case null -> wrong.set(true);
        }
    }

    private void keep(Visit before, LocalDate due) {
        Recall recall = new Recall(before.patientId(), before.doctorId(), before.visitTypeId(), due, null);
        desk.acts().put(new KeepRecall(book.times().recalls(), recall,
                texts.get("again.kept", desk.privacy().name(before.patientName()), desk.times().date(due))));
    }

    private void close() {
        lastUsed = typed.get().strip();
        drop();
    }

    /** Leaves it at that. */
    void drop() {
        forget();
        closed.run();
    }

    /** What Enter has asked for is no longer wanted. */
    void forget() {
        latest.forget();
        enterWaits = false;
    }

    StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Proposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** Enter was pressed and there is nothing that it could do. */
    ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }
}
