package clinicdesk.directory;

import clinicdesk.base.FieldProblem;
import java.util.List;

/** What became of a change to a patient. */
public sealed interface PatientOutcome {

    record Saved(Patient patient) implements PatientOutcome {}

    record Invalid(List<FieldProblem> problems) implements PatientOutcome {}

    record Denied() implements PatientOutcome {}
}
