package clinicdesk.report;

import clinicdesk.access.Permission;

/** What became of asking for something on paper. */
public sealed interface PaperOutcome<T> {

    record Ready<T>(T paper) implements PaperOutcome<T> {}

    /** Who asked may not see it. */
    record Denied<T>(Permission permission) implements PaperOutcome<T> {}

    /** There is no such visit, or it is cancelled. */
    record Gone<T>() implements PaperOutcome<T> {}
}
