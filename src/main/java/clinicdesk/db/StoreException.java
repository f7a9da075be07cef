package clinicdesk.db;

import org.jspecify.annotations.Nullable;

/** The one exception of the store: every fault of the database arrives as this, told apart by its problem. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as far as a person or a caller has to know. */
    public enum Problem {
        /** Another program holds the store longer than we wait. */
        BUSY, DISK_FULL,
        /** The folder or the file cannot be written or read. */
        NOT_WRITABLE,
        /** The file is there but is no sound database, or another program's. */
        DAMAGED,
        /** A newer version of the program has written this store. */
        NEWER,
        /** The folder lies on a network or in a synchronised folder, where SQLite cannot keep a promise. */
        NOT_LOCAL,
        /** The schema's last guard refused two visits at one time. */
        OVERLAP,
        /** Somebody else changed the row since it was read. */
        STALE,
        /** Anything else: a bug or a broken machine. */
        OTHER
    }

    private final Problem problem;

    public StoreException(Problem problem, @Nullable Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
