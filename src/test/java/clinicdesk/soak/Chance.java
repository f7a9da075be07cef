package clinicdesk.soak;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What comes next, the same for the same seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> Optional<T> oneOf(List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(below(from.size())));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
