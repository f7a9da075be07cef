package clinicdesk.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private FindViewModel find;
    private UUID ana;
    private final List<Object> went = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        ana = clinic.patient("Ana Pérez");
        at = PanelDesk.in(clinic);
        find = new FindViewModel(at.desk, at.book,
                new FindTargets(went::add, visit -> went.add(visit.id()), went::add));
        find.offer(List.of(new Command("Calendar", "", () -> went.add("calendar"))),
                List.of(new Command("New visit", "Ctrl+N", () -> went.add("new"))));
        find.open();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<String> names() {
        return find.hits().stream().map(hit -> hit.kind() + " " + hit.name()).toList();
    }

    @Test
    void beforeAnythingIsTypedPagesAndCommandsAreOffered() {
        assertThat(names()).containsExactly("PAGE Calendar", "COMMAND New visit");
    }

    @Test
    void aPatientIsFoundWithTheVisitsToCome() {
        clinic.booking.book(TestClinic.MARIA, clinic.request("Who", ana, "2026-11-17T09:00", 30));

        find.typedProperty().set("pere");

        assertThat(names()).containsExactly("PATIENT Ana Pérez", "VISIT Ana Pérez");
        assertThat(find.hits().get(1).detail()).isEqualTo("Tue 17 Nov, 09:00 with Dr Who");
    }

    @Test
    void enterGoesToTheHighlightedOneAndCloses() {
        List<String> closed = new ArrayList<>();
        find.onClose(() -> closed.add("closed"));
        find.typedProperty().set("ana");

        find.enter();

        assertThat(went).containsExactly(ana);
        assertThat(closed).hasSize(1);
    }

    @Test
    void doctorsAreFoundByPartsOfTheName() {
        find.typedProperty().set("stra");

        assertThat(names()).containsExactly("DOCTOR Dr Strange");
        find.enter();
        assertThat(went).containsExactly(clinic.doctor("Strange"));
    }

    @Test
    void commandsAreFoundByWordsInAnyOrder() {
        find.typedProperty().set("visit new");

        find.enter();

        assertThat(went).containsExactly("new");
    }

    @Test
    void enterBeforeTheAnswerWaitsForIt() {
        at.hold();
        find.typedProperty().set("ana");
        find.enter();
        assertThat(went).isEmpty();

        at.release();
        assertThat(went).containsExactly(ana);
    }

    @Test
    void theOldAnswerDoesNotReplaceTheNewOne() {
        clinic.patient("Tom Baker");
        at.hold();
        find.typedProperty().set("ana");
        find.typedProperty().set("tom");
        at.release();

        assertThat(names()).containsExactly("PATIENT Tom Baker");
    }

    @Test
    void anAnswerAfterTheFieldIsClosedIsNotShown() {
        at.hold();
        find.typedProperty().set("ana");
        find.close();
        at.release();

        assertThat(find.hits()).isEmpty();
    }

    @Test
    void theHighlightStaysInsideTheList() {
        find.move(-1);
        assertThat(find.highlightedProperty().get()).isZero();

        find.move(9);
        assertThat(find.highlightedProperty().get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "😀😀", "ليلى", "' or 1=1"})
    void whatIsNotThereIsNotFound(String typed) {
        find.typedProperty().set(typed);

        assertThat(find.isNothingFound()).isTrue();
        find.enter();
        assertThat(went).isEmpty();
    }

    @Test
    void tenThousandLettersAreSearchedLikeAnythingElse() {
        find.typedProperty().set("x ".repeat(5000));

        assertThat(find.isNothingFound()).isTrue();
    }

    @Test
    void hiddenNamesStayHidden() {
        at.desk.privacy().hiddenProperty().set(true);

        find.typedProperty().set("ana");

        assertThat(names()).containsExactly("PATIENT A. P.");
    }

    @Test
    void theListOfKeysNamesNoneThatDoesNothingYet() {
        var keys = new KeysViewModel(find.texts()).columns().stream().flatMap(List::stream)
                .flatMap(group -> group.keys().stream()).map(KeysViewModel.Key::keys).toList();

        assertThat(keys).contains("Ctrl+N", "Ctrl+Shift+N", "F8", "Ctrl+Enter", "F12").doesNotContain("Ctrl+R",
                "Ctrl+P", "F2", "Ctrl+Shift+Enter");
    }
}
