package clinicdesk.mail;

/** The seam by which the outbox asks a higher floor, in the claiming transaction, whether a letter is still true. */
@FunctionalInterface
public interface StillHolds {

    boolean test(LetterFacts facts);
}
