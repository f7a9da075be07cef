package clinicdesk.directory;

import clinicdesk.access.Permission;
import clinicdesk.base.FieldProblem;
import java.util.List;

/** What became of a change of what the clinic has. */
public sealed interface DirectoryOutcome {

    /** It is done and on the disk. @param inverse the change that takes it back */
    record Changed(DirectoryChange inverse) implements DirectoryOutcome {}

    /** Nothing was changed: what was given makes no sense. Fields are named as in the details */
    record Invalid(List<FieldProblem> problems) implements DirectoryOutcome {}

    /** Nothing was changed: nobody knows this; the field says what. */
    record Unknown(String field) implements DirectoryOutcome {}

    /** Nothing was changed: it is no longer what the author saw, or there is nothing to change. */
    record Stale() implements DirectoryOutcome {}

    /** Nothing was changed: this actor may not. */
    record Denied(Permission permission) implements DirectoryOutcome {}
}
