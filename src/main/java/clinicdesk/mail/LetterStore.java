package clinicdesk.mail;

import static clinicdesk.db.Among.among;
import static clinicdesk.db.Among.these;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Queries for letters, within the transaction of a session. Lists, no streams: one that is left open keeps a reader
 * of the store at an old state.
 */
record LetterStore(StatelessSession session) {

    /** Those that are due or whose worker has died, but none whose forerunner is on its way. */
    private static final String CLAIMABLE = """
             from Letter l
            where (l.state = WAITING and l.due <= :now or l.state = SENDING and l.claimedUntil <= :now)
                and not exists (from Letter o where o.uid = l.uid and o.address = l.address and o.id <> l.id
                    and o.state = SENDING and o.claimedUntil > :now)
            """;

    private static final String UNTRIED = " and state = WAITING and attempts = 0 and mayHaveLeft = false"
            + " and kind in (CONFIRMATION, CHANGE, REMINDER)";

    private static final String OF_AN_ACT = "kind in (CONFIRMATION, CHANGE, CANCELLATION)";

    /**
     * Changes of one event are counted; a series and its visit are told apart by when their letters were written. A
     * reminder takes the place of an earlier one only.
     */
    private static final String NEWER = """
            select count(*) from Letter o, Letter l where l.id = :id
                and o.uid = l.uid and (o.address = l.address or o.recipientId = l.recipientId)
                and o.state not in (CANCELLED, MISSED) and (o.kind <> REMINDER or l.kind = REMINDER)
                and ((o.recurrence = l.recurrence or o.recurrence is null and l.recurrence is null)
                        and (o.sequence > l.sequence or o.sequence = l.sequence and o.id > l.id)
                    or o.recurrence is null and l.recurrence is not null
                        and (o.created > l.created or o.created = l.created and o.id > l.id))
            """;

    Optional<Letter> find(UUID id) {
        return Optional.ofNullable(session.get(Letter.class, id));
    }

    /** Those to this address under this uid that have not left and may still be stopped. */
    List<Letter> notLeft(String uid, String address) {
        return session.createSelectionQuery("""
                from Letter where uid = :uid and address = :address and state in (WAITING, HELD, FAILED)""",
                Letter.class).setParameter("uid", uid).setParameter("address", address).getResultList();
    }

    /** Those to this recipient under this uid, at whatever address, that are to leave, have left or may have left. */
    Written written(String uid, Message.Recipient to) {
        return new Written(session.createSelectionQuery("""
                from Letter where uid = :uid and (address = :address or recipientId = :recipient)
                    and (state not in (CANCELLED, MISSED) or mayHaveLeft = true)""", Letter.class)
                .setParameter("uid", uid).setParameter("address", to.address())
                .setParameter("recipient", to.id(), UUID.class).getResultList());
    }

    /** Those to these recipients that have not left and may still be stopped, oldest first. */
    List<Letter> notLeft(Collection<UUID> recipients) {
        return session.createSelectionQuery("""
                from Letter where recipientId in :recipients and state in (WAITING, HELD, FAILED) order by id""",
                Letter.class).setParameter("recipients", recipients).getResultList();
    }

    /** Those about this that tell of what takes place, and that nobody has tried to send yet. */
    List<Letter> untriedAbout(UUID about) {
        return session.createSelectionQuery("from Letter where aboutId = :about" + UNTRIED, Letter.class)
                .setParameter("about", about).getResultList();
    }

    /** The same for those to this address in this envelope. */
    List<Letter> untriedIn(UUID envelope, String address) {
        return session.createSelectionQuery("from Letter where envelope = :envelope and address = :address" + UNTRIED,
                Letter.class).setParameter("envelope", envelope).setParameter("address", address).getResultList();
    }

    /** Whether a newer one tells the same address about the same event, or about the series that it belongs to. */
    boolean isOutdated(Letter letter) {
        return session.createSelectionQuery(NEWER, Long.class).setParameter("id", letter.id()).getSingleResult() > 0;
    }

    /** Whether a letter has been written about this on this occasion, whatever became of it. */
    boolean isWritten(UUID about, String occasion) {
        return session
                .createSelectionQuery("select count(*) from Letter where aboutId = :about and occasion = :occasion",
                        Long.class)
                .setParameter("about", about).setParameter("occasion", occasion).getSingleResult() > 0;
    }

    Map<UUID, Set<String>> occasions(Collection<UUID> about) {
        return session.createSelectionQuery("select aboutId, occasion from Letter where aboutId in :about"
                + " and occasion is not null", Object[].class).setParameter("about", about).getResultList().stream()
                .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (String) row[1], toSet())));
    }

    boolean isTold(Collection<UUID> about, Message.Recipient to, Instant since) {
        return session.createSelectionQuery("select count(*) from Letter where aboutId in :about"
                + " and (address = :address or recipientId = :recipient) and " + OF_AN_ACT
                + " and (state in (WAITING, HELD, SENDING)"
                + " or state = SENT and sent >= :since and kind <> CANCELLATION)", Long.class)
                .setParameter("about", about).setParameter("address", to.address())
                .setParameter("recipient", to.id(), UUID.class).setParameter("since", since).getSingleResult() > 0;
    }

    Optional<UUID> recipientOf(LetterCode code) {
        return session.createSelectionQuery(
                "select recipientId from Letter where id between :first and :last and recipientId is not null",
                UUID.class).setParameter("first", code.first()).setParameter("last", code.last()).getResultList()
                .stream().findFirst();
    }

    /** Those that are due now and go by one of these ways, oldest first. */
    List<UUID> claimable(Instant now, Set<Channel> ways, int most) {
        return session
                .createSelectionQuery("select l.id" + CLAIMABLE + "and l.channel in :ways order by l.due, l.id",
                        UUID.class)
                .setParameter("now", now).setParameter("ways", ways).setMaxResults(most).getResultList();
    }

    Optional<Letter> claimable(UUID id, Instant now) {
        return session.createSelectionQuery("select l" + CLAIMABLE + "and l.id = :id", Letter.class)
                .setParameter("now", now).setParameter("id", id).getResultList().stream().findFirst();
    }

    /** What leaves with this letter: itself, and those of its envelope that are due as well. */
    List<Letter> leavingWith(Letter letter, Instant now) {
        return letter.envelope() == null
                ? List.of(letter)
                : session.createSelectionQuery(
                        "select l" + CLAIMABLE + "and l.envelope = :envelope and l.address = :address order by l.id",
                        Letter.class).setParameter("now", now).setParameter("envelope", letter.envelope())
                        .setParameter("address", letter.address()).getResultList();
    }

    List<LetterView> about(Collection<UUID> about) {
        return views(session
                .createSelectionQuery("from Letter where aboutId" + among("about", about) + " order by id desc",
                        Letter.class)
                .setParameter("about", these(about)).getResultList());
    }

    /**
     * The newest first.
     *
     * @param state null for any
     * @param before only those that are older than this one; null for all
     */
    List<LetterView> page(@Nullable LetterState state, @Nullable UUID before, int most) {
        String where = Stream.of(state == null ? "" : "state = :state", before == null ? "" : "id < :before")
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" and "));
        SelectionQuery<Letter> query = session.createSelectionQuery(
                "from Letter" + (where.isEmpty() ? "" : " where " + where) + " order by id desc", Letter.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return views(query.setMaxResults(most).getResultList());
    }

    Optional<LetterView> view(UUID id) {
        return find(id).map(letter -> views(List.of(letter)).getFirst());
    }

    Map<UUID, LastLetter> lastAbout(Collection<UUID> about) {
        Map<UUID, LastLetter> last = new HashMap<>();
        session.createSelectionQuery("select id, aboutId, state from Letter where aboutId in :about"
                + " and kind <> REMINDER order by id", Object[].class).setParameter("about", about).getResultList()
                .forEach(row -> last.put((UUID) row[1],
                        new LastLetter((UUID) row[0], (UUID) row[1], (LetterState) row[2])));
        return last;
    }

    private List<LetterView> views(List<Letter> letters) {
        Map<UUID, LetterView.Attempt> last = lastTries(letters);
        return letters.stream().map(letter -> letter.view(last.get(letter.id()))).toList();
    }

    /** The last try of each of these, by the letter; of some there may be none. */
    Map<UUID, LetterView.Attempt> lastTries(List<Letter> letters) {
        List<UUID> tried = letters.stream().map(Letter::id).toList();
        Map<UUID, LetterView.Attempt> last = new HashMap<>();
        if (!tried.isEmpty()) {
            session.createSelectionQuery("from LetterTry where letterId" + among("letters", tried) + " order by id",
                    LetterTry.class).setParameter("letters", these(tried)).getResultList()
                    .forEach(each -> last.put(each.letterId(), each.view()));
        }
        return last;
    }

    /** All tries to send it, oldest first. */
    List<LetterView.Attempt> tries(UUID letter) {
        return session.createSelectionQuery("from LetterTry where letterId = :letter order by id", LetterTry.class)
                .setParameter("letter", letter).getResultList().stream().map(LetterTry::view).toList();
    }

    OutboxCounts counts() {
        return new OutboxCounts(count("state in (WAITING, HELD, SENDING)"),
                count("state in (WAITING, HELD, SENDING) and attempts > 0"), count("state = FAILED"));
    }

    private long count(String which) {
        return session.createSelectionQuery("select count(*) from Letter where " + which, Long.class).getSingleResult();
    }
}
