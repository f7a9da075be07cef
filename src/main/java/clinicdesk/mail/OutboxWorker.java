package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.util.Map;
import java.util.function.Supplier;

/** Sends what is due, on a thread of its own. */
public final class OutboxWorker implements AutoCloseable {

    public OutboxWorker(Store store, ClinicClock clock, Supplier<MailRoute> route,
            Map<LetterKind, StillHolds> checks) {}

    /** Begins to look every second for letters that are due. */
    public void start() {}

    /** Sends all that is due now, on the calling thread, and answers how many letters were tried. */
    public int runOnce() {
        return 0;
    }

    @Override
    public void close() {}
}
