package clinicdesk.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
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

    Optional<Letter> find(UUID id) {
        return Optional.ofNullable(session.get(Letter.class, id));
    }

    /** Those to this address about this event that have not left and may still be stopped. */
    List<Letter> notLeft(String uid, String address) {
        return session.createSelectionQuery("""
                from Letter where uid = :uid and address = :address and state in (WAITING, HELD, FAILED)""",
                Letter.class).setParameter("uid", uid).setParameter("address", address).getResultList();
    }

    /** The last one to this address about this event that has left, is leaving or may have left. */
    Optional<Letter> lastLeft(String uid, String address) {
        return session.createSelectionQuery("""
                from Letter where uid = :uid and address = :address
                    and (state in (SENT, SENDING) or mayHaveLeft = true)
                order by sequence desc, id desc""", Letter.class).setParameter("uid", uid)
                .setParameter("address", address).setMaxResults(1).getResultList().stream().findFirst();
    }

    /** Whether a newer one tells the same address about the same event. */
    boolean isOutdated(Letter letter) {
        return session.createSelectionQuery("""
                select count(*) from Letter where uid = :uid and address = :address and state <> CANCELLED
                    and (sequence > :sequence or sequence = :sequence and id > :id)""", Long.class)
                .setParameter("uid", letter.uid()).setParameter("address", letter.address())
                .setParameter("sequence", letter.sequence()).setParameter("id", letter.id()).getSingleResult() > 0;
    }

    /** Those that are due now, oldest first. */
    List<UUID> claimable(Instant now, int most) {
        return session.createSelectionQuery("select l.id" + CLAIMABLE + "order by l.due, l.id", UUID.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    Optional<Letter> claimable(UUID id, Instant now) {
        return session.createSelectionQuery("select l" + CLAIMABLE + "and l.id = :id", Letter.class)
                .setParameter("now", now).setParameter("id", id).getResultList().stream().findFirst();
    }

    List<LetterView> about(UUID aboutId) {
        return session.createSelectionQuery("from Letter where aboutId = :about order by id desc", Letter.class)
                .setParameter("about", aboutId).getResultList().stream().map(letter -> letter.view(lastAnswer(letter)))
                .toList();
    }

    private @Nullable String lastAnswer(Letter letter) {
        return session.createSelectionQuery("from LetterTry where letterId = :letter order by id desc", LetterTry.class)
                .setParameter("letter", letter.id()).setMaxResults(1).getResultList().stream().map(LetterTry::answer)
                .findFirst().orElse(null);
    }

    OutboxCounts counts() {
        return new OutboxCounts(count("state in (WAITING, HELD, SENDING)"),
                count("state in (WAITING, HELD, SENDING) and attempts > 0"), count("state = FAILED"));
    }

    private long count(String which) {
        return session.createSelectionQuery("select count(*) from Letter where " + which, Long.class).getSingleResult();
    }
}
