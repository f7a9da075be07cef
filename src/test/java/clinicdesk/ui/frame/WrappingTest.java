package clinicdesk.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that may run over several lines. */
class WrappingTest {

    @ParameterizedTest
    @ValueSource(strings = {"Booked Ana Pérez", "Ελένη Γεωργίου", "9:30\u202fAM", "王伟"})
    void whereEachLetterIsAGlyphTextIsWrapped(String text) {
        assertThat(Wrapping.isSafe(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"สมชาย", "ليلى", "a\u0301", "\u202dAna", "\u202eAna", "😀"})
    void whereItIsNotTextStaysOnOneLine(String text) {
        assertThat(Wrapping.isSafe(text)).isFalse();
    }
}
