package clinicdesk.ui.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual alerts are put into the one text and taken out of it. */
class AlertWordsTest {

    @ParameterizedTest(name = "\"{0}\" and {1}: \"{2}\"")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                               | wheelchair   | "wheelchair"
            ""                               | allergy:     | "allergy: "
            "wheelchair"                     | allergy:     | "wheelchair, allergy: "
            "allergy: nuts"                  | call first   | "allergy: nuts, call first"
            "allergy: nuts, call first"      | allergy:     | "call first"
            "Allergy: nuts; call first"      | allergy:     | "call first"
            "Wheelchair"                     | wheelchair   | ""
            "needs a wheelchair"             | wheelchair   | "needs a wheelchair, wheelchair"
            "interpreter Portuguese, deaf"   | interpreter: | "deaf"
            """)
    void aPressPutsAnAlertInOrTakesItOut(String text, String word, String after) {
        assertThat(new AlertWords(text).toggled(word).text()).isEqualTo(after);
        assertThat(new AlertWords(after).has(word)).isEqualTo(!new AlertWords(text).has(word));
    }
}
