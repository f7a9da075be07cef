package clinicdesk.waitlist;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.booking.BookingRequest;
import java.util.ArrayList;
import java.util.List;

/** What somebody can wait for. */
public final class WaitingRules {

    /** In minutes, as of every visit. */
    public static final int SHORTEST = 5;
    public static final int LONGEST = 720;

    private WaitingRules() {}

    /** Every problem, empty when there is none. */
    public static List<FieldProblem> check(Waiting waiting) {
        List<FieldProblem> problems = new ArrayList<>();
        int minutes = waiting.need().minutes();
        if (minutes < SHORTEST || minutes > LONGEST) {
            problems.add(new FieldProblem("minutes", Code.BAD_DURATION));
        } else if (waiting.suits().time().to() - waiting.suits().time().from() < minutes) {
            problems.add(new FieldProblem("to", Code.BAD_TIME));
        }
        if (waiting.with().doctorId() != null && waiting.with().specialization() != null) {
            problems.add(new FieldProblem("specialization", Code.TOO_MANY));
        }
        String note = waiting.need().note();
        if (note != null && note.length() > BookingRequest.LONGEST_REASON) {
            problems.add(new FieldProblem("note", Code.TEXT_TOO_LONG));
        }
        return problems;
    }
}
