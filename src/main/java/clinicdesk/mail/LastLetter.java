package clinicdesk.mail;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter, by where it is in its life.
 *
 * @param aboutId the visit or, of a letter about a whole one, the series
 */
public record LastLetter(UUID id, UUID aboutId, LetterState state) {

    /** The one that was written last: ids are in the order of writing. */
    public static Optional<LastLetter> newest(Collection<LastLetter> letters) {
        return letters.stream().max(Comparator.comparing(LastLetter::id));
    }
}
