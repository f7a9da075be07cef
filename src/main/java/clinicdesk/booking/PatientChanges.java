package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Slot;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PatientRecords;
import clinicdesk.directory.RecordOutcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Changes of patients' records, with what they mean for visits and letters: what waits to be sent goes to who the
 * patient is now, in the transaction of the change.
 */
public final class PatientChanges {

    /** So many visits to come of one patient are looked at, which is more than anybody has. */
    private static final int MOST = 500;

    private final PatientRecords records;
    private final Directory directory;
    private final AppointmentStore appointments;
    private final BookingLetters letters;
    private final ClinicClock clock;

    public PatientChanges(PatientRecords records, Directory directory, AppointmentStore appointments,
            BookingLetters letters, ClinicClock clock) {
        this.records = records;
        this.directory = directory;
        this.appointments = appointments;
        this.letters = letters;
        this.clock = clock;
    }

    /** Whether this actor may change records at all. */
    public boolean may(Actor actor) {
        return records.may(actor);
    }

    /** Makes a record of somebody who is new; undoing puts it aside, since a visit may have been booked meanwhile. */
    public Outcome create(Actor actor, PatientDetails details) {
        return switch (directory.createPatient(actor, details)) {
            case PatientOutcome.Saved(Patient patient) -> new Outcome.PatientChanged(patient,
                    back(new PatientChange.Activity(patient.id(), false)));
            case PatientOutcome.Invalid(List<FieldProblem> problems) -> new Outcome.Invalid(problems);
            case PatientOutcome.Denied denied -> new Outcome.Denied(Permission.EDIT_PATIENTS);
        };
    }

    /** Makes the change, and has the letters that wait written anew. */
    public Outcome change(Actor actor, PatientChange change) {
        return appointments.write(() -> switch (records.change(actor, change)) {
            case RecordOutcome.Changed changed -> {
                if (!(change instanceof PatientChange.Activity)) {
                    letters.writeAnew(touched(changed));
                }
                yield new Outcome.PatientChanged(changed.patient(), back(changed.inverse()));
            }
            case RecordOutcome.Invalid(List<FieldProblem> problems) -> new Outcome.Invalid(problems);
            case RecordOutcome.Stale(Patient current) -> new Outcome.StalePatient(current);
            case RecordOutcome.Unknown unknown -> new Outcome.Unknown("patientId");
            case RecordOutcome.Denied(Permission permission) -> new Outcome.Denied(permission);
        });
    }

    /** Also the records that were merged into this one: their letters go to where this one says. */
    private Set<UUID> touched(RecordOutcome.Changed changed) {
        Set<UUID> records = new LinkedHashSet<>(changed.records());
        records.addAll(directory.samePerson(changed.patient()));
        return records;
    }

    private Inverse back(PatientChange change) {
        Inverse.Elsewhere back = (actor, versions) -> change(actor, change);
        return back;
    }

    /** The visits of this person that are to come or under way, by start. */
    public List<Visit> toCome(UUID patientId) {
        return appointments.toCome(directory.survivor(patientId).map(directory::samePerson).orElse(Set.of()),
                clock.startOf(clock.today()), MOST).stream()
                .filter(visit -> visit.slot().end().isAfter(clock.now())).toList();
    }

    /** Two visits that are at the same time. */
    public record Clash(Visit one, Visit other) {}

    /** The visits to come that two persons have at the same time: if they are one, she cannot keep both. */
    public List<Clash> clashes(UUID patientId, UUID otherId) {
        List<Visit> others = toCome(otherId);
        List<Clash> clashes = new ArrayList<>();
        for (Visit visit : toCome(patientId)) {
            Slot slot = visit.slot();
            others.stream().filter(other -> other.slot().overlaps(slot))
                    .forEach(other -> clashes.add(new Clash(visit, other)));
        }
        return clashes;
    }
}
