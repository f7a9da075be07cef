package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterLanguages;
import clinicdesk.mail.LetterSheet;
import clinicdesk.mail.Message;
import clinicdesk.mail.Posted;
import clinicdesk.mail.Sentence;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.letter.LetterPaper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody words the clinic's letters, in the whole window and by keyboard. */
class WordingWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;

    @BeforeEach
    void openTheClinic() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Hill Practice"));
        }
        desk = DeskStage.open(folder, new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE),
                Theme.LIGHT, 1093, 614);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private TextArea area(String part) {
        return (TextArea) desk.scene().lookup("#" + part);
    }

    /** What the patient would read. */
    private String letter() {
        return ((LetterPaper) desk.scene().lookup(".letter-paper")).getAccessibleText();
    }

    private String said() {
        return String.valueOf(desk.services.wording.words(LetterLanguages.all().getFirst())
                .get(new Sentence("CONFIRMATION.intro")));
    }

    private LetterSheet nextLetter(String to) {
        Message message = new Message(LetterKind.CONFIRMATION, new Message.About(UUID.randomUUID(), "says"),
                new Message.Recipient(to, "ana@example.org", null),
                new Message.Event("uid", 0, Slot.of(Instant.parse("2026-11-20T10:00:00Z"), 30), "Dr Who", null),
                new Message.Clinic("Hill Practice", "", ""));
        Posted.Queued posted = (Posted.Queued) desk.services.outbox.post(message);
        return desk.services.outboxPages.sheet(posted.letterId()).orElseThrow();
    }

    @Test
    void theWordsOfALetterAreChangedWithTheLetterBesideThem() {
        desk.robot.clickOn("#settingsButton");
        desk.robot.clickOn("#lettersPart");
        desk.robot.interact(() -> desk.scene().lookup("#wording").requestFocus());
        desk.keys(KeyCode.SPACE);
        assertThat(letter()).startsWith("Your appointment at Hill Practice\nDear Sam Sample,")
                .contains("Monday 30 November 2026 at 10:00");

        desk.robot.interact(() -> area("intro").requestFocus());
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("We expect you, {{reason}}");
        assertThat(desk.shows("there is no field \"reason\"")).isTrue();
        assertThat(letter()).contains("Your appointment is booked.").doesNotContain("expect");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.shows("Not saved: please look")).isTrue();
        assertThat(said()).isEqualTo("Your appointment is booked.");

        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("We expect you, ");
        desk.keys(KeyCode.SHIFT, KeyCode.TAB);
        desk.keys(KeyCode.SHIFT, KeyCode.TAB);
        desk.keys(KeyCode.SPACE);
        desk.keys(KeyCode.DOWN);
        desk.keys(KeyCode.ENTER);
        assertThat(area("intro").getText()).isEqualTo("We expect you, {{patientName}}");
        assertThat(letter()).contains("We expect you, Sam Sample");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(said()).isEqualTo("We expect you, {{patientName}}");
        assertThat(desk.shows("The letters in English say this from now on")).isTrue();

        desk.robot.interact(() -> desk.scene().lookup("#form").requestFocus());
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(said()).isEqualTo("Your appointment is booked.");
        assertThat(area("intro").getText()).isEqualTo("Your appointment is booked.");
        desk.keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(letter()).contains("We expect you, Sam Sample");

        desk.keys(KeyCode.ESCAPE);
        assertThat(desk.scene().lookup(".letter-paper")).isNull();
        assertThat(nextLetter("Ana Pérez").letter().text()).startsWith("Dear Ana Pérez,\n\nWe expect you, Ana Pérez\n");
    }
}
