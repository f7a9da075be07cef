package clinicdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Times two ways to an answer in turns, so that whatever slows the machine down slows both. */
final class Pairs {

    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final long MOST_NANOS = 8_000_000_000L;
    private static final int FEWEST = 31;
    private static final int MOST = 1_001;

    /** Where all answers go, so that none is found to be useless and left out. */
    private static volatile Object answer = "none yet";

    private Pairs() {}

    static Measured measure(Supplier<?> ours, Supplier<?> yardstick) {
        long warm = System.nanoTime() + WARM_UP_NANOS;
        do {
            millis(ours);
            millis(yardstick);
        } while (System.nanoTime() < warm);

        List<double[]> pairs = new ArrayList<>();
        long end = System.nanoTime() + MOST_NANOS;
        while (pairs.size() < FEWEST || pairs.size() < MOST && System.nanoTime() < end) {
            pairs.add(pair(ours, yardstick, pairs.size() % 2 == 0));
        }
        return Measured.of(pairs.toArray(double[][]::new));
    }

    private static double[] pair(Supplier<?> ours, Supplier<?> yardstick, boolean oursFirst) {
        double first = millis(oursFirst ? ours : yardstick);
        double second = millis(oursFirst ? yardstick : ours);
        return oursFirst ? new double[]{first, second} : new double[]{second, first};
    }

    private static double millis(Supplier<?> way) {
        long start = System.nanoTime();
        answer = way.get();
        return (System.nanoTime() - start) / 1e6;
    }
}
