package clinicdesk.ui.today;

import java.util.List;
import java.util.Map;

/**
 * What is listed.
 *
 * @param chosen the place of the chosen visit; -1 where none is chosen or it is not listed
 * @param now before the row at this place lies the present; the number of rows where all is past
 * @param counts how many visits of the day each part has
 * @param nothing why nothing is listed; empty where something is
 */
record TodayList(List<TodayRow> rows, int chosen, int now, Map<Part, Long> counts, String nothing) {

    static final TodayList UNREAD = new TodayList(List.of(), -1, 0, Map.of(), "");

    /** Where one begins: the first visit to come, or the last of all. */
    int beginning() {
        return Math.clamp(now, 0, Math.max(0, rows.size() - 1));
    }
}
