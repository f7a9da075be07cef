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
}
