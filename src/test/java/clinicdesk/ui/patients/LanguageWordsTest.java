package clinicdesk.ui.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language is typed by its name, in the desk's language or its own, or by its tag. */
class LanguageWordsTest {

    @ParameterizedTest(name = "{0}: {1}, shown as {2}")
    @CsvSource({"German, de, German", "german, de, German", "Deutsch, de, German", "de, de, German",
            "português, pt, Portuguese", "pt-BR, pt-BR, Portuguese (Brazil)"})
    void aLanguageIsKnownByNameOrTag(String typed, String tag, String shown) {
        assertThat(LanguageWords.parse(typed, Locale.UK)).contains(tag);
        assertThat(LanguageWords.name(tag, Locale.UK)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"Klingonish", "xx", "de_DE", "12"})
    void whatIsNoLanguageIsNone(String typed) {
        assertThat(LanguageWords.parse(typed, Locale.UK)).isEmpty();
    }
}
