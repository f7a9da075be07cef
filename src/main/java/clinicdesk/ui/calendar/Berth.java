package clinicdesk.ui.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a visit lies in its lane: those that lie over each other stand side by side.
 *
 * @param column counted from 0
 * @param columns into how many the lane is divided there
 */
record Berth(GridItem visit, int column, int columns) {

    private static final Comparator<GridItem> BY_TIME = Comparator.comparing((GridItem visit) -> visit.slot().start())
            .thenComparing(visit -> visit.slot().end()).thenComparing(GridItem::id);

    /** Finds room for all visits of one doctor's day; one that follows at once on another is not beside it. */
    static List<Berth> all(List<GridItem> visits) {
        List<Berth> berths = new ArrayList<>();
        List<GridItem> together = new ArrayList<>();
        Instant end = Instant.MIN;
        for (GridItem visit : visits.stream().sorted(BY_TIME).toList()) {
            if (!visit.slot().start().isBefore(end)) {
                berths.addAll(sideBySide(together));
                together.clear();
            }
            together.add(visit);
            end = visit.slot().end().isAfter(end) ? visit.slot().end() : end;
        }
        berths.addAll(sideBySide(together));
        return berths;
    }

    /** Each comes into the first column that is free again by then. */
    private static List<Berth> sideBySide(List<GridItem> together) {
        List<Instant> ends = new ArrayList<>();
        int[] columns = new int[together.size()];
        for (int i = 0; i < columns.length; i++) {
            GridItem visit = together.get(i);
            while (columns[i] < ends.size() && ends.get(columns[i]).isAfter(visit.slot().start())) {
                columns[i]++;
            }
            if (columns[i] == ends.size()) {
                ends.add(visit.slot().end());
            } else {
                ends.set(columns[i], visit.slot().end());
            }
        }
        return IntStream.range(0, columns.length)
                .mapToObj(i -> new Berth(together.get(i), columns[i], ends.size())).toList();
    }
}
