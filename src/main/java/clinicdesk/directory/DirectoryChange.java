package clinicdesk.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of what the clinic has. Making one gives the change that takes it back. */
public sealed interface DirectoryChange {

    UUID id();

    Subject subject();

    /**
     * Adds something or describes it anew.
     *
     * @param id of something new: a fresh one
     * @param expected what the author saw; if it is no longer so nothing is changed. Null: it is new
     */
    record Keep(UUID id, @Nullable Details expected, Details details) implements DirectoryChange {
        @Override
        public Subject subject() {
            return details.subject();
        }
    }

    /** Makes something inactive, so that no visit can be booked with it any more, or active again. */
    record Use(Subject subject, UUID id, boolean active) implements DirectoryChange {}
}
