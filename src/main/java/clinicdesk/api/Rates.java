package clinicdesk.api;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How often each may come. It remembers only who was here of late, however many come. */
final class Rates {

    /** From so many on those are forgotten who would be let in as if they had never been here. */
    static final int REMEMBERED = 1_000;

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<Object, Rate> rates = new ConcurrentHashMap<>();

    /** How often somebody may come, as it was set when she first came. */
    private record Rate(int perSecond, int burst, Bucket bucket) {
        static Rate of(int perSecond, int burst) {
            return new Rate(perSecond, burst, Bucket.builder().addLimit(Bandwidth.builder().capacity(burst)
                    .refillGreedy(perSecond, Duration.ofSeconds(1)).build()).build());
        }

        boolean isSet(int wantedPerSecond, int wantedBurst) {
            return perSecond == wantedPerSecond && burst == wantedBurst;
        }

        boolean isRested() {
            return bucket.getAvailableTokens() >= burst;
        }
    }

    /**
     * Counts somebody who comes.
     *
     * @return 0 if she may come in, else in how many seconds she may
     */
    long count(Object who, int perSecond, int burst) {
        AtomicBoolean isNew = new AtomicBoolean();
        Rate rate = rates.compute(who, (key, known) -> {
            isNew.set(known == null);
            return known != null && known.isSet(perSecond, burst) ? known : Rate.of(perSecond, burst);
        });
        ConsumptionProbe probe = rate.bucket().tryConsumeAndReturnRemaining(1);
        if (isNew.get() && rates.size() > REMEMBERED) {
            rates.values().removeIf(Rate::isRested);
        }
        return probe.isConsumed() ? 0 : Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS);
    }

    /** How many it remembers. */
    int size() {
        return rates.size();
    }
}
