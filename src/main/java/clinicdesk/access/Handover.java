package clinicdesk.access;

import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The one note of the clinic for whoever sits down next. */
public final class Handover {

    /** The topic under which changes of the note are announced. */
    public static final String NOTE = "handover";

    /** In characters; what is longer belongs elsewhere. */
    public static final int LONGEST = 2_000;

    /** What became of a note. */
    public sealed interface Outcome {

        /** @param note as it stands now; empty when it was taken away */
        record Left(Optional<HandoverNote> note) implements Outcome {}

        /** Nothing was changed: another desk has left one meanwhile, or taken it away. */
        record Stale(Optional<HandoverNote> current) implements Outcome {}
    }

    private final Store store;
    private final ClinicClock clock;

    public Handover(Store store, ClinicClock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<HandoverNote> note() {
        return store.read(Handover::note);
    }

    private static Optional<HandoverNote> note(StatelessSession session) {
        return Optional.ofNullable(session.get(HandoverNote.class, HandoverNote.THE_ONE));
    }

    /**
     * Leaves this note in place of the one before; a blank one takes that away.
     *
     * @param seen when the note that the writer has read was written; null if there was none
     * @throws IllegalArgumentException for more than {@value #LONGEST} characters
     */
    public Outcome leave(Actor actor, String content, @Nullable Instant seen) {
        String text = content.strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a note of " + text.length() + " characters");
        }
        return store.write(session -> {
            Optional<HandoverNote> current = note(session);
            if (!current.map(HandoverNote::at).equals(Optional.ofNullable(seen))) {
                return new Outcome.Stale(current);
            }
            store.touched(NOTE, HandoverNote.THE_ONE);
            session.createMutationQuery("delete from HandoverNote").executeUpdate();
            if (text.isEmpty()) {
                return new Outcome.Left(Optional.empty());
            }
            HandoverNote note = new HandoverNote(text, actor.name(), clock.now());
            session.insert(note);
            return new Outcome.Left(Optional.of(note));
        });
    }
}
