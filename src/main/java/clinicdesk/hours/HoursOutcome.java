package clinicdesk.hours;

import clinicdesk.access.Permission;
import clinicdesk.base.FieldProblem;
import java.util.List;

/** What became of a change of hours. */
public sealed interface HoursOutcome {

    /** It is done and on the disk. @param inverse the change that takes it back */
    record Changed(HoursChange inverse) implements HoursOutcome {}

    /** Nothing was changed: what was given makes no sense. Fields are named as in the change, with an index in lists */
    record Invalid(List<FieldProblem> problems) implements HoursOutcome {}

    /** Nothing was changed: the doctor or the leave is not known; the field says which. */
    record Unknown(String field) implements HoursOutcome {}

    /** Nothing was changed: the hours are no longer what the author saw, or the leave is there already. */
    record Stale() implements HoursOutcome {}

    /** Nothing was changed: this actor may not. */
    record Denied(Permission permission) implements HoursOutcome {}
}
