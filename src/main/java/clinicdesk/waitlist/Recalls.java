package clinicdesk.waitlist;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Inverse;
import clinicdesk.booking.Inverse.Step;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Told;
import clinicdesk.booking.Versions;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.VisitType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final Access access;
    private final Audit audit;
    private final Directory directory;
    private final BookingService booking;

    public Recalls(RecallStore rows, Access access, Audit audit, Directory directory, BookingService booking) {
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.directory = directory;
        this.booking = booking;
    }

    /** Keeps a recall that is not due yet, or today. */
    public Outcome keep(Actor actor, Recall recall) {
        List<FieldProblem> problems = problems(recall);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (!may(actor, recall.doctorId())) {
            return new Outcome.Denied(Permission.BOOK);
        }
        return rows.write(() -> unknown(recall).<Outcome>map(Outcome.Unknown::new).orElseGet(() -> {
            RecallRow row = rows.insert(recall);
            audit.record(actor, "KEEP", RECALLS, row.id(), asKept(recall));
            return noted(row.id(), false);
        }));
    }

    /** Drops a recall: nobody has to come. {@link Outcome.Unknown} if it is not open any more. */
    public Outcome close(Actor actor, UUID id) {
        return turn(actor, id, false);
    }

    private Outcome turn(Actor actor, UUID id, boolean open) {
        return turn(actor, id, open, () -> noted(id, !open));
    }

    /** @param back whether the way back opens it */
    private Outcome.Noted noted(UUID id, boolean back) {
        Inverse.Elsewhere inverse = (actor, versions) -> turn(actor, id, back);
        return new Outcome.Noted(inverse);
    }

    /**
     * Books the visit that the patient was to come for and closes the recall with it; where the booking is refused, the
     * recall stays open. {@link Outcome.Unknown} if it is not open any more, or is another patient's.
     */
    public Outcome bookFrom(Actor actor, UUID id, BookingRequest request) {
        return bookFrom(actor, id, request.placement().patientId(), () -> booking.book(actor, request));
    }

    /**
     * The same with any act that books this patient, as a series.
     *
     * @param act is done in the transaction of the recall
     */
    public Outcome bookFrom(Actor actor, UUID id, UUID patientId, Supplier<Outcome> act) {
        return booking.whole(() -> rows.find(id).filter(row -> records(row.recall().patientId()).contains(patientId))
                .map(row -> with(actor, id, false, act)).orElseGet(() -> new Outcome.Unknown("recallId")));
    }

    /** An act on the visits for which the recall is opened or closed with it: both or neither. */
    private Outcome with(Actor actor, UUID id, boolean open, Supplier<Outcome> act) {
        return turn(actor, id, open, () -> {
            return switch (act.get()) {
                case Outcome.Done(Visit visit, Inverse back, Told told) ->
                    new Outcome.Done(visit, new WithRecall(id, !open, back), told);
                case Outcome.DoneTogether all -> new Outcome.DoneTogether(all.visits(),
                        new WithRecall(id, !open, all.inverse()), all.told(), all.calls());
                case Outcome other -> other;
            };
        });
    }

    /** Undoes an act on visits, and opens or closes the recall with it. */
    private final class WithRecall implements Inverse.Elsewhere {

        private final UUID id;
        private final boolean open;
        private final Inverse act;

        WithRecall(UUID id, boolean open, Inverse act) {
            this.id = id;
            this.open = open;
            this.act = act;
        }

        @Override
        public List<Step> steps() {
            return act.steps();
        }

        @Override
        public Outcome back(Actor actor, Versions versions) {
            return with(actor, id, open, () -> booking.undo(actor, act, versions));
        }
    }

    /** Opens or closes a recall that is not so yet, unless what goes with it is not done. */
    private Outcome turn(Actor actor, UUID id, boolean open, Supplier<Outcome> act) {
        return booking.whole(() -> {
            Optional<RecallRow> found = rows.find(id).filter(row -> row.isOpen() != open);
            if (found.isEmpty()) {
                return new Outcome.Unknown("recallId");
            }
            if (!may(actor, found.get().recall().doctorId())) {
                return new Outcome.Denied(Permission.BOOK);
            }
            Outcome outcome = act.get();
            if (outcome instanceof Outcome.Made) {
                rows.turn(found.get(), open);
                audit.record(actor, open ? "REOPEN" : "CLOSE", RECALLS, id,
                        List.of(FieldChange.of("open", !open, open)));
            }
            return outcome;
        });
    }

    /** All that are open, the one that is due first in front. */
    public List<OpenRecall> open() {
        return rows.open();
    }

    /** Those of a patient that are open, of every record of this person, the one that is due first in front. */
    public List<OpenRecall> ofPatient(UUID patientId) {
        return rows.open(records(patientId));
    }

    private Set<UUID> records(UUID patientId) {
        return directory.patient(patientId).map(directory::samePerson).orElse(Set.of(patientId));
    }

    private boolean may(Actor actor, @Nullable UUID doctorId) {
        return doctorId == null
                ? access.may(actor, Permission.BOOK)
                : access.mayFor(actor, Permission.BOOK, doctorId);
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
