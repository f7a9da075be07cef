package clinicdesk.ui.seat;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.access.Handover;
import clinicdesk.access.Person;
import clinicdesk.access.PersonOutcome;
import clinicdesk.access.Sitting;
import clinicdesk.base.Role;
import clinicdesk.settings.DeskSettings;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of who sits here, and the note for the next, without a window. */
class SeatViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk panel;
    private WhoViewModel who;
    private NoteViewModel note;
    private int closed;

    @BeforeEach
    void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
        panel = PanelDesk.in(clinic);
        SeatServices services = new SeatServices(clinic.people, new Sitting(clinic.people, new DeskSettings(folder)),
                clinic.handover, clinic.access);
        who = new WhoViewModel(panel.desk, services, () -> closed++);
        note = new NoteViewModel(panel.desk, clinic.handover, () -> closed++);
        who.begin();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Person person(String name) {
        Person person = ((PersonOutcome.Saved) clinic.people.add(TestClinic.OWNER, name)).person();
        who.begin();
        return person;
    }

    private String here() {
        return panel.desk.workplace().actor().name();
    }

    private List<String> rows() {
        return who.rows().stream().map(who::said).toList();
    }

    @Test
    void somebodyNewTypesHerNameAndSitsDown() {
        who.typedProperty().set("Maria");
        assertThat(rows()).containsExactly("New: Maria");

        who.enter();

        assertThat(here()).isEqualTo("Maria");
        assertThat(panel.banner()).isEqualTo("Maria sits here now.");
        assertThat(closed).isEqualTo(1);
        who.begin();
        assertThat(rows()).containsExactly("Maria, Visits and settings · sits here");
    }

    @Test
    void theListNarrowsWhileANameIsTyped() {
        person("Maria");
        person("Ana Lo");
        person("Anna Berg");

        who.typedProperty().set("an");
        assertThat(rows()).containsExactly("Ana Lo, Visits", "Anna Berg, Visits", "New: an");
        who.typedProperty().set("ana lo");
        assertThat(rows()).as("she need not be made anew").containsExactly("Ana Lo, Visits");
        who.enter();
        assertThat(here()).isEqualTo("Ana Lo");
    }

    @Test
    void whoIsChosenStaysChosenWhileTheListIsReadAgain() {
        person("Maria");
        person("Ana");
        person("Zoe");

        who.move(1);
        who.refresh();
        assertThat(who.highlightedProperty().get()).isEqualTo(1);
        who.move(5);
        assertThat(who.highlightedProperty().get()).isEqualTo(2);
        who.move(-9);
        assertThat(who.highlightedProperty().get()).isZero();
    }

    @Test
    void aReceptionistSeesThatSheMayNotChangePeople() {
        person("Owner");
        Person ana = person("Ana");
        who.enter();
        assertThat(here()).isEqualTo("Ana");
        who.begin();

        assertThat(who.mayChangeProperty().get()).isFalse();
        who.leave();
        assertThat(who.problemProperty().get()).isEqualTo("Only who may change the settings can do this.");
        who.rename();
        assertThat(who.renamedProperty().get()).isNull();
        assertThat(clinic.people.find(ana.id())).isPresent();
    }

    @Test
    void whoMayChangeTheSettingsRenamesAndPromotesAndTakesOut() {
        person("Owner");
        who.enter();
        Person ana = person("Ana");
        assertThat(who.mayChangeProperty().get()).isTrue();

        who.rename();
        assertThat(who.typedProperty().get()).isEqualTo("Ana");
        who.typedProperty().set("owner");
        who.enter();
        assertThat(who.problemProperty().get()).isEqualTo("Somebody with this name is on the list already.");
        who.typedProperty().set("Ann");
        who.enter();
        assertThat(rows()).containsExactly("Ann, Visits", "Owner, Visits and settings · sits here");

        who.turnRole();
        assertThat(clinic.people.find(ana.id())).map(Person::role).contains(Role.ADMIN);
        who.leave();
        assertThat(rows()).containsExactly("Owner, Visits and settings · sits here");
        who.leave();
        assertThat(who.problemProperty().get()).startsWith("Somebody has to be able to change the settings.");
    }

    @Test
    void escapeLeavesTheRenamingFirst() {
        person("Owner");
        who.enter();
        who.begin();
        closed = 0;
        who.rename();

        who.escape();
        assertThat(who.renamedProperty().get()).isNull();
        assertThat(closed).isZero();
        who.escape();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void whoIsRenamedAtAnotherDeskHasHerNewNameHere() {
        Person owner = person("Owner");
        who.enter();

        clinic.people.rename(TestClinic.OWNER, owner.id(), "Olga");
        who.refresh();

        assertThat(here()).isEqualTo("Olga");
    }

    @Test
    void aNoteIsLeftReadAndTakenAway() {
        note.begin();
        assertThat(note.fromProperty().get()).isEqualTo("There is no note.");
        note.typedProperty().set("The key is in the drawer.");
        note.leave();
        assertThat(panel.banner()).isEqualTo("The note is left for the next.");

        note.begin();
        assertThat(note.typedProperty().get()).isEqualTo("The key is in the drawer.");
        assertThat(note.fromProperty().get()).startsWith("From Maria, ");
        note.takeAway();
        assertThat(clinic.handover.note()).isEmpty();
        assertThat(note.noteProperty().get()).isNull();
    }

    @Test
    void twoDesksThatWriteAtOnceLoseNothing() {
        note.begin();
        note.typedProperty().set("Call the lab.");
        clinic.handover.leave(TestClinic.OWNER, "The key is in the drawer.", null);
        clinic.clock.advance(Duration.ofMinutes(1));

        note.leave();
        assertThat(note.problemProperty().get()).startsWith("Another desk has left a note meanwhile.");
        assertThat(note.typedProperty().get()).isEqualTo("The key is in the drawer.\n\nCall the lab.");
        assertThat(closed).isZero();

        note.typedProperty().set(note.typedProperty().get() + " ");
        note.leave();
        assertThat(clinic.handover.note().orElseThrow().content())
                .isEqualTo("The key is in the drawer.\n\nCall the lab.");
    }

    @Test
    void aNoteThatIsTooLongIsNotCut() {
        note.begin();
        note.typedProperty().set("n".repeat(Handover.LONGEST + 1));

        note.leave();

        assertThat(note.problemProperty().get()).isEqualTo("A note has at most 2000 characters.");
        assertThat(clinic.handover.note()).isEmpty();
        note.typedProperty().set("n".repeat(Handover.LONGEST));
        note.leave();
        assertThat(clinic.handover.note()).isPresent();
    }
}
