package clinicdesk.ui.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.PanelDesk;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiters;
import clinicdesk.waitlist.Waiting;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maria puts somebody on the waiting list. It is Monday 16 November 2026. */
class WaitingFormViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private WaitingFormViewModel form;
    private WaitingFields fields;
    private UUID ana;
    private UUID check;
    private boolean shown;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        ana = clinic.patient("Ana Pérez");
        VisitType type = new VisitType("Check-up", 45, 0, 0);
        clinic.directory.add(TestClinic.OWNER, type);
        check = type.id();
        clinic.directory.add(TestClinic.OWNER, new Doctor("Dr Heart", "Cardiology", null, 3, null));
        at = PanelDesk.in(clinic);
        form = new WaitingFormViewModel(at.desk, at.book);
        form.shownBy(() -> shown = true, () -> shown = false);
        fields = form.fields();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Waiting only() {
        return clinic.waiting.open().getFirst().waiting();
    }

    @Test
    void aPatientIsFoundAndWaitsForASpecialityOnSomeMornings() {
        form.begin();
        assertThat(shown).isTrue();
        fields.patient().typedProperty().set("per");
        form.enterInPatient();
        fields.whoseProperty().set(fields.everybody().stream()
                .filter(one -> one.name().startsWith("Cardiology")).findFirst().orElseThrow());
        fields.kindProperty().set(fields.kinds().getFirst());
        assertThat(fields.minutes().value()).isEqualTo("45");
        fields.dayProperty(DayOfWeek.TUESDAY).set(true);
        fields.from().set("9");
        fields.to().set("1230");
        fields.urgentProperty().set(true);
        fields.note().set("Calls back");

        form.save();

        assertThat(shown).isFalse();
        assertThat(at.banner()).isEqualTo("Ana Pérez is on the waiting list.");
        assertThat(only()).isEqualTo(Waiters.urgent(Waiters.suits(new Waiting(ana,
                Waiting.With.speciality("Cardiology"), new Waiting.Need(45, check, "Calls back"),
                Suits.ANY_TIME, false), "TUESDAY", "09:00-12:30")));
        at.desk.acts().undo();
        assertThat(clinic.waiting.open()).isEmpty();
    }

    @Test
    void whoIsKnownWaitsWithOneKeyAndWhoAskedForItIsTold() {
        boolean[] told = {false};
        Waiting wanted = Waiters.minutes(Waiters.with(Waiters.anyone(ana),
                Waiting.With.doctor(clinic.doctor("Who"))), 20);
        form.begin(wanted, () -> told[0] = true);

        form.enterInPatient();

        assertThat(only()).isEqualTo(wanted);
        assertThat(told[0]).isTrue();
    }

    @Test
    void whatIsWaitedForIsChangedAsItWas() {
        OpenWaiting who = new Waiters(clinic).waits(Waiters.urgent(Waiters.suits(Waiters.with(Waiters.anyone(ana),
                Waiting.With.doctor(clinic.doctor("Strange"))), "MONDAY FRIDAY", "14:00-00:00")));
        form.change(who);
        assertThat(form.isChange()).isTrue();
        assertThat(fields.from().value()).isEqualTo("14:00");
        assertThat(fields.to().value()).isEmpty();
        assertThat(fields.dayProperty(DayOfWeek.FRIDAY).get()).isTrue();
        assertThat(fields.dayProperty(DayOfWeek.TUESDAY).get()).isFalse();

        form.save();
        assertThat(only()).isEqualTo(who.waiting());
        form.change(clinic.waiting.open().getFirst());
        fields.minutes().set("60");
        form.save();
        assertThat(only()).isEqualTo(Waiters.minutes(who.waiting(), 60));
        assertThat(at.banner()).isEqualTo("Ana Pérez waits for something else now.");
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileStaysOpenWithAReason() {
        OpenWaiting who = new Waiters(clinic).waits(Waiters.anyone(ana));
        form.change(who);
        clinic.waiting.change(TestClinic.MARIA, who.id(), who.version(), Waiters.minutes(who.waiting(), 60));

        form.save();

        assertThat(shown).isTrue();
        assertThat(form.hintProperty().get()).isEqualTo("Nothing was changed.");
        assertThat(at.banner()).startsWith("Somebody else has changed this meanwhile.");
    }

    @ParameterizedTest(name = "{0}–{1}, {2} minutes")
    @CsvSource({"'', '', 30, ''", "'', '', 4, minutes", "'', '', 721, minutes", "'', '', x, minutes", "9, 9:30, 30, ''",
            "9, 9:29, 30, to", "9, 9, 30, to", "25, '', 30, from", "'', noon, 30, to", "'', 0:30, 30, ''"})
    void whatMakesNoSenseIsSaidBesideItsField(String from, String to, String minutes, String wrong) {
        form.begin(ana);
        fields.from().set(from);
        fields.to().set(to);
        fields.minutes().set(minutes);

        form.save();

        assertThat(fields.minutes().problemProperty().get().isEmpty()).isNotEqualTo(wrong.equals("minutes"));
        assertThat(fields.from().problemProperty().get().isEmpty()).isNotEqualTo(wrong.equals("from"));
        assertThat(fields.to().problemProperty().get().isEmpty()).isNotEqualTo(wrong.equals("to"));
        assertThat(clinic.waiting.open()).hasSize(wrong.isEmpty() ? 1 : 0);
    }

    @Test
    void somebodyHasToBeChosen() {
        form.begin();
        form.save();
        assertThat(fields.patientProblemProperty().get()).isEqualTo("Choose a patient.");
        fields.patient().typedProperty().set("zz");
        form.enterInPatient();
        assertThat(form.hintProperty().get()).isEqualTo("Nobody is found.");
        fields.note().set("x".repeat(1001));
        fields.patient().typedProperty().set("per");
        form.enterInPatient();
        form.save();
        assertThat(fields.note().problemProperty().get()).isEqualTo("At most 1000 characters.");
        assertThat(clinic.waiting.open()).isEmpty();
    }

    @Test
    void whileNamesAreHiddenTheBannerSaysInitials() {
        at.desk.privacy().hiddenProperty().set(true);
        form.begin(ana);
        form.save();
        assertThat(at.banner()).isEqualTo("A. P. is on the waiting list.");
    }
}
