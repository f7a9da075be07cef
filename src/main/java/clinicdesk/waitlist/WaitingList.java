package clinicdesk.waitlist;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Ids;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Inverse;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who waits for a time until a visit is booked for it, or nobody wants one any more. Each act is one transaction
 * with its line in the trail.
 */
public final class WaitingList {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(WaitingRow.class);

    /** The topic under which changes of the list are announced. */
    public static final String WAITING = "waiting";

    private final WaitingStore rows;
    private final Audit audit;
    private final Directory directory;
    private final Closing<WaitingRow> entries;

    public WaitingList(WaitingStore rows, Access access, Audit audit, Directory directory, BookingService booking) {
        this.rows = rows;
        this.audit = audit;
        this.directory = directory;
        this.entries = new Closing<>(rows, access, audit, directory, booking);
    }

    /** Puts a patient on the list. */
    public Outcome add(Actor actor, Waiting waiting) {
        return add(actor, Ids.next(), waiting);
    }

    /** @param id fresh: by which it is found afterwards */
    public Outcome add(Actor actor, UUID id, Waiting waiting) {
        return kept(actor, waiting).orElseGet(() -> rows.write(() -> unknown(waiting).<Outcome>map(Outcome.Unknown::new)
                .orElseGet(() -> {
                    WaitingRow row = rows.insert(new WaitingRow(id, waiting, rows.now()));
                    audit.record(actor, "KEEP", WAITING, row.id(), changes(null, waiting));
                    return entries.noted(row.id(), false);
                })));
    }

    /**
     * Waits for something else, and still since the same moment. {@link Outcome.Unknown} if it is not on the list any
     * more.
     *
     * @param version the version that the actor has seen
     */
    public Outcome change(Actor actor, UUID id, long version, Waiting waiting) {
        return kept(actor, waiting).orElseGet(() -> rows.write(() -> {
            Optional<WaitingRow> found = rows.find(id).filter(WaitingRow::isOpen);
            if (found.isEmpty() || unknown(waiting).isPresent()) {
                return unknown(waiting).<Outcome>map(Outcome.Unknown::new).orElseGet(entries::unknown);
            }
            WaitingRow row = found.get();
            if (row.version() != version) {
                return new Outcome.StaleEntry();
            }
            return entries.may(actor, row.doctorId())
                    ? changed(actor, row, waiting)
                    : new Outcome.Denied(Permission.BOOK);
        }));
    }

    private Outcome changed(Actor actor, WaitingRow row, Waiting waiting) {
        Waiting before = row.waiting();
        row.waitFor(waiting);
        rows.update(row);
        audit.record(actor, "CHANGE", WAITING, row.id(), changes(before, waiting));
        long version = row.version();
        Inverse.Elsewhere back = (by, versions) -> change(by, row.id(), version, before);
        return new Outcome.Noted(back);
    }

    /** Takes somebody off the list. {@link Outcome.Unknown} if they are not on it any more. */
    public Outcome drop(Actor actor, UUID id) {
        return entries.turn(actor, id, false);
    }

    /**
     * Books the visit that the patient waits for and takes them off the list with it; where the booking is refused, they
     * stay on it. {@link Outcome.Unknown} if they are not on it any more, or it is another patient's.
     */
    public Outcome bookFrom(Actor actor, UUID id, BookingRequest request) {
        return entries.bookFrom(actor, id, request);
    }

    /** All who wait, in the order of the offer: urgent ones first, then who has waited longest. */
    public List<OpenWaiting> open() {
        return rows.open();
    }

    /** Empty if they are not on the list any more. */
    public Optional<OpenWaiting> find(UUID id) {
        return rows.open(id);
    }

    /** What a patient waits for, of every record of this person. */
    public List<OpenWaiting> ofPatient(UUID patientId) {
        return rows.of(entries.records(patientId));
    }

    /** Why it cannot be on the list, if so. */
    private Optional<Outcome> kept(Actor actor, Waiting waiting) {
        List<FieldProblem> problems = WaitingRules.check(waiting);
        if (!problems.isEmpty()) {
            return Optional.of(new Outcome.Invalid(problems));
        }
        return entries.may(actor, waiting.with().doctorId())
                ? Optional.empty()
                : Optional.of(new Outcome.Denied(Permission.BOOK));
    }

    /** The first field that names what nobody knows. */
    private Optional<String> unknown(Waiting waiting) {
        UUID doctor = waiting.with().doctorId();
        UUID type = waiting.need().visitTypeId();
        if (directory.patient(waiting.patientId()).isEmpty()) {
            return Optional.of("patientId");
        }
        if (doctor != null && directory.doctor(doctor).isEmpty()) {
            return Optional.of("doctorId");
        }
        return type != null && directory.visitType(type).isEmpty() ? Optional.of("visitTypeId") : Optional.empty();
    }

    private List<FieldChange> changes(@Nullable Waiting before, Waiting now) {
        List<String> fields = List.of("patient", "doctor", "specialization", "minutes", "visitType", "note", "days",
                "time", "urgent");
        List<@Nullable Object> was = before == null ? List.of() : values(before);
        List<@Nullable Object> is = values(now);
        List<FieldChange> changes = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            changes.add(FieldChange.of(fields.get(i), before == null ? null : was.get(i), is.get(i)));
        }
        return changes;
    }

    /** In the order of the fields that the trail names. */
    private List<@Nullable Object> values(Waiting waiting) {
        UUID doctor = waiting.with().doctorId();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(directory.patient(waiting.patientId()).orElseThrow().name().display());
        values.add(doctor == null ? null : directory.doctor(doctor).map(Doctor::name).orElse(null));
        values.add(waiting.with().specialization());
        values.add(waiting.need().minutes());
        values.add(directory.visitType(waiting.need().visitTypeId()).map(VisitType::name).orElse(null));
        values.add(waiting.need().note());
        values.add(waiting.suits().isAnyDay()
                ? null
                : waiting.suits().days().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        values.add(waiting.suits().isAnyHour() ? null : hours(waiting.suits().time()));
        values.add(waiting.urgent());
        return values;
    }

    private static String hours(TimeSpan time) {
        return "%02d:%02d-%02d:%02d".formatted(time.from() / 60, time.from() % 60, time.to() / 60, time.to() % 60);
    }
}
