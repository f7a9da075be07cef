package clinicdesk.directory;

import static java.util.stream.Collectors.toMap;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.db.Fact;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who and what the clinic has: doctors, rooms, visit types, patients. */
public final class Directory {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(Room.class, Doctor.class, VisitType.class, AllowedRoom.class,
            Patient.class);

    /** The topics under which changes are announced. */
    public static final String DOCTORS = "doctor";
    public static final String ROOMS = "room";
    public static final String VISIT_TYPES = "visitType";
    public static final String PATIENTS = "patient";

    /** Each half is found in an index of its own. */
    private static final String SHARING = "select p.* from patient p where p.id in"
            + " (select id from patient where phone_number = :number"
            + " union select id from patient where lower(email) = lower(:email))"
            + " and p.active = 1 and p.merged_into is null order by p.sort_name, p.id limit :most";

    private static final PlainQuery MERGED = new PlainQuery("select id from patient where merged_into = ?");

    private final Store store;
    private final Access access;
    private final Audit audit;
    private final ClinicClock clock;
    private final Phones phones;
    private final DirectoryRows rows;
    private final DirectoryActs acts;

    public Directory(Store store, Access access, Audit audit, ClinicClock clock, Phones phones) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.phones = phones;
        this.rows = new DirectoryRows(store);
        this.acts = new DirectoryActs(store, audit, rows, phones);
    }

    /** All doctors, by name; inactive ones too. */
    public List<Doctor> doctors() {
        return rows.doctors();
    }

    public Optional<Doctor> doctor(UUID id) {
        return Doctor.KEPT.find(store, id);
    }

    /** All rooms and equipment, by name; inactive ones too. */
    public List<Room> rooms() {
        return rows.rooms();
    }

    public Optional<Room> room(@Nullable UUID id) {
        return id == null ? Optional.empty() : Room.KEPT.find(store, id);
    }

    /** Which visits may be in which rooms. */
    public RoomUse roomUse() {
        return rows.roomUse();
    }

    /**
     * What of {@link #roomUse()} says where a visit of this doctor may be.
     *
     * @param asked the room that it is to be in; where the type names no rooms, it says so of no other
     */
    public RoomUse roomUse(UUID doctorId, @Nullable UUID visitTypeId, @Nullable UUID asked) {
        return rows.roomUse(doctor(doctorId).orElseThrow(), visitTypeId, room(asked));
    }

    /** All of a kind with what is filled in for them, in the order in which they are listed; inactive ones too. */
    public List<DirectoryEntry> entries(Subject subject) {
        return rows.entries(subject);
    }

    /**
     * Makes the change in one transaction, or nothing at all; inside another write it joins that one. Whoever strands
     * visits by it asks {@code booking} to have it made, which finds them.
     */
    public DirectoryOutcome change(Actor actor, DirectoryChange change) {
        return access.may(actor, Permission.EDIT_DIRECTORY)
                ? store.write(session -> acts.make(session, actor, change))
                : new DirectoryOutcome.Denied(Permission.EDIT_DIRECTORY);
    }

    /** All visit types, the shortest first; inactive ones too. */
    public List<VisitType> visitTypes() {
        return rows.visitTypes();
    }

    public Optional<VisitType> visitType(@Nullable UUID id) {
        return id == null ? Optional.empty() : VisitType.KEPT.find(store, id);
    }

    public Optional<Patient> patient(UUID id) {
        return Patient.KEPT.find(store, id);
    }

    /** Who this record is of: itself, or the one that stands for it since they were merged. */
    public Optional<Patient> survivor(UUID id) {
        return patient(id).flatMap(record -> record.mergedInto() == null
                ? Optional.of(record)
                : patient(record.mergedInto()));
    }

    /** Who each of these records is of, by record. */
    public Map<UUID, Patient> survivors(Collection<UUID> records) {
        return records.isEmpty()
                ? Map.of()
                : store.read(session -> session
                        .createSelectionQuery("select r.id, p from Patient r join Patient p"
                                + " on p.id = coalesce(r.mergedInto, r.id) where r.id in :records", Object[].class)
                        .setParameter("records", records).list().stream()
                        .collect(toMap(row -> (UUID) row[0], row -> (Patient) row[1])));
    }

    /** Every record of this person: the patient's own, the one it was merged into, and what else was. */
    public Set<UUID> samePerson(Patient patient) {
        UUID survivor = patient.mergedInto() == null ? patient.id() : patient.mergedInto();
        return store.once(new Fact<>(Records.class, survivor, Set.of(PATIENTS)), () -> {
            Set<UUID> records = new HashSet<>(store.list(MERGED, row -> row.id(1), survivor));
            records.add(survivor);
            return new Records(records);
        }).orElseThrow().ids();
    }

    private record Records(Set<UUID> ids) {}

    /** What is wrong with these details of a patient today; empty when nothing is. */
    public List<FieldProblem> problems(PatientDetails details) {
        return PatientRules.check(details, clock.today(), phones);
    }

    /** The phone of these details as {@link Patient#phoneNumber()} would keep it; empty where there is none. */
    public Optional<String> phoneNumber(PatientDetails details) {
        return Optional.ofNullable(SearchForm.of(details, phones).phoneNumber());
    }

    /** Who may be the one with these details already, the likeliest first. */
    public List<Patient> alike(PatientDetails details) {
        return new Duplicates(store, phones).of(details);
    }

    /** Who shares the phone or the e-mail address of this patient, as families do, by name; never the patient. */
    public List<Sharing> household(Patient patient, int most) {
        String number = patient.phoneNumber();
        String email = patient.email();
        if (number == null && email == null) {
            return List.of();
        }
        Set<UUID> self = samePerson(patient);
        return store.read(session -> session.createNativeQuery(SHARING, Patient.class)
                .setParameter("number", number, String.class).setParameter("email", email, String.class)
                .setParameter("most", most + self.size()).list()).stream()
                .filter(other -> !self.contains(other.id())).limit(most)
                .map(other -> Sharing.between(patient, other)).toList();
    }

    public PatientOutcome createPatient(Actor actor, PatientDetails details) {
        if (!access.may(actor, Permission.EDIT_PATIENTS)) {
            return new PatientOutcome.Denied();
        }
        var problems = problems(details);
        if (!problems.isEmpty()) {
            return new PatientOutcome.Invalid(problems);
        }
        Patient patient = new Patient(details, SearchForm.of(details, phones));
        store.write(session -> {
            session.insert(patient);
            audit.record(actor, "CREATE", PATIENTS, patient.id(), List.of());
            store.touched(PATIENTS, patient.id());
            return null;
        });
        return new PatientOutcome.Saved(patient);
    }

    public void add(Actor actor, Doctor doctor) {
        keep(actor, doctor, DOCTORS, doctor.id());
    }

    public void add(Actor actor, Room room) {
        keep(actor, room, ROOMS, room.id());
    }

    public void add(Actor actor, VisitType type) {
        keep(actor, type, VISIT_TYPES, type.id());
    }

    private void keep(Actor actor, Object row, String subject, UUID id) {
        require(actor);
        store.write(session -> {
            session.insert(row);
            audit.record(actor, "CREATE", subject, id, List.of());
            store.touched(subject, id);
            return null;
        });
    }

    private void require(Actor actor) {
        if (!access.may(actor, Permission.EDIT_DIRECTORY)) {
            throw new SecurityException("may not change the directory");
        }
    }
}
