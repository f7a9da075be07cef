package clinicdesk.ui.frame;

import clinicdesk.base.Actor;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Inverse;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final ReadOnlyObjectWrapper<@Nullable Banner> banner = new ReadOnlyObjectWrapper<>();
    private Telling nextTelling = Telling.LETTER;
    private final List<Consumer<Visit>> changed = new ArrayList<>();
    private SeriesQuestion question = (act, then) -> then.accept(act);
    private BiConsumer<Ask, Outcome.Unfit> unfit = (ask, some) -> {};
    private final List<Runnable> made = new ArrayList<>();

    public DeskActs(Workplace workplace, BookingService booking, OutcomeWords words) {
        this.workplace = workplace;
        this.booking = booking;
        this.words = words;
    }

    /** Ctrl+L on the grid: the next act there is told the patient, or not. */
    public void toggleLetter() {
        nextTelling = nextTelling == Telling.LETTER ? Telling.NO_LETTER : Telling.LETTER;
        say(words.nextTelling(nextTelling));
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

    /** Is told that an act of this window has changed something, what was undone or done again included. */
    public void onMade(Runnable listener) {
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
        workplace.background().run(() -> ask.put(booking, actor), outcome -> {
            if (outcome instanceof Outcome.Made made) {
                undo.did(made.inverse());
            }
            show(outcome, words.banner(ask, outcome));
            if (outcome instanceof Outcome.Unfit some) {
                unfit.accept(ask, some);
            }
            then.accept(outcome);
        }, problem);
    }

    /** Takes the banner's offer; nothing happens where there is none. */
    public void takeOffer() {
        Banner shown = banner.get();
        if (shown != null) {
            shown.offer().ifPresent(offer -> put(offer.ask()));
        }
    }

    /** The banner's refused act, where somebody here may have it all the same. */
    public Optional<Ask> overrulable() {
        return Optional.ofNullable(banner.get()).flatMap(Banner::overrulable);
    }

    /** What the banner refuses, to be done all the same for a reason. */
    public Optional<Overruling> overruling() {
        return Optional.ofNullable(banner.get())
                .flatMap(shown -> shown.overrulable().map(ask -> new Overruling(words.wanted(ask), shown.text(),
                        reason -> ask.overruled(reason).ifPresent(this::put))));
    }

    public void undo() {
        back(undo.takeUndo(), undo::undid, "undone");
    }

    public void redo() {
        back(undo.takeRedo(), undo::redid, "redone");
    }

    private void back(Optional<Inverse> act, Consumer<Inverse> next, String what) {
        if (act.isEmpty()) {
            say(words.nothing(what));
            return;
        }
        Actor actor = workplace.actor();
        workplace.background().run(() -> booking.undo(actor, act.get()), outcome -> {
            if (outcome instanceof Outcome.Made made) {
                next.accept(made.inverse());
            }
            show(outcome, words.backBanner(what, outcome));
        }, workplace.problem());
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
        if (outcome instanceof Outcome.Made) {
            List.copyOf(made).forEach(Runnable::run);
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
