package clinicdesk.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in an address after the question mark, as forms send it: a plus is a blank. */
record Query(Map<String, List<String>> values) {

    /** Stands for what cannot be read. */
    private static final String NO_TEXT = "\ufffd";

    /** @param raw as it was sent; null for none */
    static Query of(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw != null) {
            for (String part : raw.split("&", -1)) {
                int sign = part.indexOf('=');
                String name = sign < 0 ? part : part.substring(0, sign);
                if (!part.isEmpty()) {
                    values.computeIfAbsent(decoded(name), some -> new ArrayList<>())
                            .add(decoded(sign < 0 ? "" : part.substring(sign + 1)));
                }
            }
        }
        return new Query(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return NO_TEXT;
        }
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean isRepeated(String name) {
        return values.getOrDefault(name, List.of()).size() > 1;
    }

    @Nullable
    String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.getFirst();
    }
}
