package clinicdesk.booking;

import java.util.function.Supplier;

/**
 * What goes with an act on visits in one transaction: both are done or, where either is not, nothing. Another time for
 * what was refused is looked for when the transaction is over, so that no other desk waits for that.
 */
@FunctionalInterface
public interface Along {

    /** Nothing goes with it. */
    Along ALONE = Supplier::get;

    /**
     * Within the transaction.
     *
     * @param act does the act; asked once at most
     * @return what became of both, which can be undone together
     */
    Outcome with(Supplier<Outcome> act);
}
