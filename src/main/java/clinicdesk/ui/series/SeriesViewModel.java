package clinicdesk.ui.series;

import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Occurrence;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Latest;
import clinicdesk.ui.frame.UsualReasons;
import clinicdesk.ui.series.Misfit.Way;
import clinicdesk.ui.settings.Field;
import clinicdesk.waitlist.Recalls;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * A series that is being made, or whose visits are being moved: those that do not fit first, each with what is to
 * become of it. For the window's thread.
 */
public final class SeriesViewModel {

    /** What is to be done. */
    private sealed interface Task {
        /** @param recallId the recall that is closed with it, or null */
        record Book(BookingRequest first, LocalDateTime begins, @Nullable UUID recallId) implements Task {}

        record Move(MoveSeries asked) implements Task {}
    }

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable RepeatViewModel> repeat = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SeriesCard> card = new ReadOnlyObjectWrapper<>(SeriesCard.EMPTY);
    private final BooleanProperty letter = new SimpleBooleanProperty(true);
    private final AtDesk desk;
    private final SeriesBook series;
    private final Recalls recalls;
    private final SeriesCard.Reader reader;
    private final SeriesWords words;
    private final SeriesPlan plan;
    private final Field why;
    private final UsualReasons reasons;
    private final Latest latest;
    private @Nullable Task task;
    private Optional<SeriesCard.Who> who = Optional.empty();
    private boolean submitWaits;
    private boolean acting;
    private boolean lateMisfits;
    private Consumer<Visit> booked = visit -> {};

    /** @param mayOverrule whether who sits here may break a rule with a reason; asked anew each time */
    public SeriesViewModel(AtDesk desk, ClinicBook book, SeriesBook series, BooleanSupplier mayOverrule) {
        this.desk = desk;
        this.series = series;
        this.recalls = book.times().recalls();
        this.words = new SeriesWords(desk, series);
        this.reader = new SeriesCard.Reader(desk, book, words);
        this.plan = new SeriesPlan(mayOverrule, this::tell);
        this.why = new Field(words.texts());
        this.reasons = new UsualReasons(desk.workplace());
        why.textProperty().bindBidirectional(reasons.typedProperty());
        this.latest = desk.latest();
        letter.addListener((property, before, now) -> tell());
        desk.privacy().hiddenProperty().subscribe(hidden -> tell());
        desk.acts().onUnfit((ask, some) -> {
            if (ask instanceof MoveSeries move && !acting) {
                open(move, some.unfit());
            }
        });
    }

    /** @param listener is told the first visit of a series that was booked */
    public void onBooked(Consumer<Visit> listener) {
        booked = listener;
    }

    /** Begins a series that nobody has kept a recall for. */
    void open(BookingRequest first) {
        open(first, null);
    }

    /**
     * Begins a series whose first visit this is to be; it need not fit. How it repeats stays as it was chosen.
     *
     * @param recallId the recall that is closed with it, or null
     */
    public void open(BookingRequest first, @Nullable UUID recallId) {
        LocalDateTime begins = desk.workplace().clock().local(first.placement().slot().start());
        begin(new Task.Book(first, begins, recallId), first.telling());
        RepeatViewModel known = repeat.get();
        if (known == null) {
            RepeatViewModel fresh = new RepeatViewModel(desk.workplace(),
                    series.weekStart(desk.workplace().locale()), begins);
            fresh.ruleProperty().addListener((property, before, now) -> replan());
            repeat.set(fresh);
        } else {
            known.startAt(begins);
        }
        replan();
        read(first.placement().patientId(), new SeriesCard.With(first.placement().doctorId(), first.visitTypeId()));
        open.set(true);
    }

    /** What to do with the visits that cannot go where this move takes them. */
    private void open(MoveSeries move, List<Occurrence> unfit) {
        begin(new Task.Move(move), move.move().request().telling());
        read(move.visit().patientId(),
                new SeriesCard.With(move.move().request().to().doctorId(), move.visit().visitTypeId()));
        latest.ask(() -> series.series().reached(move.visit(), move.move().reach()).size(), all -> {
            plan.show(unfit, all);
            open.set(true);
        });
    }

    private void begin(Task begun, Telling telling) {
        latest.forget();
        task = begun;
        submitWaits = false;
        lateMisfits = false;
        letter.set(telling == Telling.LETTER);
        reasons.begin("OVERRULE");
        who = Optional.empty();
        plan.clear();
    }

    private void read(UUID patientId, SeriesCard.With with) {
        Task mine = task;
        desk.workplace().background().run(() -> reader.read(patientId, with), read -> {
            if (mine == task) {
                who = Optional.of(read);
                tell();
            }
        }, desk.workplace().problem());
    }

    private void replan() {
        RepeatViewModel known = repeat.get();
        lateMisfits = false;
        if (!(task instanceof Task.Book book) || known == null || known.ruleProperty().get().isEmpty()) {
            latest.forget();
            plan.clear();
            return;
        }
        SeriesRequest request = new SeriesRequest(book.first(), known.ruleProperty().get().get());
        latest.ask(() -> series.series().plan(request), read -> {
            plan.show(read);
            if (submitWaits) {
                submitWaits = false;
                bookIfAllFit();
            }
        });
        tell();
    }

    /** What Enter asked for before it was known what does not fit is done only if nothing is to be decided. */
    private void bookIfAllFit() {
        if (plan.misfits().isEmpty()) {
            submit();
        }
    }

    /** Books or moves them all, or says what is missing. */
    void submit() {
        if (acting || task == null) {
            return;
        }
        if (latest.isWaiting()) {
            submitWaits = true;
            return;
        }
        if (isReasoned() && plan.done() > 0) {
            ask().ifPresent(this::put);
        }
    }

    private boolean isReasoned() {
        if (plan.count(Way.OVERRULE) == 0) {
            return true;
        }
        if (!why.require(reason -> !reason.isEmpty(), "plan.why.problem")) {
            return false;
        }
        why.problemProperty().set(reasons.problem());
        return reasons.problem().isEmpty();
    }

    private Optional<Ask> ask() {
        Telling telling = letter.get() ? Telling.LETTER : Telling.NO_LETTER;
        var choices = plan.choices(why.value());
        return switch (task) {
            case Task.Book(BookingRequest first, LocalDateTime begins, UUID recallId) ->
                Optional.ofNullable(repeat.get()).flatMap(known -> known.ruleProperty().get())
                        .map(rule -> new BookSeries(new BookSeries.Kept(series.series(), recalls, recallId),
                                new SeriesRequest(first.telling(telling), rule, choices), begins, words));
            case Task.Move(MoveSeries asked) -> Optional.of(asked.choosing(choices, telling));
            case null -> Optional.empty();
        };
    }

    private void put(Ask ask) {
        acting = true;
        Task mine = task;
        desk.acts().put(ask, outcome -> {
            acting = false;
            became(outcome, mine);
        }, fault -> {
            acting = false;
            desk.workplace().problem().accept(fault);
        });
    }

    private void became(Outcome outcome, @Nullable Task mine) {
        if (outcome instanceof Outcome.DoneTogether all) {
            if (mine == task) {
                close();
            }
            if (mine instanceof Task.Book) {
                repeat.set(null);
                booked.accept(all.visits().getFirst());
            }
        } else if (outcome instanceof Outcome.Stale && mine instanceof Task.Move && mine == task) {
            close();
        } else if (outcome instanceof Outcome.Unfit some && mine == task) {
            lateMisfits = true;
            plan.showAlso(some.unfit());
        }
    }

    private void tell() {
        boolean moving = task instanceof Task.Move;
        card.set(reader.card(who, plan, new SeriesCard.Asked(when(), moving, letter.get(), lateMisfits)));
    }

    private String when() {
        return switch (task) {
            case Task.Book book -> desk.times().span(book.first().placement().slot());
            case Task.Move move -> desk.times().span(move.asked().move().request().to().slot());
            case null -> "";
        };
    }

    /** Leaves it; nothing is done. */
    public void close() {
        latest.forget();
        task = null;
        open.set(false);
    }

    /** How the series repeats that was left is no longer wanted. */
    public void forget() {
        repeat.set(null);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** How it repeats; null where that is not asked. */
    ReadOnlyObjectProperty<@Nullable RepeatViewModel> repeatProperty() {
        return repeat.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SeriesCard> cardProperty() {
        return card.getReadOnlyProperty();
    }

    BooleanProperty letterProperty() {
        return letter;
    }

    /** Why rules are broken, where some are. */
    Field why() {
        return why;
    }

    /** What is often said there. */
    UsualReasons reasons() {
        return reasons;
    }

    SeriesPlan plan() {
        return plan;
    }

    SeriesWords words() {
        return words;
    }
}
