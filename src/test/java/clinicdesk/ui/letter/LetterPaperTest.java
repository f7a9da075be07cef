package clinicdesk.ui.letter;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.mail.LetterText;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A letter as it is laid out in the window. */
class LetterPaperTest {

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static boolean wraps(String text) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            LetterPaper paper = new LetterPaper();
            paper.show(new LetterText("Your visit", text, ""));
            return ((Label) paper.getChildren().getLast()).isWrapText();
        });
    }

    @Test
    void aParagraphRunsOverSeveralLines() {
        assertThat(wraps("Dear Ana Pérez,")).isTrue();
    }

    /** JavaFX 25.0.4 would break off the layout of the whole window. */
    @Test
    void oneWithTheNameOfAThaiPatientStaysOnOne() {
        assertThat(wraps("Dear สมชาย,")).isFalse();
    }
}
