package clinicdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    private static final Phones BRITISH = Phones.in(ZoneId.of("Europe/London"));

    @ParameterizedTest(name = "{0} is {1}, shown as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            020 7946 0123          | +442079460123 | 020 7946 0123
            02079460123            | +442079460123 | 020 7946 0123
            +44 (0)20/7946-0123    | +442079460123 | 020 7946 0123
            0044 20 7946 0123      | +442079460123 | 020 7946 0123
            ٠٢٠ ٧٩٤٦ ٠١٢٣          | +442079460123 | 020 7946 0123
            020 7946 0123 ext. 12  | +442079460123 | 020 7946 0123 x12
            020 7946 0123 x12      | +442079460123 | 020 7946 0123 x12
            +49 30 901820          | +4930901820   | +49 30 901820
            00 49 30 901820        | +4930901820   | +49 30 901820
            call after 5           | 5             | call after 5
            """)
    void aNumberIsTheSameHoweverItIsTyped(String typed, String number, String shown) {
        assertThat(BRITISH.read(typed)).extracting(Phone::number, Phone::shown).containsExactly(number, shown);
    }

    @ParameterizedTest(name = "in {0}: {1}")
    @CsvSource({"Europe/London, +442079460123", "Europe/Berlin, +492079460123", "Asia/Calcutta, +912079460123",
            "UTC, 02079460123"})
    void aNumberWithoutACountryIsOneOfTheZones(String zone, String number) {
        assertThat(Phones.in(ZoneId.of(zone)).read("020 7946 0123").number()).isEqualTo(number);
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({"123, true", "12, false", "123456789012345, true", "1234567890123456, false", "+44 20 7946 0123, true",
            "+44 20 7946 01234, false"})
    void whereTheCountryIsUnknownOnlyTheLengthIsJudged(String typed, boolean possible) {
        assertThat(Phones.in(ZoneId.of("UTC")).isPossible(typed)).isEqualTo(possible);
    }

    @Test
    void theCountryThatIsSetGoesBeforeTheZone(@TempDir Path folder) {
        try (TestClinic clinic = TestClinic.empty(folder, "2026-11-16T08:00")) {
            assertThat(clinic.phones.read("020 7946 0123").number()).isEqualTo("+442079460123");

            clinic.settings.set(Map.of(Key.CLINIC_COUNTRY, "DE"));

            assertThat(clinic.phones.read("020 7946 0123").number()).isEqualTo("+492079460123");
            assertThat(clinic.phones.read("+49 30 901820").shown()).isEqualTo("030 901820");
        }
    }
}
