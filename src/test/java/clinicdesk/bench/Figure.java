package clinicdesk.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A line of the results.
 *
 * @param size how many visits the book has or the window shows, or patients the store
 * @param unit of both values: {@code ms}, {@code s}, {@code 1/s}, {@code MB}
 */
record Figure(String name, int size, String unit, Measured measured, Target target) {

    static final String HEAD = String.format("%-45s %9s %12s %12s %7s %15s %8s", "", "size", "ours", "yardstick",
            "ratio", "95 %", "target");

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-45s %,9d %8.3f %-3s %8.3f %-3s %7.2f %7.2f-%7.2f %8s %s", name, size,
                measured.ours(), unit, measured.yardstick(), unit, measured.ratio(), measured.low(), measured.high(),
                target, target.verdict(measured));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("size", size);
        json.put("ours", measured.ours());
        json.put("yardstick", measured.yardstick());
        json.put("ratio", measured.ratio());
        json.put("low", measured.low());
        json.put("high", measured.high());
        json.put("unit", unit);
        json.put("target", target.bound());
        json.put("judged", target.judged());
        return json;
    }
}
