package clinicdesk.api;

/** What a fault is to a caller; nothing of its inside is told. */
@FunctionalInterface
public interface Faulted {

    /** What went wrong. */
    sealed interface Kind {
        /** Another program holds the store, or its disk is full: later it may go well. */
        record Later() implements Kind {}

        /** @param code as it stands in the log */
        record Broken(String code) implements Kind {}
    }

    /** Notes it in the log, and says what the caller may know. */
    Kind note(Throwable fault);
}
