package clinicdesk.bench;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * What two ways took or gave, and how they compare. Only the ratio is judged: the rest belongs to the machine.
 *
 * @param ours the median of our values
 * @param ratio the median of what is judged of the pairs: ours to the yardstick's, or by how much it is more
 * @param low where the ratio lies at least, and {@code high} at most, with 95 % certainty in this run
 */
record Measured(double ours, double yardstick, double ratio, double low, double high) {

    /** @param pairs our value and the yardstick's, taken one right after the other, in one unit */
    static Measured of(double[][] pairs) {
        return of(pairs, Target.atMost(1));
    }

    /** @param target says what is judged of a pair */
    static Measured of(double[][] pairs, Target target) {
        double[] ratios = sorted(pairs, pair -> target.compared(pair[0], pair[1]));
        int middle = ratios.length / 2;
        int reach = (int) Math.ceil(0.98 * Math.sqrt(ratios.length));
        return new Measured(sorted(pairs, pair -> pair[0])[middle], sorted(pairs, pair -> pair[1])[middle],
                ratios[middle], ratios[Math.max(0, middle - reach)],
                ratios[Math.min(ratios.length - 1, middle + reach)]);
    }

    private static double[] sorted(double[][] pairs, ToDoubleFunction<double[]> of) {
        return Arrays.stream(pairs).mapToDouble(of).sorted().toArray();
    }
}
