package clinicdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Times two ways to an answer in turns, so that whatever slows the machine down slows both. */
final class Pairs {

    private static final Effort USUAL = new Effort(2_000_000_000L, 31, 1_001, 2_500_000_000L);

    /** Where all answers go, so that none is found to be useless and left out. */
    private static volatile Object answer = "none yet";

    private Pairs() {}

    /**
     * How long to measure: warm, and then the most pairs that fit into the time, but never fewer than the fewest.
     *
     * @param warmNanos for both ways together, before anything counts; at least one pair
     * @param mostNanos after which only the fewest pairs are still made
     */
    record Effort(long warmNanos, int fewest, int most, long mostNanos) {}

    /** In milliseconds, many times. */
    static Measured measure(Supplier<?> ours, Supplier<?> yardstick) {
        return measure(USUAL, () -> millis(ours), () -> millis(yardstick));
    }

    /** Ways that say themselves how much it was, in one unit: what must be made ready for each is not counted. */
    static Measured measure(Effort effort, DoubleSupplier ours, DoubleSupplier yardstick) {
        long warm = System.nanoTime() + effort.warmNanos();
        do {
            ours.getAsDouble();
            yardstick.getAsDouble();
        } while (System.nanoTime() < warm);

        List<double[]> pairs = new ArrayList<>();
        long end = System.nanoTime() + effort.mostNanos();
        while (pairs.size() < effort.fewest() || pairs.size() < effort.most() && System.nanoTime() < end) {
            pairs.add(pair(ours, yardstick, pairs.size() % 2 == 0));
        }
        return Measured.of(pairs.toArray(double[][]::new));
    }

    private static double[] pair(DoubleSupplier ours, DoubleSupplier yardstick, boolean oursFirst) {
        double first = (oursFirst ? ours : yardstick).getAsDouble();
        double second = (oursFirst ? yardstick : ours).getAsDouble();
        return oursFirst ? new double[]{first, second} : new double[]{second, first};
    }

    private static double millis(Supplier<?> way) {
        long start = System.nanoTime();
        answer = way.get();
        return (System.nanoTime() - start) / 1e6;
    }
}
