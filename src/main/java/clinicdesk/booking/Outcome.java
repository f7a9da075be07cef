package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Slot;
import clinicdesk.directory.Patient;
import java.util.List;
import java.util.Optional;

/** What became of an act. */
public sealed interface Outcome {

    /** It is done and on the disk, and can be undone. */
    sealed interface Made extends Outcome {
        /** The act that undoes it. */
        Inverse inverse();
    }

    /**
     * One visit was made or changed.
     *
     * @param visit as it is now
     */
    record Done(Visit visit, Inverse inverse, Told told) implements Made {}

    /**
     * Several visits were made or changed in one act.
     *
     * @param visits as they are now, by start
     * @param told how the patient of a series is told; where there are several patients, how the first of them is
     * @param calls how many of several patients somebody has to call
     */
    record DoneTogether(List<Visit> visits, Inverse inverse, Told told, int calls) implements Made {

        DoneTogether(List<Visit> visits, Inverse inverse, Told told) {
            this(visits, inverse, told, 0);
        }
    }

    /**
     * It was changed when a doctor works, or whether one does.
     *
     * @param stranded the visits to come that no longer fit, by start
     */
    record HoursChanged(List<Visit> stranded, Inverse inverse) implements Made {}

    /**
     * A patient's record was made or changed.
     *
     * @param patient the record as it is now; of two that were merged, the survivor
     */
    record PatientChanged(Patient patient, Inverse inverse) implements Made {}

    /** Something was noted, and no visit changed. */
    record Noted(Inverse inverse) implements Made {}

    /**
     * Nothing was changed.
     *
     * @param refusals all that refuse, not the first alone
     * @param nextFree the first slot from the asked start that would not be refused, where one was asked for
     */
    record Refused(List<Refusal> refusals, Optional<Slot> nextFree) implements Outcome {

        /** Whether one who may can have it all the same, with a reason. */
        public boolean mayBeOverruled() {
            return refusals.stream().allMatch(Refusal::mayBeOverruled);
        }
    }

    /** Nothing was changed: these of several visits do not fit, and nobody has said what is to become of them. */
    record Unfit(List<Occurrence> unfit) implements Outcome {}

    /** Nothing was changed: somebody else has changed the visit meanwhile; this is how it is now. */
    record Stale(Visit current) implements Outcome {}

    /** Nothing was changed: somebody else has changed the hours meanwhile. */
    record StaleHours() implements Outcome {}

    /** Nothing was changed: somebody else has changed what is kept meanwhile. */
    record StaleEntry() implements Outcome {}

    /** Nothing was changed: somebody else has changed the patient's record meanwhile; this is how it is now. */
    record StalePatient(Patient current) implements Outcome {}

    /** Nothing was changed: somebody else has changed meanwhile what the clinic has. */
    record StaleDirectory() implements Outcome {}

    /** Nothing was changed: the letter that this is about has left, or is leaving. */
    record LetterLeft() implements Outcome {}

    /** Nothing was changed: what was given makes no sense. */
    record Invalid(List<FieldProblem> problems) implements Outcome {}

    /** Nothing was changed: the visit, doctor, patient, room or type is not known; the field says which. */
    record Unknown(String field) implements Outcome {}

    /** Nothing was changed: this actor may not. */
    record Denied(Permission permission) implements Outcome {}
}
