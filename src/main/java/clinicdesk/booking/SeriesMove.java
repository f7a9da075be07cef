package clinicdesk.booking;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * Visits of a series that go elsewhere: each by as many days and by as much of the time of day as the one that is
 * moved.
 *
 * @param visitId the one that is moved
 * @param version the version of it that the actor has seen
 * @param request where that one goes
 * @param choices what is to become of those that do not fit, by the local start that the rule gave them
 */
public record SeriesMove(UUID visitId, long version, Reach reach, MoveRequest request,
        Map<LocalDateTime, Choice> choices) {

    /** How far an act on one visit of a series reaches. */
    public enum Reach {
        /** This one and those that begin later. */
        LATER,
        /** All of the series. */
        ALL
    }
}
