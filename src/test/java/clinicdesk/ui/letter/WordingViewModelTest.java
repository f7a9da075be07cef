package clinicdesk.ui.letter;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.mail.ClinicWording;
import clinicdesk.mail.LetterForm;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterLanguages;
import clinicdesk.mail.LetterPreview;
import clinicdesk.mail.Message;
import clinicdesk.mail.Sentence;
import clinicdesk.mail.WordsChange;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingViewModelTest {

    private static final Locale ENGLISH = LetterLanguages.all().getFirst();

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk desk;
    private WordingViewModel page;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        desk = PanelDesk.in(clinic);
        page = page(true);
        desk.desk.workplace().seat().take(TestClinic.OWNER);
        page.begin();
    }

    private WordingViewModel page(boolean mayChange) {
        return new WordingViewModel(desk.desk, clinic.wording, new LetterPreview(clinic.clock.clinic(),
                () -> new Message.Clinic("Hill Practice", "", "")), actor -> mayChange);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private WordingField field(String part) {
        return page.fieldsProperty().get().stream().filter(field -> field.sentence().part().equals(part)).findFirst()
                .orElseThrow();
    }

    private void type(String part, String words) {
        field(part).textProperty().set(words);
    }

    private String said(Locale language, String sentence) {
        return String.valueOf(clinic.wording.words(language).get(new Sentence(sentence)));
    }

    @Test
    void whatIsTypedInSeveralLanguagesAndLettersIsKeptTogether() {
        type("intro", "Do come.");
        page.formProperty().set(new LetterForm(LetterKind.CHANGE, true));
        type("subject", "All new");
        page.languageProperty().set(Locale.GERMAN);
        type("farewell", "Herzliche Grüße");
        page.languageProperty().set(ENGLISH);
        page.formProperty().set(new LetterForm(LetterKind.CONFIRMATION, false));
        assertThat(field("intro").textProperty().get()).isEqualTo("Do come.");
        page.save();

        assertThat(said(ENGLISH, "CONFIRMATION.intro")).isEqualTo("Do come.");
        assertThat(said(ENGLISH, "CHANGE.series.subject")).isEqualTo("All new");
        assertThat(said(Locale.GERMAN, "farewell")).isEqualTo("Herzliche Grüße");
        assertThat(clinic.audit.history(ClinicWording.ALL)).hasSize(2).extracting(Act::actor).containsOnly("Owner");
        page.save();
        assertThat(page.saidProperty().get()).isEqualTo("Nothing has been changed.");
    }

    @Test
    void theLetterInWhichSomethingIsWrongIsShownAndNothingIsKept() {
        page.formProperty().set(new LetterForm(LetterKind.REMINDER, false));
        type("optOut", "{{#room}}Tell us");
        page.formProperty().set(new LetterForm(LetterKind.CONFIRMATION, false));
        type("intro", "Do come.");
        page.save();

        assertThat(page.formProperty().get()).isEqualTo(new LetterForm(LetterKind.REMINDER, false));
        assertThat(field("optOut").problemProperty().get())
                .isEqualTo("Line 1, letter 1: what shows only with \"room\" has no end.");
        assertThat(page.saidProperty().get()).isEqualTo("Not saved: please look at what is said in red.");
        assertThat(said(ENGLISH, "CONFIRMATION.intro")).isEqualTo("Your appointment is booked.");
    }

    @Test
    void aSentenceIsPutBackAsTheProgramHasIt() {
        type("intro", "Do come.");
        page.save();
        assertThat(field("intro").isOwn().get()).isTrue();
        field("intro").putBack();
        assertThat(page.letterProperty().get().text()).contains("Your appointment is booked.");
        page.save();

        assertThat(said(ENGLISH, "CONFIRMATION.intro")).isEqualTo("Your appointment is booked.");
        assertThat(field("intro").isOwn().get()).isFalse();
    }

    @Test
    void whatSomebodyElseHasWordedMeanwhileIsNotOverwritten() {
        type("intro", "Do come.");
        clinic.wording.change(TestClinic.OWNER, new WordsChange(ENGLISH, Map.of(),
                Map.of(new Sentence("CONFIRMATION.intro"), "Come soon.", new Sentence("greeting"), "Hello,")));
        page.save();
        assertThat(said(ENGLISH, "CONFIRMATION.intro")).isEqualTo("Come soon.");
        assertThat(field("greeting").textProperty().get()).isEqualTo("Hello,");
        assertThat(field("intro").textProperty().get()).isEqualTo("Do come.");
        page.save();

        assertThat(said(ENGLISH, "CONFIRMATION.intro")).isEqualTo("Do come.");
    }

    @Test
    void whoMayNotChangeTheSettingsLooksOnly() {
        page = page(false);
        page.begin();
        type("intro", "Do come.");
        page.save();

        assertThat(page.editableProperty().get()).isFalse();
        assertThat(page.saidProperty().get()).isEqualTo("You may look at the wording, but not change it.");
        assertThat(said(ENGLISH, "CONFIRMATION.intro")).isEqualTo("Your appointment is booked.");
    }

    @Test
    void anOutcomeThatNamesSomebodyIsGoneWithTheNames() {
        desk.desk.acts().say("Booked Ana Pérez");
        assertThat(page.saidProperty().get()).contains("Ana");
        desk.desk.privacy().hiddenProperty().set(true);
        assertThat(page.saidProperty().get()).isEmpty();
        desk.desk.acts().say("Moved Ana Pérez");

        assertThat(page.saidProperty().get()).isEmpty();
    }
}
