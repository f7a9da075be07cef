package clinicdesk.directory;

import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.DirectoryChange.Keep;
import clinicdesk.directory.DirectoryChange.Use;
import clinicdesk.directory.DoctorDetails.Contact;
import clinicdesk.directory.DoctorDetails.Work;
import clinicdesk.directory.VisitTypeDetails.Length;
import clinicdesk.settings.ReminderHours;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who and what the clinic has, on Monday 16 November 2026, eight in the morning. */
class DirectoryTest {

    @TempDir
    Path folder;

    private TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private static DoctorDetails doctor(String name) {
        return new DoctorDetails(name, new Work("Cardiology", "East"),
                new Contact("020 7946 0000", "foster@example.org"),
                3, null);
    }

    private static VisitTypeDetails type(String name, int minutes, int before, int after) {
        return new VisitTypeDetails(name, new Length(minutes, before, after), 2, Set.of());
    }

    private Outcome add(Details details) {
        return clinic.duty.change(OWNER, new Keep(Ids.next(), null, details));
    }

    private DirectoryEntry entry(Subject subject, String name) {
        return clinic.directory.entries(subject).stream().filter(entry -> entry.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private Outcome use(Subject subject, String name, boolean active) {
        return clinic.duty.change(OWNER, new Use(subject, entry(subject, name).id(), active));
    }

    private Outcome undo(Outcome outcome) {
        return clinic.booking.undo(OWNER, ((Outcome.Made) outcome).inverse());
    }

    private String trail(UUID id) {
        return clinic.audit.history(id).stream().map(act -> act.action()).toList().toString();
    }

    @Test
    void aDoctorIsAddedDescribedAnewAndBothAreUndone() {
        Outcome added = add(doctor("Dr Foster"));
        DirectoryEntry foster = entry(Subject.DOCTOR, "Dr Foster");
        Outcome changed = clinic.duty.change(OWNER,
                new Keep(foster.id(), foster.details(),
                        new DoctorDetails("Dr Foster-Lee", Work.NONE, Contact.NONE, 4, null)));

        assertThat(clinic.directory.doctor(foster.id())).get()
                .satisfies(now -> assertThat(now.name()).isEqualTo("Dr Foster-Lee"))
                .satisfies(now -> assertThat(now.email()).isNull());
        assertThat(clinic.audit.history(foster.id()).getLast().changes())
                .contains(FieldChange.of("name", "Dr Foster", "Dr Foster-Lee"), FieldChange.of("colour", 3, 4));

        Outcome back = undo(changed);
        assertThat(entry(Subject.DOCTOR, "Dr Foster").details()).isEqualTo(foster.details());
        assertThat(answer(undo(changed))).as("undone already").isEqualTo("stale directory");
        Outcome again = undo(back);
        assertThat(entry(Subject.DOCTOR, "Dr Foster-Lee").id()).isEqualTo(foster.id());
        assertThat(answer(undo(again))).isEqualTo("done");
        assertThat(answer(undo(added))).isEqualTo("done");
        assertThat(clinic.directory.doctor(foster.id())).get().extracting(Doctor::active).isEqualTo(false);
        assertThat(trail(foster.id())).isEqualTo("[CREATE, CHANGE, CHANGE, CHANGE, CHANGE, DEACTIVATE]");
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotChanged() {
        add(doctor("Dr Foster"));
        DirectoryEntry seen = entry(Subject.DOCTOR, "Dr Foster");
        clinic.duty.change(OWNER, new Keep(seen.id(), seen.details(), doctor("Dr Bea Foster")));

        assertThat(answer(clinic.duty.change(OWNER, new Keep(seen.id(), seen.details(), doctor("Dr F")))))
                .isEqualTo("stale directory");
        assertThat(answer(clinic.duty.change(OWNER, new Keep(Ids.next(), seen.details(), doctor("Dr F")))))
                .isEqualTo("unknown id");
        assertThat(answer(use(Subject.DOCTOR, "Dr Bea Foster", true))).isEqualTo("stale directory");
    }

    @ParameterizedTest
    @CsvSource({"Dr Foster,020 7946 0000,a@example.org,7,done", "'  ',,,0,invalid name MISSING_FIELD",
            "dr strange,,,0,invalid name TAKEN", "--,,,0,invalid name BAD_NAME",
            "Dr Foster,call her,,0,invalid phone BAD_PHONE", "Dr Foster,,a@b@c,0,invalid email BAD_EMAIL",
            "Dr Foster,,,8,invalid colour BAD_NUMBER", "Dr Foster,,,-1,invalid colour BAD_NUMBER",
            "'',x,y,9,'invalid name MISSING_FIELD, phone BAD_PHONE, email BAD_EMAIL, colour BAD_NUMBER'"})
    void aDoctorHasANameOfTheirOwnAndCanBeReached(String name, String phone, String email, int colour,
            String expected) {
        assertThat(answer(add(new DoctorDetails(name, Work.NONE, new Contact(phone, email), colour, null))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5,0,0,done", "720,120,120,done", "4,0,0,invalid minutes BAD_NUMBER",
            "721,0,0,invalid minutes BAD_NUMBER",
            "30,121,0,invalid bufferBefore BAD_NUMBER", "30,-1,0,invalid bufferBefore BAD_NUMBER",
            "30,0,121,invalid bufferAfter BAD_NUMBER", "30,0,-1,invalid bufferAfter BAD_NUMBER"})
    void aVisitTypeIsAsLongAsAVisitMayBeAndItsBuffersAreTwoHoursAtMost(int minutes, int before, int after,
            String expected) {
        assertThat(answer(add(type("Check", minutes, before, after)))).isEqualTo(expected);
    }

    @Test
    void theRemindersOfAVisitTypeAreKeptAndUndoneAndStandInTheTrail() {
        add(type("Check", 30, 0, 0));
        DirectoryEntry check = entry(Subject.VISIT_TYPE, "Check");
        VisitTypeDetails never = new VisitTypeDetails("Check", new Length(30, 0, 0), 2, Set.of(), ReminderHours.NEVER);
        Outcome changed = clinic.duty.change(OWNER, new Keep(check.id(), check.details(), never));
        assertThat(entry(Subject.VISIT_TYPE, "Check").details()).isEqualTo(never);
        VisitTypeDetails early = new VisitTypeDetails("Check", new Length(30, 0, 0), 2, Set.of(),
                ReminderHours.read("24, 72").orElseThrow());
        clinic.duty.change(OWNER, new Keep(check.id(), never, early));

        assertThat(entry(Subject.VISIT_TYPE, "Check").details()).isEqualTo(early);
        assertThat(clinic.audit.history(check.id()).getLast().changes())
                .containsExactly(FieldChange.of("reminderHours", "", "72,24"));
        assertThat(answer(undo(changed))).as("it is another one now").isEqualTo("stale directory");
        clinic.duty.change(OWNER, new Keep(check.id(), early, never));
        assertThat(answer(undo(changed))).isEqualTo("done");
        assertThat(entry(Subject.VISIT_TYPE, "Check").details()).isEqualTo(check.details());
    }

    @Test
    void twoHoursBeforeAndAfterAVisitAreSeenFromFarAway() {
        add(type("Surgery", 30, 120, 120));
        UUID surgery = entry(Subject.VISIT_TYPE, "Surgery").id();
        var place = clinic.place("Strange", clinic.patient("Ann"), "2026-11-16T12:00", 30);
        clinic.booking.book(OWNER, new BookingRequest(place, surgery, null,
                Telling.NO_LETTER));

        assertThat(answer(clinic.book("Strange", "2026-11-16T09:30", 30))).isEqualTo("done");
        assertThat(answer(clinic.book("Strange", "2026-11-16T10:00", 30))).isEqualTo("DOCTOR_BUSY");
        assertThat(answer(clinic.book("Strange", "2026-11-16T14:25", 30))).isEqualTo("DOCTOR_BUSY");
        assertThat(answer(clinic.book("Strange", "2026-11-16T14:30", 30))).isEqualTo("done");
    }

    @Test
    void theRoomsThatAreNamedHaveToBeThere() {
        UUID room = clinic.room("Room 1");
        assertThat(answer(add(new VisitTypeDetails("X-ray", new Length(10, 0, 0), 0, Set.of(room, Ids.next())))))
                .isEqualTo("invalid rooms UNKNOWN");
        assertThat(answer(add(new DoctorDetails("Dr F", Work.NONE, Contact.NONE, 0, Ids.next()))))
                .isEqualTo("invalid roomId UNKNOWN");
        assertThat(answer(add(new VisitTypeDetails("X-ray", new Length(10, 0, 0), 0, Set.of(room))))).isEqualTo("done");
        DirectoryEntry ray = entry(Subject.VISIT_TYPE, "X-ray");
        assertThat(answer(clinic.duty.change(OWNER, new Keep(ray.id(), ray.details(), type("X-ray", 10, 0, 0)))))
                .isEqualTo("done");
        assertThat(entry(Subject.VISIT_TYPE, "X-ray").details()).isEqualTo(type("X-ray", 10, 0, 0));
    }

    @Test
    void aNameIsFreeAgainOnceItsOwnerIsInactiveWhoThenCannotComeBack() {
        add(new RoomDetails("Ultrasound", Room.Kind.EQUIPMENT));
        assertThat(answer(add(new RoomDetails("ultrasound ", Room.Kind.ROOM)))).isEqualTo("invalid name TAKEN");
        DirectoryEntry old = entry(Subject.ROOM, "Ultrasound");
        assertThat(old.details()).isEqualTo(new RoomDetails("Ultrasound", Room.Kind.EQUIPMENT));

        assertThat(answer(use(Subject.ROOM, "Ultrasound", false))).isEqualTo("done");
        assertThat(answer(add(new RoomDetails("ultrasound", Room.Kind.ROOM)))).isEqualTo("done");
        assertThat(answer(clinic.duty.change(OWNER, new Use(Subject.ROOM, old.id(), true))))
                .isEqualTo("invalid name TAKEN");
    }

    @Test
    void aDoctorWhoLeavesStrandsTheVisitsToComeAndUndoneIsBack() {
        Visit visit = clinic.booked("Strange", "2026-11-17T09:00", 30);
        clinic.booked("Who", "2026-11-17T09:00", 30);
        Outcome left = use(Subject.DOCTOR, "Dr Strange", false);

        assertThat(((Outcome.HoursChanged) left).stranded()).extracting(Visit::id).containsExactly(visit.id());
        assertThat(clinic.stranded.disorder().stranded()).hasSize(1);
        assertThat(clinic.stranded.offers(visit).otherDoctor()).isPresent();

        assertThat(answer(undo(left))).isEqualTo("done");
        assertThat(clinic.stranded.disorder().stranded()).isEmpty();
        assertThat(clinic.directory.doctor(clinic.doctor("Strange"))).get().extracting(Doctor::active).isEqualTo(true);
    }

    @Test
    void aVisitThatWasTakenFromADoctorWhoHasLeftCanBePutBackThere() {
        Visit visit = clinic.booked("Strange", "2026-11-17T09:00", 30);
        use(Subject.DOCTOR, "Dr Strange", false);
        Outcome moved = clinic.booking.move(OWNER, visit.id(), visit.version(), new MoveRequest(
                clinic.place("Who", visit.patientId(), "2026-11-17T09:00", 30), Telling.NO_LETTER,
                null));
        assertThat(answer(moved)).isEqualTo("done");

        assertThat(answer(undo(moved))).isEqualTo("done");
        assertThat(clinic.now(visit).doctorId()).isEqualTo(clinic.doctor("Strange"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAdministratorChangesWhatTheClinicHas(Role role) {
        Actor rita = new Actor("Rita", role, clinic.doctor("Strange"));
        assertThat(answer(clinic.duty.change(rita, new Keep(Ids.next(), null, doctor("Dr Foster")))))
                .isEqualTo("denied EDIT_DIRECTORY");
        assertThat(answer(clinic.duty.change(rita, new Use(Subject.DOCTOR, clinic.doctor("Strange"), false))))
                .isEqualTo("denied EDIT_DIRECTORY");
        assertThat(clinic.directory.entries(Subject.DOCTOR)).hasSize(2).allMatch(DirectoryEntry::active);
    }
}
