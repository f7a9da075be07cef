package clinicdesk.ui.start;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds time zones by parts of a city, a region or the zone's own name: "york", "new y", "central europe". */
final class ZoneSearch {

    /** A zone as it can be chosen. */
    record Found(ZoneId zone, String words, String searched) {}

    private final List<Found> all;

    ZoneSearch(Locale locale) {
        this.all = ZoneId.getAvailableZoneIds().stream().filter(ZoneSearch::isPlace).map(id -> found(id, locale))
                .sorted(Comparator.comparing(Found::words)).toList();
    }

    /** The other ids are old names and bare offsets, which never change to summer time. */
    private static boolean isPlace(String id) {
        return id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
    }

    private static Found found(String id, Locale locale) {
        ZoneId zone = ZoneId.of(id);
        String words = words(zone);
        return new Found(zone, words,
                plain(words + " " + id + " " + zone.getDisplayName(TextStyle.FULL, locale)));
    }

    /** "Europe/London", and "America/New York" without its underscore. */
    static String words(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    List<Found> find(String typed, int most) {
        String[] parts = plain(typed).split("[\\s,]+", -1);
        return all.stream().filter(zone -> List.of(parts).stream().allMatch(zone.searched()::contains)).limit(most)
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .strip();
    }
}
