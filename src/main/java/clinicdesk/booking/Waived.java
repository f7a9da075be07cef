package clinicdesk.booking;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that refused a visit and was waived when it was granted.
 *
 * @param code the refusal's
 * @param visitId the visit that was in the way; null where none was
 */
public record Waived(String code, @Nullable UUID visitId) {

    private static final String VISIT = ":";

    static Waived of(Refusal refusal) {
        return new Waived(refusal.code(), refusal.inTheWay().map(Busy::appointmentId).orElse(null));
    }

    static Set<Waived> of(Collection<Refusal> refusals) {
        return refusals.stream().map(Waived::of).collect(Collectors.toUnmodifiableSet());
    }

    /** As it is kept: words with a space between them, each a code and, after a colon, the visit; null for none. */
    static @Nullable String written(Set<Waived> waived) {
        return waived.isEmpty()
                ? null
                : String.join(" ", waived.stream().map(Waived::word).collect(Collectors.toCollection(TreeSet::new)));
    }

    static Set<Waived> read(@Nullable String written) {
        return written == null
                ? Set.of()
                : Stream.of(written.split(" ")).map(Waived::parse).collect(Collectors.toUnmodifiableSet());
    }

    private String word() {
        return visitId == null ? code : code + VISIT + visitId;
    }

    private static Waived parse(String word) {
        int colon = word.indexOf(VISIT);
        return colon < 0
                ? new Waived(word, null)
                : new Waived(word.substring(0, colon), UUID.fromString(word.substring(colon + 1)));
    }
}
