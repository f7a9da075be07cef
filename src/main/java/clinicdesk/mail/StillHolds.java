package clinicdesk.mail;

/** The seam by which the outbox asks a higher floor, in the claiming transaction, whether a letter is still true. */
@FunctionalInterface
public interface StillHolds {

    /** What has become of that which a letter tells. */
    enum Standing {
        /** It is so. */
        HOLDS,
        /** It is no longer so, or is told by another letter. */
        OVER,
        /** It is or was so, but too late for the recipient to make use of it. */
        TOO_LATE
    }

    Standing of(LetterFacts facts);

    /**
     * The letter has just given way, in the same transaction, since it was {@link Standing#OVER} and no newer one tells
     * what it did: what is still so may be told anew.
     */
    default void gaveWay(LetterFacts facts) {}
}
