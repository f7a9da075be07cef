package clinicdesk.bench;

import java.util.Locale;

/**
 * What ours is to be beside the yardstick: of most figures their ratio is judged.
 *
 * @param bound of the ratio; for {@link Kind#AT_MOST_MORE} of the difference, in the figure's unit
 */
record Target(double bound, Kind kind) {

    /** How it is judged. */
    enum Kind {
        /** Less is better, as of times and sizes. */
        AT_MOST("at most", "<= "),
        /** More is better, as of acts in a second. */
        AT_LEAST("at least", ">= "),
        /** Both are next to nothing, and their ratio says nothing. */
        AT_MOST_MORE("at most more", "+<= ");

        private final String words;
        private final String sign;

        Kind(String words, String sign) {
            this.words = words;
            this.sign = sign;
        }
    }

    static Target atMost(double ratio) {
        return new Target(ratio, Kind.AT_MOST);
    }

    static Target atLeast(double ratio) {
        return new Target(ratio, Kind.AT_LEAST);
    }

    static Target atMostMore(double difference) {
        return new Target(difference, Kind.AT_MOST_MORE);
    }

    /** What is judged of one pair. */
    double compared(double ours, double yardstick) {
        return kind == Kind.AT_MOST_MORE ? ours - yardstick : ours / yardstick;
    }

    /** Empty where it is met, with certainty in this run. */
    String verdict(Measured measured) {
        boolean more = kind == Kind.AT_LEAST;
        if (more ? measured.low() >= bound : measured.high() <= bound) {
            return "";
        }
        return (more ? measured.high() < bound : measured.low() > bound) ? "MISSED" : "unsure";
    }

    String judged() {
        return kind.words;
    }

    @Override
    public String toString() {
        return kind.sign + String.format(Locale.ROOT, "%.2f", bound);
    }
}
