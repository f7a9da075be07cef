package clinicdesk.ui.hours;

import clinicdesk.access.Permission;
import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursChange;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.settings.Field;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What all parts of the hours' page work with. For the window's thread. */
final class HoursDesk {

    private final AtDesk desk;
    private final HoursSources sources;
    private final Runnable onStranded;
    private final Texts texts;
    private final DayWords words;
    private final boolean mayChange;
    private boolean acting;

    /** @param onStranded leads to where stranded visits are sorted out */
    HoursDesk(AtDesk desk, HoursSources sources, Runnable onStranded) {
        this.desk = desk;
        this.sources = sources;
        this.onStranded = onStranded;
        this.texts = Texts.of("ui/hours", desk.workplace().locale());
        this.words = new DayWords(desk, texts);
        this.mayChange = sources.access().may(desk.workplace().actor(), Permission.EDIT_HOURS);
    }

    HoursSources sources() {
        return sources;
    }

    Hours hours() {
        return sources.hours();
    }

    Texts texts() {
        return texts;
    }

    DayWords words() {
        return words;
    }

    boolean mayChange() {
        return mayChange;
    }

    LocalDate today() {
        return desk.workplace().clock().today();
    }

    Locale locale() {
        return texts.locale();
    }

    Field field() {
        return new Field(texts);
    }

    /** Something slow; then on the window's thread. */
    <T> void read(Callable<T> work, Consumer<T> then) {
        desk.workplace().background().run(work, then, desk.workplace().problem());
    }

    /**
     * Has the change made, unless who sits here may not; while an answer is awaited nothing else is asked for.
     *
     * @param what it comes to, in one sentence
     * @param then is told the outcome before stranded visits come into sight
     */
    void put(HoursChange change, String what, Consumer<Outcome> then) {
        if (!mayChange || acting) {
            return;
        }
        acting = true;
        desk.acts().put(new ChangeHours(sources.duty(), change, what, texts), outcome -> {
            acting = false;
            then.accept(outcome);
            if (ChangeHours.stranded(outcome) > 0) {
                onStranded.run();
            }
        }, fault -> {
            acting = false;
            desk.workplace().problem().accept(fault);
        });
    }

    /** Says that something typed will not do. */
    void refuse(String key) {
        desk.acts().refuse(texts.get(key));
    }

    void undo() {
        desk.acts().undo();
    }

    void redo() {
        desk.acts().redo();
    }
}
