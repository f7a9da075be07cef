package clinicdesk.bench;

import java.util.Locale;

/**
 * What the ratio of ours to the yardstick is to be.
 *
 * @param atLeast whether more is better, as of acts in a second; else less is, as of times and sizes
 */
record Target(double bound, boolean atLeast) {

    static Target atMost(double bound) {
        return new Target(bound, false);
    }

    static Target atLeast(double bound) {
        return new Target(bound, true);
    }

    /** Empty where it is met, with certainty in this run. */
    String verdict(Measured measured) {
        if (atLeast ? measured.low() >= bound : measured.high() <= bound) {
            return "";
        }
        return (atLeast ? measured.high() < bound : measured.low() > bound) ? "MISSED" : "unsure";
    }

    String judged() {
        return atLeast ? "at least" : "at most";
    }

    @Override
    public String toString() {
        return (atLeast ? ">= " : "<= ") + String.format(Locale.ROOT, "%.2f", bound);
    }
}
