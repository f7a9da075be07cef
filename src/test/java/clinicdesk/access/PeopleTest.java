package clinicdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.settings.DeskSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who works at the desks, who sits at this one, and what one leaves for the next. */
class PeopleTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private People people;

    @BeforeEach
    void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
        people = clinic.people;
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Person person(String name) {
        return ((PersonOutcome.Saved) people.add(TestClinic.MARIA, name)).person();
    }

    private Sitting desk() {
        return new Sitting(people, new DeskSettings(folder));
    }

    @Test
    void theFirstMayChangeTheSettingsAndThoseAfterHerBook() {
        assertThat(person("Maria").role()).isEqualTo(Role.ADMIN);
        assertThat(person("Ana Lo").role()).isEqualTo(Role.RECEPTIONIST);
        assertThat(people.all()).extracting(Person::name).containsExactly("Ana Lo", "Maria");
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | MISSING_FIELD
            '   '                       | MISSING_FIELD
            M                           | saved
            Мария                       | saved
            '12'                        | BAD_NAME
            'Ma\tria'                   | BAD_NAME
            Owner                       | OVERLAPS
            ' oWNER '                   | OVERLAPS
            Owner II                    | saved
            """)
    void aNameTellsHerFromTheOthers(String name, String expected) {
        person("Owner");

        assertThat(answer(people.add(TestClinic.MARIA, name.replace("\\t", "\t")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60, saved", "61, TEXT_TOO_LONG"})
    void aNameHasAnEnd(int letters, String expected) {
        assertThat(answer(people.add(TestClinic.MARIA, "M".repeat(letters)))).isEqualTo(expected);
    }

    private static String answer(PersonOutcome outcome) {
        return switch (outcome) {
            case PersonOutcome.Saved saved -> "saved";
            case PersonOutcome.Invalid invalid -> invalid.problem().code().toString();
            case PersonOutcome.LastAdmin last -> "last";
            case PersonOutcome.Denied denied -> "denied";
        };
    }

    @Test
    void whoHasLeftGivesHerNameBack() {
        person("Owner");
        Person ana = person("Ana");

        assertThat(answer(people.leave(TestClinic.OWNER, ana.id()))).isEqualTo("saved");
        assertThat(people.all()).extracting(Person::name).containsExactly("Owner");
        assertThat(answer(people.add(TestClinic.MARIA, "Ana"))).isEqualTo("saved");
        assertThat(answer(people.rename(TestClinic.OWNER, ana.id(), "Ann"))).as("she is gone").isEqualTo("denied");
    }

    @Test
    void onlyWhoMayChangeTheSettingsChangesPeople() {
        person("Owner");
        Person ana = person("Ana");

        assertThat(answer(people.rename(TestClinic.MARIA, ana.id(), "Ann"))).isEqualTo("denied");
        assertThat(answer(people.become(TestClinic.MARIA, ana.id(), Role.ADMIN))).isEqualTo("denied");
        assertThat(answer(people.leave(TestClinic.MARIA, ana.id()))).isEqualTo("denied");
        assertThat(answer(people.rename(TestClinic.OWNER, ana.id(), "ANA"))).as("her own name").isEqualTo("saved");
        assertThat(answer(people.rename(TestClinic.OWNER, ana.id(), "owner"))).isEqualTo(Code.OVERLAPS.toString());
    }

    @Test
    void somebodyCanAlwaysChangeTheSettings() {
        Person owner = person("Owner");
        Person ana = person("Ana");

        assertThat(answer(people.leave(TestClinic.OWNER, owner.id()))).isEqualTo("last");
        assertThat(answer(people.become(TestClinic.OWNER, owner.id(), Role.RECEPTIONIST))).isEqualTo("last");

        people.become(TestClinic.OWNER, ana.id(), Role.ADMIN);

        assertThat(answer(people.become(TestClinic.OWNER, owner.id(), Role.RECEPTIONIST))).isEqualTo("saved");
        assertThat(answer(people.leave(TestClinic.OWNER, owner.id()))).isEqualTo("saved");
        assertThat(answer(people.leave(TestClinic.OWNER, ana.id()))).isEqualTo("last");
    }

    @Test
    void theTrailSaysWhoChangedWhom() {
        person("Owner");
        Person ana = person("Ana");
        people.rename(TestClinic.OWNER, ana.id(), "Ann");

        Act renamed = clinic.audit.history(ana.id()).getLast();

        assertThat(renamed.actor()).isEqualTo("Owner");
        assertThat(renamed.changes()).containsExactly(new FieldChange("name", "Ana", "Ann"));
    }

    @Test
    void aDeskKnowsTomorrowWhoSatThere() {
        assertThat(desk().last("hp")).as("nobody is named yet").isEqualTo(new Actor("hp", Role.ADMIN, null));
        person("Owner");
        assertThat(desk().last("hp")).as("she has not said who she is").isEqualTo(Actor.receptionist("hp"));

        Person ana = person("Ana");
        desk().sit(ana);

        assertThat(desk().last("hp")).isEqualTo(Actor.receptionist("Ana"));
        people.become(TestClinic.OWNER, ana.id(), Role.ADMIN);
        assertThat(desk().last("hp")).isEqualTo(new Actor("Ana", Role.ADMIN, null));
        people.leave(TestClinic.OWNER, ana.id());
        assertThat(desk().person()).isEmpty();
    }

    @Test
    void aDeskWithAnUnreadableNoteOfWhoSatThereAsksAnew() {
        new DeskSettings(folder).set("desk.person", "Maria");
        assertThat(desk().person()).isEmpty();

        new DeskSettings(folder).set("desk.person", Ids.next().toString());
        assertThat(desk().person()).isEmpty();
    }

    @Test
    void thereIsOneNoteAndWhoWritesOverItHasReadIt() {
        Handover handover = clinic.handover;
        assertThat(handover.note()).isEmpty();

        handover.leave(TestClinic.MARIA, "  The key is in the drawer. ", null);
        HandoverNote first = handover.note().orElseThrow();
        assertThat(first.content()).isEqualTo("The key is in the drawer.");
        assertThat(first.by()).isEqualTo("Maria");
        assertThat(first.at()).isEqualTo(clinic.clock.instant());

        var late = handover.leave(TestClinic.OWNER, "Call the lab.", null);
        assertThat(late).isInstanceOfSatisfying(Handover.Outcome.Stale.class,
                stale -> assertThat(stale.current()).map(HandoverNote::content)
                        .isEqualTo(Optional.of(first.content())));
        assertThat(handover.note()).map(HandoverNote::content).contains("The key is in the drawer.");

        clinic.clock.advance(Duration.ofMinutes(1));
        handover.leave(TestClinic.OWNER, "Call the lab.", first.at());
        assertThat(handover.note()).map(HandoverNote::by).contains("Owner");
        handover.leave(TestClinic.MARIA, " ", handover.note().orElseThrow().at());
        assertThat(handover.note()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false"})
    void aNoteHasAnEnd(int letters, boolean kept) {
        try {
            clinic.handover.leave(TestClinic.MARIA, "n".repeat(letters), null);
        } catch (IllegalArgumentException tooLong) {
            assertThat(kept).isFalse();
        }
        assertThat(clinic.handover.note().isPresent()).isEqualTo(kept);
    }
}
