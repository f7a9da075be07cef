package clinicdesk.ui.directory;

import static clinicdesk.TestClinic.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.DirectoryChange.Keep;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.DoctorDetails;
import clinicdesk.directory.Room;
import clinicdesk.directory.RoomDetails;
import clinicdesk.directory.Subject;
import clinicdesk.directory.VisitTypeDetails;
import clinicdesk.directory.VisitTypeDetails.Length;
import clinicdesk.settings.ReminderHours;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of what the clinic has, on Monday 16 November 2026, half past eight, with its owner at the desk. */
class DirectoryViewModelTest {

    @TempDir
    Path folder;

    private final List<String> led = new ArrayList<>();
    private TestClinic clinic;
    private AtDesk desk;
    private DirectoryViewModel page;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        desk = deskOf(OWNER);
        page = page(desk);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private AtDesk deskOf(Actor actor) {
        PanelDesk maria = PanelDesk.in(clinic);
        Workplace hers = maria.desk.workplace();
        Workplace workplace = new Workplace(hers.background(), hers.clock(), actor, hers.locale(), hers.problem());
        return new AtDesk(workplace, new DeskActs(workplace, clinic.booking, maria.desk.words()), maria.desk.words(),
                maria.desk.privacy(), Runnable::run);
    }

    private DirectoryViewModel page(AtDesk at) {
        DirectoryViewModel made = new DirectoryViewModel(at,
                new DirectorySources(clinic.directory, clinic.hours, clinic.duty, clinic.appointments, clinic.access),
                new Ways() {
                    @Override
                    public void hours(UUID doctorId) {
                        led.add("hours");
                    }

                    @Override
                    public void stranded() {
                        led.add("stranded");
                    }

                    @Override
                    public void visit(Visit visit) {
                        led.add("visit " + visit.patientName());
                    }
                });
        made.reload();
        return made;
    }

    private String banner() {
        var banner = desk.acts().bannerProperty().get();
        return banner == null ? "" : banner.text();
    }

    private SectionViewModel doctors() {
        return page.section(Subject.DOCTOR);
    }

    private List<String> names(Subject subject) {
        return page.section(subject).rows().stream().map(form -> form.titleProperty().get()).toList();
    }

    private FormViewModel choose(Subject subject, String name) {
        SectionViewModel section = page.section(subject);
        section.chosenProperty().set(section.rows().stream().filter(row -> row.titleProperty().get().equals(name))
                .findFirst().orElseThrow());
        return section.chosenProperty().get();
    }

    private DoctorViewModel newDoctor(String name) {
        doctors().begin();
        DoctorViewModel form = (DoctorViewModel) doctors().chosenProperty().get();
        form.name().set(name);
        return form;
    }

    private DirectoryEntry kept(Subject subject, String name) {
        return clinic.directory.entries(subject).stream().filter(entry -> entry.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private void outside(UUID id, DirectoryEntry seen, DoctorDetails now) {
        clinic.duty.change(OWNER, new Keep(id, seen.details(), now));
        page.changed();
    }

    @Test
    void aNewDoctorHasTheRarestColourAndNoHoursYetAndLeadsThere() {
        DoctorViewModel foster = newDoctor("Dr Foster");
        foster.specialization().set("Cardiology");
        assertThat(foster.withoutHoursProperty().get()).isFalse();
        doctors().save();

        assertThat(banner()).isEqualTo("Dr Foster added.");
        assertThat(names(Subject.DOCTOR)).containsExactly("Dr Foster", "Dr Strange", "Dr Who");
        assertThat(doctors().chosenProperty().get()).isSameAs(foster);
        assertThat(foster.unsavedProperty().get()).isFalse();
        assertThat(kept(Subject.DOCTOR, "Dr Foster").details())
                .isEqualTo(new DoctorDetails("Dr Foster", new DoctorDetails.Work("Cardiology", null),
                        DoctorDetails.Contact.NONE, 2, null));
        assertThat(foster.withoutHoursProperty().get()).isTrue();
        assertThat(((DoctorViewModel) choose(Subject.DOCTOR, "Dr Who")).withoutHoursProperty().get()).isFalse();
        assertThat(((DoctorViewModel) choose(Subject.DOCTOR, "Dr Who")).specializations())
                .containsExactly("Cardiology");
        foster.hours();
        assertThat(led).containsExactly("hours");

        desk.acts().undo();
        page.changed();
        assertThat(names(Subject.DOCTOR)).containsExactly("Dr Strange", "Dr Who");
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        DoctorViewModel form = newDoctor("dr who");
        form.phone().set("call her");
        form.email().set("a@b@c");
        doctors().save();

        assertThat(form.name().problemProperty().get()).isEqualTo("Another one that is in use has this name.");
        assertThat(form.phone().problemProperty().get()).startsWith("A phone number");
        assertThat(form.email().problemProperty().get()).startsWith("Please give one e-mail address");
        assertThat(clinic.directory.entries(Subject.DOCTOR)).hasSize(2);
        form.name().set("Dr Foster");
        assertThat(form.name().problemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30,,,true", "5,0,120,true", "720,120,0,true", "4,0,0,false", "721,0,0,false", "'',0,0,false",
            "half an hour,0,0,false", "30,121,0,false", "30,0,121,false", "30,-1,0,false"})
    void aVisitTypeTakesWholeMinutesInRange(String minutes, String before, String after, boolean fine) {
        SectionViewModel types = page.section(Subject.VISIT_TYPE);
        types.begin();
        VisitTypeViewModel form = (VisitTypeViewModel) types.chosenProperty().get();
        form.name().set("Check");
        form.minutes().set(minutes);
        form.before().set(before == null ? "" : before);
        form.after().set(after == null ? "" : after);
        types.save();

        assertThat(clinic.directory.entries(Subject.VISIT_TYPE)).hasSize(fine ? 1 : 0);
        assertThat(form.fields().values().stream().allMatch(field -> field.problemProperty().get().isEmpty()))
                .isEqualTo(fine);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(nullValues = "null", value = {"CLINIC, '', null, true", "CLINIC, 'a day', null, true",
            "NEVER, '', '', true", "OWN, '72 24', '72,24', true", "OWN, '1', '1', true", "OWN, '336', '336', true",
            "OWN, '', null, false", "OWN, '0', null, false", "OWN, '337', null, false", "OWN, 'a day', null, false"})
    void aVisitTypeIsRemindedOfAsTheClinicHasItNeverOrAtHoursOfItsOwn(ReminderChoice choice, String typed,
            @Nullable String kept, boolean fine) {
        SectionViewModel types = page.section(Subject.VISIT_TYPE);
        types.begin();
        VisitTypeViewModel form = (VisitTypeViewModel) types.chosenProperty().get();
        form.name().set("Check");
        form.remindersProperty().setValue(choice);
        form.reminderHours().set(typed);
        types.save();

        assertThat(form.reminderHours().problemProperty().get().isEmpty()).isEqualTo(fine);
        if (fine) {
            assertThat(((VisitTypeDetails) kept(Subject.VISIT_TYPE, "Check").details()).reminders())
                    .isEqualTo(kept == null ? null : ReminderHours.read(kept).orElseThrow());
            page.reload();
            assertThat(form.remindersProperty().getValue()).isEqualTo(choice);
            assertThat(form.unsavedProperty().get()).isFalse();
        }
    }

    @Test
    void theRoomsOfAVisitTypeAreTickedAndAnInactiveOneIsShownAsLongAsItIs() {
        UUID room = clinic.room("X-ray");
        clinic.room("Room 1");
        clinic.duty.change(OWNER,
                new Keep(Ids.next(), null, new VisitTypeDetails("Check", new Length(15, 0, 5), 1, Set.of())));
        page.reload();
        VisitTypeViewModel form = (VisitTypeViewModel) choose(Subject.VISIT_TYPE, "Check");
        assertThat(form.detailProperty().get()).isEqualTo("15 min, 0 before, 5 after");
        form.tick(room, true);
        page.section(Subject.VISIT_TYPE).save();
        assertThat(kept(Subject.VISIT_TYPE, "Check").details())
                .isEqualTo(new VisitTypeDetails("Check", new Length(15, 0, 5), 1, Set.of(room)));

        choose(Subject.ROOM, "X-ray");
        page.section(Subject.ROOM).deactivate();
        assertThat(banner()).isEqualTo("X-ray is not offered any more. Named by Check.");
        assertThat(form.offered()).extracting(RoomPick::name).containsExactly("Room 1", "X-ray (inactive)");
        form.tick(room, false);
        page.section(Subject.VISIT_TYPE).save();
        assertThat(form.offered()).extracting(RoomPick::name).containsExactly("Room 1");
    }

    @Test
    void aDoctorWhoLeavesLeadsToTheVisitsToSortOutAndComesBack() {
        clinic.booked("Strange", "2026-11-17T09:00", 30);
        clinic.booked("Strange", "2026-11-18T09:00", 30);
        choose(Subject.DOCTOR, "Dr Strange");
        doctors().deactivate();

        assertThat(banner()).isEqualTo("Dr Strange no longer works here. 2 visits to sort out.");
        assertThat(led).containsExactly("stranded");
        assertThat(names(Subject.DOCTOR)).containsExactly("Dr Who");
        doctors().inactiveShownProperty().set(true);
        assertThat(choose(Subject.DOCTOR, "Dr Strange").activeProperty().get()).isFalse();
        doctors().activate();
        assertThat(banner()).isEqualTo("Dr Strange works here again.");
        assertThat(clinic.stranded.disorder().stranded()).isEmpty();
    }

    @Test
    void aRoomThatIsTakenAwaySaysWhoIsStillThere() {
        UUID room = clinic.room("Room 1");
        DirectoryEntry who = kept(Subject.DOCTOR, "Dr Who");
        DoctorDetails now = (DoctorDetails) who.details();
        outside(who.id(), who, new DoctorDetails(now.name(), now.work(), now.contact(), now.colour(), room));
        var place = clinic.place("Strange", clinic.patient("Ann Lee"), "2026-11-16T09:00", 30);
        clinic.booking.book(OWNER, new BookingRequest(place.in(room), null, null, Telling.NO_LETTER));
        page.changed();
        RoomViewModel form = (RoomViewModel) choose(Subject.ROOM, "Room 1");

        assertThat(form.usedByProperty().get()).isEqualTo("Usual room of Dr Who.");
        assertThat(form.say(form.visits().getFirst())).isEqualTo("Mon 16 Nov, 09:00 · Ann Lee · Dr Strange");
        var later = clinic.place("Strange", clinic.patient("Tom Bly"), "2026-11-16T11:00", 30);
        clinic.booking.book(OWNER, new BookingRequest(later.in(room), null, null, Telling.NO_LETTER));
        page.visitsChanged();
        assertThat(form.visits()).as("booked while the page was open").hasSize(2);
        form.open(form.visits().getFirst());
        assertThat(led).containsExactly("visit Ann Lee");
        desk.privacy().hiddenProperty().set(true);
        assertThat(form.say(form.visits().getFirst())).doesNotContain("Ann");
        page.section(Subject.ROOM).deactivate();
        assertThat(banner())
                .isEqualTo("Room 1 is not offered any more. 2 visits to come are still there. Usual room of Dr Who.");
        assertThat(((DoctorViewModel) choose(Subject.DOCTOR, "Dr Who")).rooms()).extracting(RoomPick::name)
                .containsExactly("No room", "Room 1 (inactive)");
        assertThat(((DoctorViewModel) choose(Subject.DOCTOR, "Dr Strange")).rooms()).extracting(RoomPick::name)
                .containsExactly("No room");
    }

    @Test
    void whatIsTypedStaysUntilItIsSavedOrDropped() {
        DoctorViewModel strange = (DoctorViewModel) choose(Subject.DOCTOR, "Dr Strange");
        strange.department().set("East");
        choose(Subject.DOCTOR, "Dr Who");
        page.reload();
        assertThat(strange.department().value()).isEqualTo("East");
        assertThat(strange.unsavedProperty().get()).isTrue();

        choose(Subject.DOCTOR, "Dr Strange");
        doctors().drop();
        assertThat(strange.department().value()).isEmpty();
        assertThat(strange.unsavedProperty().get()).isFalse();
    }

    @Test
    void whoSavesAfterSomebodyElseIsToldFirst() {
        DoctorViewModel strange = (DoctorViewModel) choose(Subject.DOCTOR, "Dr Strange");
        strange.department().set("East");
        DirectoryEntry seen = kept(Subject.DOCTOR, "Dr Strange");
        DoctorDetails now = (DoctorDetails) seen.details();
        DoctorDetails theirs = new DoctorDetails("Dr Stephen Strange", now.work(), now.contact(), now.colour(), null);
        clinic.duty.change(OWNER, new Keep(seen.id(), now, theirs));

        doctors().save();
        assertThat(banner()).isEqualTo("Somebody else has changed this meanwhile. Nothing was done.");
        assertThat(strange.changedElsewhereProperty().get()).isTrue();
        assertThat(strange.department().value()).isEqualTo("East");
        assertThat(strange.name().value()).isEqualTo("Dr Strange");
        doctors().save();
        assertThat(strange.changedElsewhereProperty().get()).isFalse();
        assertThat(kept(Subject.DOCTOR, "Dr Strange").active()).as("hers, in its place").isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void somethingNewThatNobodyFilledInIsNotKept(Subject subject) {
        SectionViewModel section = page.section(subject);
        int before = section.rows().size();
        section.begin();
        section.begin();
        assertThat(section.rows()).hasSize(before + 1);
        section.leave();
        assertThat(section.rows()).hasSize(before);

        section.begin();
        section.chosenProperty().get().fields().get("name").set("Something");
        section.leave();
        assertThat(section.rows()).as("it is typed").hasSize(before + 1);
        section.drop();
        assertThat(section.rows()).hasSize(before);
    }

    @Test
    void whoMayNotChangeItSeesItAll() {
        AtDesk marias = deskOf(TestClinic.MARIA);
        DirectoryViewModel hers = page(marias);
        SectionViewModel section = hers.section(Subject.DOCTOR);
        section.begin();
        section.deactivate();
        ((DoctorViewModel) section.chosenProperty().get()).name().set("Dr X");
        section.save();

        assertThat(hers.mayChange()).isFalse();
        assertThat(section.rows()).hasSize(2);
        assertThat(clinic.directory.entries(Subject.DOCTOR)).extracting(DirectoryEntry::name)
                .containsExactly("Dr Strange", "Dr Who");
    }

    @Test
    void equipmentIsARoomOfAnotherKind() {
        SectionViewModel rooms = page.section(Subject.ROOM);
        rooms.begin();
        RoomViewModel form = (RoomViewModel) rooms.chosenProperty().get();
        form.name().set("Ultrasound");
        form.kindProperty().setValue(Room.Kind.EQUIPMENT);
        rooms.save();

        assertThat(form.detailProperty().get()).isEqualTo("Equipment");
        assertThat(kept(Subject.ROOM, "Ultrasound").details())
                .isEqualTo(new RoomDetails("Ultrasound", Room.Kind.EQUIPMENT));
        form.name().set("Ultrasound 1");
        rooms.save();
        assertThat(banner()).isEqualTo("Ultrasound is now Ultrasound 1.");
        desk.acts().undo();
        page.changed();
        assertThat(form.name().value()).isEqualTo("Ultrasound");
    }
}
