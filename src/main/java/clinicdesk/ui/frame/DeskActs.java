package clinicdesk.ui.frame;

import clinicdesk.base.Actor;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.Inverse;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Versions;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.UndoStack.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The acts of this window, wherever they come from: each is put to the booking service off the window's thread,
 * what became of it is said in the banner, and what is done can be undone. For the window's thread.
 */
public final class DeskActs {

    private final Workplace workplace;
    private final BookingService booking;
    private final OutcomeWords words;
    private final UndoStack undo = new UndoStack();
    private final Turns turns = new Turns();
    private final ReadOnlyObjectWrapper<@Nullable Banner> banner = new ReadOnlyObjectWrapper<>();
    private Telling nextTelling = Telling.LETTER;
    private final List<Consumer<Visit>> changed = new ArrayList<>();
    private SeriesQuestion question = (act, then) -> then.accept(act);
    private BiConsumer<Ask, Outcome.Unfit> unfit = (ask, some) -> {};
    private Consumer<FreeSlot> freed = slot -> {};
    private final List<Consumer<Outcome.Made>> made = new ArrayList<>();

    public DeskActs(Workplace workplace, BookingService booking, OutcomeWords words) {
        this.workplace = workplace;
        this.booking = booking;
        this.words = words;
    }

    /** Ctrl+L: the next act is told the patient, or not. What the banner offers stays, for that may be the next. */
    public void toggleLetter() {
        nextTelling = nextTelling == Telling.LETTER ? Telling.NO_LETTER : Telling.LETTER;
        String text = words.nextTelling(nextTelling);
        Banner shown = banner.get();
        if (shown == null) {
            say(text);
        } else {
            banner.set(shown.saying(text));
        }
    }

    /** Whether the next act is told the patient; it stays so until that act is put. */
    public Telling nextTelling() {
        return nextTelling;
    }

    /** Whether the act that is about to be put is told the patient; the one after it is again. */
    public Telling takeTelling() {
        Telling now = nextTelling;
        nextTelling = Telling.LETTER;
        return now;
    }

    public ReadOnlyObjectProperty<@Nullable Banner> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /** Is told each visit as it is after an act of this window, or as it turned out to be. */
    public void onChanged(Consumer<Visit> listener) {
        changed.add(listener);
    }

    /** @param asker is asked how much of a series is meant by an act on one visit of it */
    public void onSeries(SeriesQuestion asker) {
        question = asker;
    }

    /** @param listener is told an act on several visits of which some do not fit, before who has put it */
    public void onUnfit(BiConsumer<Ask, Outcome.Unfit> listener) {
        unfit = listener;
    }

    /**
     * Finds out what is meant by an act on a visit, whichever way it came: if the visit belongs to a series, perhaps
     * later ones of it too, or all.
     *
     * @param then is given what is to be put; nothing if it is dropped
     */
    public void howFar(Ask.OfVisit act, Consumer<Ask> then) {
        if (act.visit().notes().seriesId() == null) {
            then.accept(act);
        } else {
            question.ask(act, then);
        }
    }

    /** @param listener is told the time that an act of this window has set free; undoing offers none */
    public void onFreed(Consumer<FreeSlot> listener) {
        freed = listener;
    }

    /**
     * Says what the act that the banner tells of makes possible.
     *
     * @param of the banner at that time; if another act has been done since, nothing is said
     */
    public void offer(@Nullable Banner of, List<Banner.Offer> offers) {
        if (of != null && of == banner.get() && !offers.isEmpty()) {
            banner.set(of.offering(offers));
        }
    }

    /** Is told what an act of this window has changed, what was undone or done again included. */
    public void onMade(Consumer<Outcome.Made> listener) {
        made.add(listener);
    }

    public void put(Ask ask) {
        put(ask, outcome -> {});
    }

    /** @param then is told the outcome after the banner shows it */
    public void put(Ask ask, Consumer<Outcome> then) {
        put(ask, then, workplace.problem());
    }

    /** @param problem is told a fault instead of the workplace, which it has to tell */
    public void put(Ask ask, Consumer<Outcome> then, Consumer<Throwable> problem) {
        Actor actor = workplace.actor();
        inTurn(() -> ask.put(booking, actor), outcome -> {
            if (outcome instanceof Outcome.Made made) {
                undo.did(made.inverse());
            }
            show(outcome, words.banner(ask, outcome));
            if (outcome instanceof Outcome.Unfit some) {
                unfit.accept(ask, some);
            }
            if (outcome instanceof Outcome.Made done) {
                ask.freed(done).ifPresent(freed);
            }
            then.accept(outcome);
        }, problem);
    }

    /** Takes the banner's first offer; nothing happens where there is none. */
    public void takeOffer() {
        takeOffer(1);
    }

    /**
     * Each offer is taken once: none is left while the answer is awaited. After a fault they are there again.
     *
     * @param number counted from 1; nothing happens where there are fewer
     */
    public void takeOffer(int number) {
        Banner shown = banner.get();
        if (shown != null && number <= shown.offers().size()) {
            Ask offered = shown.offers().get(number - 1).ask();
            Banner without = shown.offering(List.of());
            banner.set(without);
            put(takeTelling() == Telling.LETTER ? offered : offered.told(Telling.NO_LETTER), outcome -> {}, fault -> {
                if (banner.get() == without) {
                    banner.set(shown);
                }
                workplace.problem().accept(fault);
            });
        }
    }

    /** The banner's refused act, where somebody here may have it all the same. */
    public Optional<Banner.Overrulable> overrulable() {
        return Optional.ofNullable(banner.get()).flatMap(Banner::overrulable);
    }

    /** What the banner refuses, to be done all the same for a reason. */
    public Optional<Overruling> overruling() {
        return Optional.ofNullable(banner.get())
                .flatMap(shown -> shown.overrulable().map(refused -> new Overruling(words.wanted(refused.ask()),
                        shown.text(), reason -> refused.because(reason).ifPresent(this::put))));
    }

    public void undo() {
        turns.take(ended -> go(Way.UNDO, "undone", ended));
    }

    public void redo() {
        turns.take(ended -> go(Way.REDO, "redone", ended));
    }

    private void go(Way way, String what, Runnable ended) {
        Optional<Inverse> next = undo.next(way);
        if (next.isEmpty()) {
            say(words.nothing(what));
            ended.run();
            return;
        }
        Inverse act = next.get();
        Actor actor = workplace.actor();
        Versions versions = undo.versions();
        run(() -> booking.undo(actor, act, versions), outcome -> {
            went(way, act, outcome);
            show(outcome, words.backBanner(what, outcome));
        }, workplace.problem(), ended);
    }

    /** What was refused, or failed, may be possible later; what somebody else has changed never is again. */
    private void went(Way way, Inverse act, Outcome outcome) {
        switch (outcome) {
            case Outcome.Made made -> undo.went(way, act, made.inverse());
            case Outcome.Stale stale -> undo.drop(way);
            case Outcome.StaleHours stale -> undo.drop(way);
            case Outcome.Unknown unknown -> undo.drop(way);
            default -> {
            }
        }
    }

    private void inTurn(Callable<Outcome> work, Consumer<Outcome> then, Consumer<Throwable> problem) {
        turns.take(ended -> run(work, then, problem, ended));
    }

    /** Whoever is told may ask for the next thing at once: their turn comes when the last of them knows. */
    private void run(Callable<Outcome> work, Consumer<Outcome> then, Consumer<Throwable> problem, Runnable ended) {
        workplace.background().run(work, outcome -> {
            try {
                then.accept(outcome);
            } finally {
                ended.run();
            }
        }, fault -> {
            try {
                problem.accept(fault);
            } finally {
                ended.run();
            }
        });
    }

    private void show(Outcome outcome, Banner said) {
        switch (outcome) {
            case Outcome.Done done -> tell(done.visit());
            case Outcome.DoneTogether all -> all.visits().forEach(this::tell);
            case Outcome.Stale stale -> tell(stale.current());
            default -> {
            }
        }
        banner.set(said);
        if (outcome instanceof Outcome.Made done) {
            List.copyOf(made).forEach(listener -> listener.accept(done));
        }
    }

    private void tell(Visit visit) {
        List.copyOf(changed).forEach(listener -> listener.accept(visit));
    }

    /** Says something that is no act's outcome. */
    public void say(String text) {
        banner.set(Banner.done(text, false));
    }

    /** Says why something cannot be done, with no offer. */
    public void refuse(String text) {
        banner.set(Banner.refused(text));
    }

    /** What was refused on one page means nothing on another; what was done there can still be undone. */
    public void clearRefusal() {
        Banner shown = banner.get();
        if (shown != null && shown.tone() != Banner.Tone.DONE) {
            clearBanner();
        }
    }

    public void clearBanner() {
        banner.set(null);
    }
}
