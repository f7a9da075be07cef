package clinicdesk.ui.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Words under the names of doctors who run late on a day, by doctor. */
record LateNotes(LocalDate date, Map<UUID, String> byDoctor) {

    static final LateNotes NONE = new LateNotes(LocalDate.EPOCH, Map.of());

    boolean areOn(GridRange range) {
        return range.indexOf(date) >= 0
                && range.lanes().stream().anyMatch(lane -> byDoctor.containsKey(lane.doctorId()));
    }
}
