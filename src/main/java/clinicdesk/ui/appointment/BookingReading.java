package clinicdesk.ui.appointment;

import clinicdesk.ui.frame.Workplace;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what the form begins with. What comes after it was closed, or was begun with something else, is dropped. */
final class BookingReading {

    private final Workplace workplace;
    private int openings;
    private boolean reading;
    /** What is to be done once the form is filled in. */
    private @Nullable Runnable waiting;

    BookingReading(Workplace workplace) {
        this.workplace = workplace;
    }

    void read(Callable<BookingOpening.Filled> work, Consumer<BookingOpening.Filled> fill) {
        reading = true;
        waiting = null;
        openings++;
        workplace.background().run(work, unlessClosed(filled -> {
            reading = false;
            fill.accept(filled);
            Runnable wanted = waiting;
            waiting = null;
            if (wanted != null) {
                wanted.run();
            }
        }), fault -> {
            reading = false;
            workplace.problem().accept(fault);
        });
    }

    /** The same, but for nothing once the form is closed or begun anew. */
    <T> Consumer<T> unlessClosed(Consumer<T> then) {
        int mine = openings;
        return value -> {
            if (mine == openings) {
                then.accept(value);
            }
        };
    }

    boolean isUnderWay() {
        return reading;
    }

    /** Does it at once, or as soon as the form is filled in. */
    void whenRead(Runnable act) {
        if (reading) {
            waiting = act;
        } else {
            act.run();
        }
    }

    void close() {
        openings++;
        reading = false;
    }
}
