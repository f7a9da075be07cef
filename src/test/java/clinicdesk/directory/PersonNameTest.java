package clinicdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest(name = "\"{0}\" is called {1}, first name {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {"Ana Pérez|Pérez|Ana",
            "  Ana   Pérez  |Pérez|Ana", "Pérez, Ana|Pérez|Ana", "Pérez,Ana|Pérez|Ana",
            "García Márquez, Gabriel José|García Márquez|Gabriel José", "Ana Maria Pérez|Pérez|Ana Maria",
            "Sukarno|Sukarno|", "Pérez,|Pérez|", "王 小明|小明|王", "王, 小明|王|小明", "Ana-Lucía O'Neill|O'Neill|Ana-Lucía",
            "King, Martin, Jr|King|Martin, Jr", "''||", ", Ana||Ana"})
    void theFamilyNameIsBeforeTheCommaOrLast(String typed, String family, String given) {
        assertThat(PersonName.parse(typed)).isEqualTo(new PersonName(family == null ? "" : family, given));
    }
}
