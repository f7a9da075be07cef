package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.db.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends what is due, on a thread of its own. Several may work on one store. A letter is sent at least once: the
 * store knows of an attempt before the mail server does, and of its end after.
 */
public final class OutboxWorker implements AutoCloseable {

    private static final Logger LOG = System.getLogger(OutboxWorker.class.getName());
    private static final long PARTING_SECONDS = 5;
    /** The store waits ten seconds for its turn each time: all of them together are far shorter than a claim. */
    private static final int MORE_TRIES_TO_NOTE = 5;

    private final Claims claims;
    private final ClinicClock clock;
    private final Function<Channel, MailRoute> route;
    private final MailSender mailSender = new MailSender(Patience.USUAL);
    private final MessageSender messageSender = new MessageSender(Patience.USUAL);
    private final PickupSender pickupSender = new PickupSender();
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outbox").factory());
    private volatile boolean closing;

    /** Sends mail alone, with the usual pauses between the tries of a letter. */
    public OutboxWorker(Store store, ClinicClock clock, Supplier<MailRoute> route, Map<LetterKind, StillHolds> checks) {
        this(store, clock, way -> way == Channel.MAIL ? route.get() : new MailRoute.NotSetUp(), checks,
                () -> Backoff.USUAL);
    }

    /**
     * @param route asked anew for each letter
     * @param backoff asked anew for each letter
     * @param checks who tells for a kind of letter whether it still holds; a kind without one always does
     */
    public OutboxWorker(Store store, ClinicClock clock, Function<Channel, MailRoute> route,
            Map<LetterKind, StillHolds> checks, Supplier<Backoff> backoff) {
        this.claims = new Claims(store, clock, checks, backoff);
        this.clock = clock;
        this.route = route;
    }

    /** Begins to look every second for letters that are due. */
    public void start() {
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Whatever goes wrong, the next look may go well; what throws is never run again. A fault's own words may name a
     * patient: they are not logged.
     */
    private void look() {
        try {
            runOnce();
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.WARNING, "The outbox could not be worked on: {0}", name(fault));
        }
    }

    /**
     * Sends all that is due now, on the calling thread, and answers how many letters were tried.
     *
     * @throws StoreException if the store does not answer
     */
    public int runOnce() {
        int tried = 0;
        List<UUID> due = due();
        while (!due.isEmpty() && !closing) {
            for (UUID id : due) {
                tried += closing ? 0 : handle(id);
            }
            due = due();
        }
        return tried;
    }

    /** Letters whose way nobody has set up wait; the others leave. */
    private List<UUID> due() {
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        for (Channel way : Channel.values()) {
            if (!(route.apply(way) instanceof MailRoute.NotSetUp)) {
                ways.add(way);
            }
        }
        return ways.isEmpty() ? List.of() : claims.due(ways);
    }

    /** How many letters were tried. */
    private int handle(UUID id) {
        try {
            return claims.claim(id).map(this::send).orElse(0);
        } catch (StoreException fault) {
            // Another worker was faster. Any other fault of the store concerns all letters.
            if (fault.problem() == StoreException.Problem.STALE) {
                return 0;
            }
            throw fault;
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Letter {0} could not be checked: {1}", id, name(fault));
            claims.putAside(id, new Try.TryAgain("Not sent because of a fault: " + name(fault), Trouble.OTHER, false));
            return 1;
        }
    }

    private int send(Envelope envelope) {
        Try outcome = attempt(envelope);
        settle(envelope, outcome);
        LOG.log(outcome instanceof Try.Accepted ? Level.DEBUG : Level.INFO, "Letter {0}: {1}", envelope.first().id(),
                outcome.getClass().getSimpleName());
        return envelope.letters().size();
    }

    /** What a server has taken is noted also in a store that others keep busy: forgotten, it would be sent once more. */
    private void settle(Envelope envelope, Try outcome) {
        int more = outcome instanceof Try.Accepted ? MORE_TRIES_TO_NOTE : 0;
        while (true) {
            try {
                claims.settle(envelope, outcome);
                return;
            } catch (StoreException fault) {
                if (fault.problem() != StoreException.Problem.BUSY || more == 0) {
                    throw fault;
                }
                more--;
            }
        }
    }

    private Try attempt(Envelope envelope) {
        try {
            return switch (route.apply(envelope.first().channel())) {
                case MailRoute.Smtp smtp -> mailSender.send(envelope, smtp, clock.now());
                case MailRoute.Pickup pickup -> pickupSender.send(envelope, pickup, clock.now());
                case MailRoute.Service service -> messageSender.send(envelope, service, clock.now());
                case MailRoute.NotSetUp none -> new Try.TryAgain("Mail is not set up", Trouble.OTHER, false);
            };
        } catch (RuntimeException fault) {
            return new Try.TryAgain("Not sent because of a fault: " + name(fault), Trouble.OTHER, true);
        }
    }

    private static String name(Throwable fault) {
        return fault instanceof StoreException store ? store.problem().name() : fault.getClass().getSimpleName();
    }

    /** Lets the letter that is being sent end. One that does not is tried again when its lease has run out. */
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stop) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
