package clinicdesk.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next page begins; null after the last one
 */
record Page<T>(List<T> items, @Nullable String next) {

    /**
     * What was read with one more than the page holds: that there is one more tells that there is another page.
     *
     * @param place of an entry, after which the next page begins
     */
    static <R, T> Page<T> of(List<R> rows, int limit, Function<R, String> place, Function<R, T> view) {
        List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(shown.stream().map(view).toList(),
                rows.size() > limit ? mark(place.apply(shown.getLast())) : null);
    }

    /** A page of a list that is short enough to be read whole. */
    static <R, T> Page<T> of(Call call, List<R> all, Function<R, String> place, Function<R, T> view) {
        int from = after(call).map(last -> 1 + indexOf(all, place, last, call)).orElse(0);
        int end = Math.min(all.size(), from + call.limit() + 1);
        return of(all.subList(from, end), call.limit(), place, view);
    }

    private static <R> int indexOf(List<R> all, Function<R, String> place, String last, Call call) {
        for (int i = 0; i < all.size(); i++) {
            if (place.apply(all.get(i)).equals(last)) {
                return i;
            }
        }
        throw call.wrong("after", "UNKNOWN");
    }

    /** The place of the last entry of the page before. */
    static Optional<String> after(Call call) {
        return call.value("after", String.class).map(mark -> {
            try {
                return new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException noMark) {
                throw call.wrong("after", "UNKNOWN");
            }
        });
    }

    private static String mark(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
