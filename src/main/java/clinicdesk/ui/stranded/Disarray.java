package clinicdesk.ui.stranded;

import java.util.List;
import java.util.Optional;

/**
 * All that is to be sorted out, in words.
 *
 * @param chosen the place of the chosen visit; -1 for none
 */
record Disarray(List<StrandedRow> rows, int chosen, List<CallLine> calls) {

    static final Disarray NOTHING = new Disarray(List.of(), -1, List.of());

    Optional<StrandedRow> chosenRow() {
        return chosen < 0 ? Optional.empty() : Optional.of(rows.get(chosen));
    }

    long openCalls() {
        return calls.stream().filter(call -> !call.done()).count();
    }

    /** What needs somebody. */
    int count() {
        return rows.size() + (int) openCalls();
    }
}
