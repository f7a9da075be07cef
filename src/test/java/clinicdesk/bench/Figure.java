package clinicdesk.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A line of the results.
 *
 * @param size how many visits the book has, or patients the store
 * @param target what the ratio should not exceed
 */
record Figure(String name, int size, Measured measured, double target) {

    static final String HEAD = String.format("%-45s %9s %11s %11s %7s %15s %7s", "", "size", "ours", "yardstick",
            "ratio", "95 %", "target");

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-45s %,9d %8.3f ms %8.3f ms %7.2f %7.2f-%7.2f %7.1f %s", name, size,
                measured.ours(), measured.yardstick(), measured.ratio(), measured.low(), measured.high(), target,
                verdict());
    }

    private String verdict() {
        return measured.high() <= target ? "" : measured.low() > target ? "OVER" : "unsure";
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
        json.put("unit", "ms");
        json.put("target", target);
        return json;
    }
}
