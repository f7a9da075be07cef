package clinicdesk.access;

import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program that is not sure whether it was heard ask again without anything being done twice: what it asked for with
 * a key of its own is done once, and answered in the same words for {@value #HOURS} hours.
 */
public final class GivenAnswers {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(GivenAnswer.class);

    /** For so long an answer is kept. */
    public static final int HOURS = 24;

    /** The longest key, in characters. */
    public static final int LONGEST_KEY = 200;

    /**
     * What a program asks for.
     *
     * @param key its own, at most {@value #LONGEST_KEY} characters
     * @param fingerprint tells what is asked for with the key from anything else
     */
    public record Asked(UUID tokenId, String key, String fingerprint) {}

    /**
     * An answer, in the words of whoever gives it.
     *
     * @param status from 300 on for what was not done
     */
    public record Given(int status, String headers, String content) {
        boolean isDone() {
            return status < 300;
        }
    }

    /** What became of it. */
    public sealed interface Result {

        /** Done, or refused, now or when it was asked before. */
        record Answered(Given given) implements Result {}

        /** Nothing was done: the key was used for something else. */
        record KeyUsed() implements Result {}
    }

    private final Store store;
    private final ClinicClock clock;

    public GivenAnswers(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Does what is asked for unless it was done before. What is done and its answer are one transaction; what is not done
     * is taken back, and its answer is kept all the same. What the work throws takes all of it back.
     */
    public Result once(Asked asked, Supplier<Given> work) {
        try {
            return store.write(session -> {
                forget(session);
                Result before = before(session, asked);
                if (before != null) {
                    return before;
                }
                Given given = work.get();
                if (!given.isDone()) {
                    throw new NotDone(given);
                }
                session.insert(new GivenAnswer(asked, given, clock.now()));
                return new Result.Answered(given);
            });
        } catch (NotDone not) {
            return keep(asked, not.given);
        }
    }

    private Result keep(Asked asked, Given given) {
        return store.write(session -> {
            Result before = before(session, asked);
            if (before != null) {
                return before;
            }
            session.insert(new GivenAnswer(asked, given, clock.now()));
            return new Result.Answered(given);
        });
    }

    private static @Nullable Result before(StatelessSession session, Asked asked) {
        GivenAnswer found = session.get(GivenAnswer.class, new GivenAnswer.Key(asked.tokenId(), asked.key()));
        if (found == null) {
            return null;
        }
        return found.isTo(asked) ? new Result.Answered(found.given()) : new Result.KeyUsed();
    }

    private void forget(StatelessSession session) {
        Instant old = clock.now().minus(Duration.ofHours(HOURS));
        session.createMutationQuery("delete from GivenAnswer where at <= :old").setParameter("old", old)
                .executeUpdate();
    }

    /** Takes a whole transaction back, since its work was not done. */
    private static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Given given;

        private NotDone(Given given) {
            super(null, null, false, false);
            this.given = given;
        }
    }
}
