package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.mail.Posted.NothingToTell;
import clinicdesk.mail.Posted.Queued;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Letters that are to leave, kept in the store with what they tell of: a message is posted in the transaction of
 * the visit's change. Each recipient hears the newest truth once, and nothing that they never had to know.
 */
public final class Outbox {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(Letter.class, LetterTry.class, OwnSentence.class);

    /** What a write notes as touched, with the id that the letter is about. */
    public static final String TOPIC = "letter";

    /** The hold time where the clinic has set none: long enough to undo a slip. */
    public static final Duration USUAL_HOLD = Duration.ofSeconds(60);

    private final Store store;
    private final ClinicClock clock;
    private final Supplier<Duration> hold;
    private final LetterWriter writer;

    /** @param hold how long a letter waits before it may leave */
    public Outbox(Store store, ClinicClock clock, Supplier<Duration> hold, ClinicWording wording) {
        this.store = store;
        this.clock = clock;
        this.hold = hold;
        this.writer = new LetterWriter(clock, wording::sentences);
    }

    /**
     * Writes a letter, within the caller's write. It takes the place of every earlier one to this address about
     * this event that has not left; one about a whole series, also of those about its single visits.
     */
    public Posted post(Message message) {
        return store.write(session -> {
            Written written = new LetterStore(session).written(message.matter().identity().uid(), message.to());
            UUID envelope = null;
            for (Letter earlier : written.notLeft(message.to().address())) {
                if (replaces(message, earlier)) {
                    earlier.giveWay();
                    save(session, earlier);
                    envelope = earlier.kind().isOfAnAct() ? earlier.envelope() : envelope;
                }
            }
            Heard heard = written.heard(message);
            return heard.isNews(message)
                    ? queue(session, heard.asNews(message), message.kind().takesPlace() ? envelope : null)
                    : new NothingToTell();
        });
    }

    /** Writes the first letter about something that was made within the caller's write: it takes no other's place. */
    public Posted postFirst(Message message) {
        return store.write(session -> queue(session, message, null));
    }

    /**
     * Writes a letter that is due now, within the caller's write, unless one was written about this on this occasion. It
     * takes the place of no other. One that gave way before it left does not count.
     *
     * @param occasion which comes once for what the letter is about, as "24 h before" the start that it has then; null
     *            for whenever it is asked for
     * @param tooLate whether it is noted as missed and never sent
     */
    public Posted postOnce(Message message, @Nullable String occasion, boolean tooLate) {
        return store.write(session -> {
            if (occasion != null && new LetterStore(session).isWritten(message.about().id(), occasion)) {
                return new NothingToTell();
            }
            Instant now = clock.now();
            Letter letter = new Letter(message, writer.write(message), now, now).on(occasion);
            if (tooLate) {
                letter.miss();
            }
            session.insert(letter);
            store.touched(TOPIC, letter.aboutId());
            return tooLate ? new NothingToTell() : new Queued(letter.id(), letter.due());
        });
    }

    /**
     * Lets the letters about these two things leave as one mail, where they go to one address, nobody has tried to send
     * either, and both are of acts or neither is: within the caller's write. Both wait for the one that is due later.
     */
    public void join(UUID one, UUID other) {
        store.write(session -> {
            LetterStore letters = new LetterStore(session);
            for (Letter first : letters.untriedAbout(one)) {
                UUID envelope = first.envelope() == null ? one : first.envelope();
                List<Letter> theirs = letters.untriedAbout(other).stream()
                        .filter(first::mayLeaveWith).toList();
                theirs.forEach(second -> second.join(envelope));
                if (!theirs.isEmpty()) {
                    first.join(envelope);
                    save(session, first);
                    theirs.forEach(second -> save(session, second));
                    together(session, envelope, first.address());
                }
            }
            return other;
        });
    }

    /** All that share an envelope wait for the one that is due last. */
    private void together(StatelessSession session, UUID envelope, String address) {
        List<Letter> all = new LetterStore(session).untriedIn(envelope, address);
        Instant due = all.stream().map(Letter::due).max(Comparator.naturalOrder()).orElseThrow();
        all.forEach(letter -> {
            letter.leaveAt(due);
            save(session, letter);
        });
    }

    /**
     * Stops all letters to these recipients that have not left, within the caller's write, who has them written anew.
     *
     * @return what they were to tell and whom, each once, oldest first
     */
    public List<Withdrawn> withdraw(Collection<UUID> recipients) {
        return store.write(session -> {
            Set<Withdrawn> withdrawn = new LinkedHashSet<>();
            for (Letter letter : new LetterStore(session).notLeft(recipients)) {
                withdrawn.add(letter.withdraw());
                save(session, letter);
            }
            return List.copyOf(withdrawn);
        });
    }

    /** The occasions on which letters have been written about each of these; those without any are left out. */
    public Map<UUID, Set<String>> occasions(Collection<UUID> about) {
        return about.isEmpty() ? Map.of() : store.read(session -> new LetterStore(session).occasions(about));
    }

    /**
     * Whether this recipient need not be reminded: a letter of an act on any of these is still to leave for them, or one
     * has left since then that tells that it takes place.
     */
    public boolean isTold(Collection<UUID> about, Message.Recipient to, Instant since) {
        return store.read(session -> new LetterStore(session).isTold(about, to, since));
    }

    /** Whose letter it is that shows this code; empty if there is none, or nobody knows. */
    public Optional<UUID> recipientOf(LetterCode code) {
        return store.read(session -> new LetterStore(session).recipientOf(code));
    }

    /** Has the letter that was written in place of this one stand as this one did, within the caller's write. */
    public void standAs(Withdrawn before) {
        store.write(session -> {
            for (Letter letter : new LetterStore(session).notLeft(List.of(before.recipientId()))) {
                if (letter.isInPlaceOf(before) && letter.state() == LetterState.WAITING) {
                    switch (before.stood()) {
                        case FAILED -> letter.leaveAt(clock.now());
                        case HELD -> letter.hold();
                        default -> {
                        }
                    }
                    save(session, letter);
                }
            }
            return before;
        });
    }

    /** Stops a letter within the caller's write; false if it has left, is leaving, or has been stopped already. */
    public boolean takeBack(UUID letterId) {
        return store.write(session -> {
            Optional<Letter> found = new LetterStore(session).find(letterId).filter(Letter::canBeStopped);
            found.ifPresent(letter -> {
                letter.cancel();
                save(session, letter);
            });
            return found.isPresent();
        });
    }

    private static boolean replaces(Message message, Letter earlier) {
        LocalDateTime recurrence = message.matter().identity().recurrence();
        return recurrence == null || recurrence.equals(earlier.recurrence());
    }

    /**
     * Whether a letter about this whole series is in the outbox for this address and has not left: then what
     * happens to one of its visits belongs into that letter, written anew.
     */
    public boolean isWaiting(String uid, String address) {
        return store.read(session -> new LetterStore(session).notLeft(uid, address).stream()
                .anyMatch(letter -> letter.recurrence() == null));
    }

    /** @param envelope of the letter whose place it takes, or null */
    private Queued queue(StatelessSession session, Message message, @Nullable UUID envelope) {
        Instant now = clock.now();
        Letter letter = new Letter(message, writer.write(message), now, now.plus(hold.get()));
        session.insert(letter);
        store.touched(TOPIC, letter.aboutId());
        if (envelope != null) {
            letter.join(envelope);
            session.update(letter);
            together(session, envelope, letter.address());
        }
        return new Queued(letter.id(), letter.due());
    }

    private void save(StatelessSession session, Letter letter) {
        session.update(letter);
        store.touched(TOPIC, letter.aboutId());
    }

    /**
     * Has a failed letter tried again, or one that was sent written once more, without hold time. Nothing happens
     * for a letter that a newer one has replaced or that is on its way.
     */
    public Posted sendAgain(UUID letterId) {
        return again(letterId, (session, letter) -> copied(session, letter.copy(clock.now())));
    }

    /**
     * The same, but what was sent is told by this message instead, to whoever has another address by now. Joins the
     * caller's write.
     */
    public Posted sendAgain(UUID letterId, Message instead) {
        return again(letterId, (session, letter) -> {
            Instant now = clock.now();
            return copied(session, new Letter(instead, writer.write(instead), now, now));
        });
    }

    private Posted again(UUID letterId, BiFunction<StatelessSession, Letter, Posted> sent) {
        return store.write(session -> {
            LetterStore letters = new LetterStore(session);
            return letters.find(letterId).filter(letter -> !letters.isOutdated(letter)).map(letter -> {
                if (letter.state() == LetterState.FAILED) {
                    letter.wait(clock.now());
                    save(session, letter);
                    return new Queued(letter.id(), letter.due());
                }
                return letter.state() == LetterState.SENT ? sent.apply(session, letter) : new NothingToTell();
            }).orElseGet(NothingToTell::new);
        });
    }

    private Posted copied(StatelessSession session, Letter copy) {
        session.insert(copy);
        store.touched(TOPIC, copy.aboutId());
        return new Queued(copy.id(), copy.due());
    }

    /** What this letter says; empty if there is none. */
    public Optional<LetterFacts> letter(UUID letterId) {
        return store.read(session -> new LetterStore(session).find(letterId).map(Letter::facts));
    }

    /** The letters about a thing, newest first. */
    public List<LetterView> lettersAbout(UUID aboutId) {
        return lettersAbout(List.of(aboutId));
    }

    /** The letters about any of these, newest first. */
    public List<LetterView> lettersAbout(Collection<UUID> about) {
        return store.read(session -> new LetterStore(session).about(about));
    }

    /**
     * A page of all letters, the newest first.
     *
     * @param state null for any
     * @param before only those that are older than this one; null for all
     */
    public List<LetterView> letters(@Nullable LetterState state, @Nullable UUID before, int most) {
        return store.read(session -> new LetterStore(session).page(state, before, most));
    }

    /** How far this letter has come; empty if there is none. */
    public Optional<LetterView> view(UUID letterId) {
        return store.read(session -> new LetterStore(session).view(letterId));
    }

    /** All tries to send this letter, oldest first. */
    public List<LetterView.Attempt> tries(UUID letterId) {
        return store.read(session -> new LetterStore(session).tries(letterId));
    }

    /** The newest letter about each of these that is no reminder, by what it is about; about some there may be none. */
    public Map<UUID, LastLetter> lastAbout(Collection<UUID> about) {
        return about.isEmpty() ? Map.of() : store.read(session -> new LetterStore(session).lastAbout(about));
    }

    /** How long a letter that is written now waits before it may leave; slow, it is a setting. */
    public Duration holdTime() {
        return hold.get();
    }

    public OutboxCounts counts() {
        return store.read(session -> new LetterStore(session).counts());
    }
}
