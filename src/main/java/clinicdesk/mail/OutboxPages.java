package clinicdesk.mail;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The letters of the outbox as a person looks through them. */
public final class OutboxPages {

    /** Who is tried in vain for so long needs somebody, though the letter has not failed yet. */
    static final Duration LONG = Duration.ofHours(2);

    private static final String IN_VAIN = "state = WAITING and attempts > 0 and firstTry <= :long";
    private static final Map<OutboxPart, String> PARTS = Map.of( //
            OutboxPart.NEEDS_SOMEBODY, "(state = FAILED or " + IN_VAIN + ")", //
            OutboxPart.WAITS, "state in (WAITING, HELD, SENDING) and not (" + IN_VAIN + " and firstTry is not null)", //
            OutboxPart.GONE, "state = SENT", //
            OutboxPart.REST, "state in (CANCELLED, MISSED)");

    private final Store store;
    private final ClinicClock clock;

    public OutboxPages(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The first letters of a part, the newest in front.
     *
     * @param typed what the name or the address of each contains, whatever its case; empty for all
     */
    public List<OutboxLine> lines(OutboxPart part, String typed, int most) {
        String like = typed.strip().toLowerCase(Locale.ROOT);
        String where = PARTS.get(part) + (like.isEmpty()
                ? ""
                : " and (lower(recipientName) like :typed escape '\\' or lower(address) like :typed escape '\\')");
        return store.read(session -> {
            SelectionQuery<Letter> query = ask(session, part, "from Letter where " + where + " order by id desc",
                    Letter.class);
            if (!like.isEmpty()) {
                query.setParameter("typed", "%" + like.replaceAll("[\\\\%_]", "\\\\$0") + "%");
            }
            List<Letter> found = query.setMaxResults(most).getResultList();
            Map<UUID, LetterView.Attempt> last = new LetterStore(session).lastTries(found);
            return found.stream().map(letter -> new OutboxLine(letter.view(last.get(letter.id())),
                    letter.recipientName(), letter.recipientId())).toList();
        });
    }

    /** How many letters there are in each part. */
    public Map<OutboxPart, Long> counts() {
        return store.read(session -> {
            Map<OutboxPart, Long> counts = new EnumMap<>(OutboxPart.class);
            PARTS.forEach((part, where) -> counts.put(part,
                    ask(session, part, "select count(*) from Letter where " + where, Long.class).getSingleResult()));
            return counts;
        });
    }

    /** One letter, laid open; empty if there is none. */
    public Optional<LetterSheet> sheet(UUID letterId) {
        return store.read(session -> {
            LetterStore letters = new LetterStore(session);
            return letters.find(letterId)
                    .map(letter -> new LetterSheet(letter.content().read(), letters.tries(letterId)));
        });
    }

    private <T> SelectionQuery<T> ask(StatelessSession session, OutboxPart part, String what, Class<T> type) {
        SelectionQuery<T> query = session.createSelectionQuery(what, type);
        if (part == OutboxPart.NEEDS_SOMEBODY || part == OutboxPart.WAITS) {
            Instant since = clock.now().minus(LONG);
            query.setParameter("long", since);
        }
        return query;
    }
}
