package clinicdesk.access;

import clinicdesk.base.FieldProblem;

/** What became of a change to the people at the desks. */
public sealed interface PersonOutcome {

    record Saved(Person person) implements PersonOutcome {}

    /** Nothing was changed: the name is missing, too long or somebody else's. */
    record Invalid(FieldProblem problem) implements PersonOutcome {}

    /** Nothing was changed: without her nobody could change the settings any more. */
    record LastAdmin() implements PersonOutcome {}

    /** Nothing was changed: whoever wanted it may not, or nobody works here by that id. */
    record Denied() implements PersonOutcome {}
}
