package clinicdesk.ui.patients;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.ui.patients.MergeField.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two records side by side, of which one stays. */
class MergeViewModelTest extends AtThePatients {

    @Test
    void ofTwoRecordsWhatIsThereIsKeptAndOfTextsBoth() {
        open(ana);
        page.merge(List.of());
        page.merge().with(record(anna));
        assertThat(merging).isOne();
        page.merge().choose(MergeField.PHONE, Choice.AWAY);
        page.merge().choose(MergeField.PHONE, Choice.BOTH);
        page.merge().merge();

        PatientDetails both = record(ana).details();
        assertThat(both.name().display()).isEqualTo("Ana Pérez");
        assertThat(both.phone()).isEqualTo("020 7946 0999");
        assertThat(both.email()).isEqualTo("ana@example.org");
        assertThat(both.extras()).isEqualTo(new Extras("pt", true, "wheelchair, call first", "Northern", "N-1",
                "Prefers mornings\n\nNeedles"));
        assertThat(at.banner()).isEqualTo("Merged Anna Peres into Ana Pérez.");
        assertThat(listed()).containsExactly("Ana Pérez");
        at.desk.acts().undo();
        assertThat(listed()).containsExactlyInAnyOrder("Ana Pérez", "Anna Peres");
    }

    @Test
    void theRecordThatStaysCanBeTheOther() {
        open(ana);
        page.merge(page.rows());
        page.merge().swap();
        page.merge().merge();

        assertThat(record(ana).mergedInto()).isEqualTo(anna);
        assertThat(record(anna).details().email()).as("what only the other had").isEqualTo("ana@example.org");
        assertThat(card().person().id()).isEqualTo(anna);
    }

    @Test
    void aRecordInUseIsKeptRatherThanOneThatWasPutAside() {
        open(ana);
        page.record().putAside();
        page.merge(List.of());
        page.merge().with(record(anna));
        page.merge().merge();

        assertThat(record(ana).mergedInto()).isEqualTo(anna);
    }

    @Test
    void visitsAtTheSameTimeAreSaidBeforeTheMerge() {
        visit(ana, "2026-11-16T10:00");
        done(clinic.booking.book(MARIA, clinic.request("Who", anna, "2026-11-16T10:15", 30)));
        open(ana);
        page.merge(page.rows());

        var shown = page.merge().shownProperty().get();
        assertThat(shown).isNotNull();
        assertThat(shown.clashes()).containsExactly("Mon 16 Nov, 10:00 with Dr Strange, and 10:15 with Dr Who");
        assertThat(shown.rows()).extracting(row -> row.field() + (row.differs() ? "" : " same")).contains("NAME",
                "BIRTH_DATE same", "PHONE", "NOTES");
    }

    @Test
    void aRecordThatSomebodyElseChangedMeanwhileIsShownAnewBeforeTheMerge() {
        open(ana);
        page.merge(page.rows());
        PatientDetails now = record(anna).details();
        clinic.records.change(MARIA, new PatientChange.Details(anna, now,
                new PatientDetails(now.name(), now.birthDate(), "020 7946 0777", null, now.extras())));

        page.merge().merge();
        assertThat(record(anna).mergedInto()).isNull();
        assertThat(page.merge().shownProperty().get().rows()).extracting(row -> row.values().away())
                .contains("020 7946 0777");
        page.merge().merge();
        assertThat(record(anna).mergedInto()).isEqualTo(ana);
    }

    @Test
    void theOtherRecordIsLookedForAmongAllButThisOne() {
        open(ana);
        page.merge(List.of());
        page.merge().typedProperty().set("per");
        assertThat(page.merge().found()).extracting(row -> row.patient().id()).containsExactly(anna);
    }
}
