package clinicdesk.waitlist;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.booking.Along;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.VisitType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps who is to come again until a visit is booked for it, or nobody wants one any more. Each act is one transaction
 * with its line in the trail.
 */
public final class Recalls {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(RecallRow.class);

    /** The topic under which changes of recalls are announced. */
    public static final String RECALLS = "recall";

    private final RecallStore rows;
    private final Audit audit;
    private final Directory directory;
    private final Closing<RecallRow> entries;

    public Recalls(RecallStore rows, Access access, Audit audit, Directory directory, BookingService booking) {
        this.rows = rows;
        this.audit = audit;
        this.directory = directory;
        this.entries = new Closing<>(rows, access, audit, directory, booking);
    }

    /** Keeps a recall that is not due yet, or today. */
    public Outcome keep(Actor actor, Recall recall) {
        List<FieldProblem> problems = problems(recall);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (!entries.may(actor, recall.doctorId())) {
            return new Outcome.Denied(Permission.BOOK);
        }
        return rows.write(() -> unknown(recall).<Outcome>map(Outcome.Unknown::new).orElseGet(() -> {
            RecallRow row = rows.insert(new RecallRow(recall, rows.now()));
            audit.record(actor, "KEEP", RECALLS, row.id(), asKept(recall));
            return entries.noted(row.id(), false);
        }));
    }

    /** Drops a recall: nobody has to come. {@link Outcome.Unknown} if it is not open any more. */
    public Outcome close(Actor actor, UUID id) {
        return entries.turn(actor, id, false);
    }

    /**
     * Books the visit that the patient was to come for and closes the recall with it; where the booking is refused, the
     * recall stays open. {@link Outcome.Unknown} if it is not open any more, or is another patient's.
     */
    public Outcome bookFrom(Actor actor, UUID id, BookingRequest request) {
        return entries.bookFrom(actor, id, request);
    }

    /** Closes it with any act that books this patient, as a series; as {@link #bookFrom} does. */
    public Along closing(Actor actor, UUID id, UUID patientId) {
        return entries.closing(actor, id, patientId);
    }

    /** All that are open, the one that is due first in front. */
    public List<OpenRecall> open() {
        return rows.open();
    }

    /** Those of a patient that are open, of every record of this person, the one that is due first in front. */
    public List<OpenRecall> ofPatient(UUID patientId) {
        return rows.open(entries.records(patientId));
    }

    private List<FieldProblem> problems(Recall recall) {
        List<FieldProblem> problems = new ArrayList<>();
        if (recall.due().isBefore(rows.today())) {
            problems.add(new FieldProblem("due", Code.BAD_DATE));
        }
        String reason = recall.reason();
        if (reason != null && reason.length() > BookingRequest.LONGEST_REASON) {
            problems.add(new FieldProblem("reason", Code.TEXT_TOO_LONG));
        }
        return problems;
    }

    /** The first field that names what nobody knows. */
    private Optional<String> unknown(Recall recall) {
        UUID doctor = recall.doctorId();
        if (directory.patient(recall.patientId()).isEmpty()) {
            return Optional.of("patientId");
        }
        if (doctor != null && directory.doctor(doctor).isEmpty()) {
            return Optional.of("doctorId");
        }
        return recall.visitTypeId() != null && directory.visitType(recall.visitTypeId()).isEmpty()
                ? Optional.of("visitTypeId")
                : Optional.empty();
    }

    private List<FieldChange> asKept(Recall recall) {
        UUID doctor = recall.doctorId();
        return List.of(FieldChange.of("due", null, recall.due()),
                FieldChange.of("patient", null, directory.patient(recall.patientId()).map(Patient::name)
                        .orElseThrow().display()),
                FieldChange.of("doctor", null,
                        doctor == null ? null : directory.doctor(doctor).map(Doctor::name).orElse(null)),
                FieldChange.of("visitType", null,
                        directory.visitType(recall.visitTypeId()).map(VisitType::name).orElse(null)),
                FieldChange.of("reason", null, recall.reason()));
    }
}
