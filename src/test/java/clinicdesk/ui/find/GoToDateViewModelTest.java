package clinicdesk.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maria goes to another day; it is Monday 16 November 2026. */
class GoToDateViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private GoToDateViewModel box;
    private final List<Object> did = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:30");
        box = new GoToDateViewModel(PanelDesk.in(clinic).desk, did::add, () -> did.add("close"));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private String said() {
        return box.saidProperty().get();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"today | Monday, 16 Nov 2026 (today)", "tom | Tuesday, 17 Nov 2026 (tomorrow)",
            "10d | Thursday, 26 Nov 2026 (in 10 days)", "yesterday | Sunday, 15 Nov 2026 (yesterday)",
            "-2w | Monday, 2 Nov 2026 (14 days ago)", "3y | Friday, 16 Nov 2029 (in 1096 days)"})
    void theDateIsSaidBackInWords(String typed, String words) {
        box.typedProperty().set(typed);

        assertThat(said()).isEqualTo(words);
    }

    @Test
    void enterGoesThereAfterTheBoxIsAway() {
        box.typedProperty().set("24.11");

        box.enter();

        assertThat(did).containsExactly("close", LocalDate.parse("2026-11-24"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "31.2", "999y", "0001-01-01", "%"})
    void nonsenseIsSaidBesideTheFieldAndEnterGoesNowhere(String typed) {
        box.typedProperty().set(typed);
        assertThat(said()).startsWith("This is no date.");
        assertThat(box.wrongProperty().get()).isFalse();

        box.enter();

        assertThat(said()).startsWith("This is no date.");
        assertThat(box.wrongProperty().get()).isTrue();
        assertThat(did).isEmpty();
    }

    @Test
    void anEmptyFieldAsksForADate() {
        box.enter();

        assertThat(said()).isEqualTo("Please type a date first.");
        assertThat(did).isEmpty();
    }

    @Test
    void typingOnTakesTheProblemAway() {
        box.typedProperty().set("24.1x");
        box.enter();

        box.typedProperty().set("24.1");

        assertThat(box.wrongProperty().get()).isFalse();
        assertThat(said()).isEqualTo("Sunday, 24 Jan 2027 (in 69 days)");
    }

    @Test
    void openedAgainItBeginsAnew() {
        box.enter();

        box.begin();

        assertThat(box.wrongProperty().get()).isFalse();
        assertThat(said()).startsWith("A day as you say it");
    }
}
