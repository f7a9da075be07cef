package clinicdesk.ui.stranded;

import java.util.List;
import java.util.Optional;

/**
 * Where the chosen visit could go.
 *
 * @param looking the answer is not there yet
 */
record Offers(boolean looking, Optional<Offer> sameDoctor, Optional<Offer> colleague) {

    static final Offers NONE = new Offers(false, Optional.empty(), Optional.empty());
    static final Offers LOOKING = new Offers(true, Optional.empty(), Optional.empty());

    /** The one that Enter takes. */
    Optional<Offer> first() {
        return sameDoctor.or(() -> colleague);
    }

    List<Offer> all() {
        return List.of(sameDoctor, colleague).stream().flatMap(Optional::stream).toList();
    }
}
