package clinicdesk.app;

import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where every fault arrives: it gets a code, a line in the log, and one window if there is a window. */
final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    private volatile Consumer<Fault> window = fault -> {};

    /** From now on, what no one caught arrives here too. */
    void catchAll() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> report(thrown));
    }

    /** Who shows a fault; called on whatever thread it happened. */
    void shownBy(Consumer<Fault> shower) {
        window = shower;
    }

    Fault report(Throwable thrown) {
        Fault fault = Fault.of(thrown);
        LOG.log(Level.SEVERE, "Fault " + fault.code(), thrown);
        window.accept(fault);
        return fault;
    }
}
