package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Ids;
import clinicdesk.db.Store;
import clinicdesk.mail.StillHolds.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/** One worker's claims on letters: each by a lease, so that no other worker sends the letter meanwhile. */
final class Claims {

    /** Longer than the slowest conversation that the time-outs allow, so a living worker keeps its claim. */
    static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 50;
    /** Of a letter that a newer one has replaced. */
    private static final StillHolds OUTDATED = facts -> Standing.OVER;
    private static final StillHolds ALWAYS = facts -> Standing.HOLDS;

    private final Store store;
    private final ClinicClock clock;
    private final Map<LetterKind, StillHolds> checks;
    private final Supplier<Backoff> backoff;
    private final String worker = Ids.next().toString();

    /** With the usual pauses. */
    Claims(Store store, ClinicClock clock, Map<LetterKind, StillHolds> checks) {
        this(store, clock, checks, () -> Backoff.USUAL);
    }

    /** @param backoff asked anew each time */
    Claims(Store store, ClinicClock clock, Map<LetterKind, StillHolds> checks, Supplier<Backoff> backoff) {
        this.store = store;
        this.clock = clock;
        this.checks = Map.copyOf(checks);
        this.backoff = backoff;
    }

    /** Those that are due now and go by one of these ways, oldest first; another worker may be faster. */
    List<UUID> due(Set<Channel> ways) {
        return store.read(session -> new LetterStore(session).claimable(clock.now(), ways, AT_ONCE));
    }

    /**
     * Claims a letter, with those that leave with it. Those that are no longer due are left alone, those that no longer
     * hold are cancelled, those that come too late are missed; empty where none remains.
     */
    Optional<Envelope> claim(UUID id) {
        return store.write(session -> {
            LetterStore letters = new LetterStore(session);
            Instant now = clock.now();
            List<Letter> taken = letters.claimable(id, now).map(letter -> letters.leavingWith(letter, now))
                    .orElse(List.of()).stream().filter(letter -> take(session, letters, letter)).toList();
            return taken.isEmpty() ? Optional.empty() : Optional.of(new Envelope(taken));
        });
    }

    private boolean take(StatelessSession session, LetterStore letters, Letter letter) {
        StillHolds check = letters.isOutdated(letter) ? OUTDATED : checks.getOrDefault(letter.kind(), ALWAYS);
        Standing standing = check.of(letter.facts());
        letter.claim(worker, clock.now().plus(LEASE));
        switch (standing) {
            case HOLDS -> {
            }
            case OVER -> letter.giveWay();
            case TOO_LATE -> letter.miss();
        }
        save(session, letter);
        if (standing == Standing.OVER) {
            check.gaveWay(letter.facts());
        }
        return standing == Standing.HOLDS;
    }

    /** Notes how a try ended. What the server has accepted is sent, even if the claim has run out meanwhile. */
    void settle(Envelope envelope, Try outcome) {
        Instant now = clock.now();
        store.write(session -> {
            for (Letter claimed : envelope.letters()) {
                Letter letter = new LetterStore(session).find(claimed.id()).orElseThrow();
                session.insert(new LetterTry(letter.id(), now, outcome));
                if (letter.isClaimedBy(worker) || outcome instanceof Try.Accepted) {
                    apply(letter, outcome, now);
                    save(session, letter);
                }
            }
            return envelope;
        });
    }

    private void apply(Letter letter, Try outcome, Instant now) {
        switch (outcome) {
            case Try.Accepted yes -> letter.accepted(now);
            case Try.Refused no -> letter.fail(false);
            case Try.TryAgain later -> again(letter, now, later);
        }
    }

    private void again(Letter letter, Instant now, Try.TryAgain later) {
        Backoff pauses = backoff.get();
        if (pauses.isOver(letter.firstTry(), now)) {
            letter.fail(later.mayHaveLeft());
        } else {
            letter.postpone(now, now.plus(pauses.pause(letter.attempts(), later.notBefore())), later.mayHaveLeft());
        }
    }

    /** Puts a letter aside that could not even be claimed, so that it does not keep the others waiting. */
    void putAside(UUID id, Try.TryAgain why) {
        store.write(session -> {
            Optional<Letter> found = new LetterStore(session).claimable(id, clock.now());
            found.ifPresent(letter -> {
                session.insert(new LetterTry(id, clock.now(), why));
                letter.claim(worker, clock.now());
                again(letter, clock.now(), why);
                save(session, letter);
            });
            return found;
        });
    }

    private void save(StatelessSession session, Letter letter) {
        session.update(letter);
        store.touched(Outbox.TOPIC, letter.aboutId());
    }
}
