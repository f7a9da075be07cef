package clinicdesk.directory;

import clinicdesk.access.Permission;
import clinicdesk.base.FieldProblem;
import java.util.List;
import java.util.UUID;

/** What became of a change of patients' records. */
public sealed interface RecordOutcome {

    /**
     * It is done.
     *
     * @param patient the record as it is now; of two that were merged, the survivor
     * @param records all that it touched
     * @param inverse the change that takes it back
     */
    record Changed(Patient patient, List<UUID> records, PatientChange inverse) implements RecordOutcome {}

    /** Nothing was changed: this is wrong with what was given. */
    record Invalid(List<FieldProblem> problems) implements RecordOutcome {}

    /** Nothing was changed: somebody else has changed the record meanwhile; this is how it is now. */
    record Stale(Patient current) implements RecordOutcome {}

    /** Nothing was changed: nobody knows this record. */
    record Unknown() implements RecordOutcome {}

    /** Nothing was changed: this actor may not. */
    record Denied(Permission permission) implements RecordOutcome {}
}
