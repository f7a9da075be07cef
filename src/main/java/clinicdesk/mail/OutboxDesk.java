package clinicdesk.mail;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.mail.HandOutcome.Done;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/**
 * What a person does with letters. Each act is one transaction with its line in the trail; the worker claims letters in
 * transactions too, so that a letter either leaves or is acted on, never both.
 */
public final class OutboxDesk {

    private final Store store;
    private final ClinicClock clock;
    private final Access access;
    private final Audit audit;

    public OutboxDesk(Store store, ClinicClock clock, Access access, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
    }

    /** Whether this actor may do anything with letters. */
    public boolean may(Actor actor) {
        return access.may(actor, Permission.BOOK);
    }

    public HandOutcome act(Actor actor, UUID letterId, ByHand act) {
        return change(actor, letterId, act.name(), (letters, letter) -> {
            if (!act.isFor(letter.state()) || letters.isOutdated(letter)) {
                return false;
            }
            switch (act) {
                case SEND_NOW -> sendNow(letters, letter);
                case HOLD -> letter.hold();
                case RELEASE -> letter.letGo();
                case CANCEL -> letter.cancel();
            }
            return true;
        });
    }

    /**
     * Lets a letter stand as it stood before an act, if it stands as that act left it.
     *
     * @param left how the act left it
     */
    public HandOutcome back(Actor actor, UUID letterId, LetterState left, Stood before) {
        return change(actor, letterId, "UNDO", (letters, letter) -> {
            boolean asLeft = letter.state() == left && !letters.isOutdated(letter);
            if (asLeft) {
                letter.standAgain(before);
                if (before.state() == LetterState.WAITING) {
                    together(letters, letter);
                }
            }
            return asLeft;
        });
    }

    /** Notes that somebody had this letter sent once more, in the transaction in which it is written. */
    public Posted again(Actor actor, UUID letterId, Supplier<Posted> write) {
        return store.write(session -> {
            Posted posted = write.get();
            if (posted instanceof Posted.Queued) {
                audit.record(actor, "SEND_AGAIN", Outbox.TOPIC, letterId, List.of());
            }
            return posted;
        });
    }

    private void sendNow(LetterStore letters, Letter letter) {
        Instant now = clock.now();
        if (letter.state() == LetterState.FAILED) {
            letter.wait(now);
        } else {
            letter.letGo();
            letter.leaveAt(now);
            together(letters, letter);
        }
    }

    /** Those that wait in its envelope are due when it is. */
    private void together(LetterStore letters, Letter letter) {
        UUID envelope = letter.envelope();
        if (envelope != null) {
            letters.untriedIn(envelope, letter.address()).stream().filter(other -> !other.id().equals(letter.id()))
                    .forEach(other -> {
                        other.leaveAt(letter.due());
                        save(letters.session(), other);
                    });
        }
    }

    private HandOutcome change(Actor actor, UUID letterId, String action,
            BiFunction<LetterStore, Letter, Boolean> how) {
        if (!may(actor)) {
            return new HandOutcome.Denied(Permission.BOOK);
        }
        return store.write(session -> {
            LetterStore letters = new LetterStore(session);
            return letters.find(letterId).map(letter -> {
                Stood before = letter.stood();
                if (before.state() == LetterState.SENDING || before.state() == LetterState.SENT) {
                    return new HandOutcome.Left();
                }
                if (!how.apply(letters, letter)) {
                    return new HandOutcome.Otherwise();
                }
                save(session, letter);
                audit.record(actor, action, Outbox.TOPIC, letterId,
                        List.of(FieldChange.of("state", before.state(), letter.state())));
                return new Done(before);
            }).orElseGet(HandOutcome.Unknown::new);
        });
    }

    private void save(StatelessSession session, Letter letter) {
        session.update(letter);
        store.touched(Outbox.TOPIC, letter.aboutId());
    }
}
