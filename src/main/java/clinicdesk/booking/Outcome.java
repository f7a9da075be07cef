package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Slot;
import java.util.List;
import java.util.Optional;

/** What became of an act. */
public sealed interface Outcome {

    /**
     * It is done and on the disk.
     *
     * @param visit as it is now
     * @param inverse the act that undoes it
     */
    record Done(Visit visit, Inverse inverse, Told told) implements Outcome {}

    /**
     * Nothing was changed.
     *
     * @param refusals all that refuse, not the first alone
     * @param nextFree the first slot from the asked start that would not be refused, where one was asked for
     */
    record Refused(List<Refusal> refusals, Optional<Slot> nextFree) implements Outcome {}

    /** Nothing was changed: somebody else has changed the visit meanwhile; this is how it is now. */
    record Stale(Visit current) implements Outcome {}

    /** Nothing was changed: what was given makes no sense. */
    record Invalid(List<FieldProblem> problems) implements Outcome {}

    /** Nothing was changed: the visit, doctor, patient, room or type is not known; the field says which. */
    record Unknown(String field) implements Outcome {}

    /** Nothing was changed: this actor may not. */
    record Denied(Permission permission) implements Outcome {}
}
