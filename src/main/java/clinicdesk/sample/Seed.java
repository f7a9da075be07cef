package clinicdesk.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that comes out the same for the same seed, ids included: {@link Random} promises that. */
final class Seed {

    private final Random random;
    private int ids;

    Seed(long seed) {
        this.random = new Random(seed);
    }

    /** From 0, up to and without the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** An id like the program's own, as if it had been made then; later ones of one millisecond sort later. */
    UUID id(Instant made) {
        ids++;
        long high = made.toEpochMilli() << 16 | 0x7000 | ids & 0xFFF;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
