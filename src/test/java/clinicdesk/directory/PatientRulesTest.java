package clinicdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.FieldProblem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a patient's details must hold; it is 16 November 2026. */
class PatientRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Phones BRITISH = Phones.in(ZoneId.of("Europe/London"));
    private static final PersonName ANN = new PersonName("Smith", "Ann");

    private static List<String> problems(PatientDetails details) {
        return PatientRules.check(details, TODAY, BRITISH).stream().map(PatientRulesTest::inWords).toList();
    }

    private static String inWords(FieldProblem problem) {
        return problem.field() + " " + problem.code();
    }

    private static String only(PatientDetails details) {
        return String.join(", ", problems(details));
    }

    static Stream<Arguments> names() {
        return Stream.of(Arguments.of("a plain name", "Ann Smith", ""), Arguments.of("one name", "Sukarno", ""),
                Arguments.of("no name", "", "name MISSING_FIELD"), Arguments.of("blanks", "   ", "name MISSING_FIELD"),
                Arguments.of("a given name alone", ", Ann", "name MISSING_FIELD"),
                Arguments.of("100 letters", "x".repeat(100), ""),
                Arguments.of("101 letters", "x".repeat(101), "name BAD_NAME"),
                Arguments.of("10,000 letters", "x".repeat(10_000), "name BAD_NAME"),
                Arguments.of("a line break in it", "Ann\r\nBcc: all@example.org Smith", "name BAD_NAME"),
                Arguments.of("a line separator in it", "Ann\u2028Smith", "name BAD_NAME"),
                Arguments.of("a zero byte in it", "Ann\0 Smith", "name BAD_NAME"),
                Arguments.of("Arabic", "محمد بن سلمان", ""), Arguments.of("Hebrew", "דוד לוי", ""),
                Arguments.of("with an emoji", "Ann 😀", ""), Arguments.of("an emoji alone", "😀", "name BAD_NAME"),
                Arguments.of("digits alone", "12345", "name BAD_NAME"),
                Arguments.of("with a direction override", "Ann \u202Ehtims", "name BAD_NAME"),
                Arguments.of("with a direction isolate", "Ann \u2066Smith\u2069", "name BAD_NAME"),
                Arguments.of("with the mark that Arabic needs", "Ann\u200F علي", ""));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("names")
    void aNameIsALineWithALetter(String what, String typed, String expected) {
        assertThat(only(PatientDetails.of(PersonName.parse(typed), null, null, null))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"2026-11-16, ''", "2026-11-17, birthDate BAD_DATE", "1890-01-01, ''", "1889-12-31, birthDate BAD_DATE"})
    void nobodyIsBornTomorrowOrInAnotherAge(LocalDate born, String expected) {
        assertThat(only(PatientDetails.of(ANN, born, null, null))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource(delimiter = '|', value = {"020 7946 0000|''", "+44 (0)20/7946-0000|''", "7946 0000|''", "7946|''",
            "112|phone BAD_PHONE", "+49 30 123456|''", "+1 212 555 0123|''", "+1 212 555 01234|phone BAD_PHONE",
            "+999 1234567|phone BAD_PHONE", "020 7946 00000|phone BAD_PHONE", "020 7946 0000 ext. 12|''",
            "020 7946 0000 x12|''", "020 7946 0000 #12|''", "٠٢٠ ٧٩٤٦ ٠٠٠٠|''", "---|phone BAD_PHONE",
            "call me|phone BAD_PHONE", "0800 FLOWERS|phone BAD_PHONE", "020+7946|phone BAD_PHONE", "''|''",
            "'   '|''"})
    void aPhoneNumberIsOneThatCanBe(String phone, String expected) {
        assertThat(only(PatientDetails.of(ANN, null, phone, null))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource(delimiter = '|', value = {"ann@example.org|''", "ann@example.org,bob@example.org|email BAD_EMAIL",
            "ann@example.org; bob@example.org|email BAD_EMAIL", "Ann <ann@example.org>|email BAD_EMAIL",
            "ann|email BAD_EMAIL", "@example.org|email BAD_EMAIL", "ann@|email BAD_EMAIL",
            "änn@example.org|email BAD_EMAIL", "''|''"})
    void anAddressIsExactlyOne(String email, String expected) {
        assertThat(only(PatientDetails.of(ANN, null, null, email))).isEqualTo(expected);
    }

    @Test
    void anAddressWithALineBreakIsRefused() {
        assertThat(only(PatientDetails.of(ANN, null, null, "ann@example.org\r\nBcc: all@example.org")))
                .isEqualTo("email BAD_EMAIL");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"de, ''", "pt-BR, ''", "zh-Hant-TW, ''", "x, language UNKNOWN", "Português, language UNKNOWN",
            "en_GB, language UNKNOWN", "en-aaaaaaaa-bbbbbbbb-cccccccc-ddddd, ''",
            "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd, language UNKNOWN"})
    void aLanguageIsATag(String tag, String expected) {
        var extras = new PatientDetails.Extras(tag, true, null, null, null, null);

        assertThat(only(new PatientDetails(ANN, null, null, null, extras))).isEqualTo(expected);
    }

    @Test
    void aSignThatTakesTwoPlacesIsOneSign() {
        var notes = new PatientDetails.Extras(null, true, null, null, null, "😀".repeat(10_000));

        assertThat(only(new PatientDetails(ANN, null, null, null, notes))).isEmpty();
    }

    @ParameterizedTest(name = "{0} letters of {1}: {2}")
    @CsvSource({"200, alerts, ''", "201, alerts, alerts TEXT_TOO_LONG", "200, insuranceProvider, ''",
            "201, insuranceProvider, insuranceProvider TEXT_TOO_LONG", "200, insuranceNumber, ''",
            "201, insuranceNumber, insuranceNumber TEXT_TOO_LONG", "10000, notes, ''",
            "10001, notes, notes TEXT_TOO_LONG"})
    void whatIsWrittenOfAPatientHasAnEnd(int letters, String field, String expected) {
        var extras = new PatientDetails.Extras(null, true, field.equals("alerts") ? "x".repeat(letters) : null,
                field.equals("insuranceProvider") ? "x".repeat(letters) : null,
                field.equals("insuranceNumber") ? "x".repeat(letters) : null,
                field.equals("notes") ? "x".repeat(letters) : null);

        assertThat(only(new PatientDetails(ANN, null, null, null, extras))).isEqualTo(expected);
    }

    @Test
    void allThatIsWrongIsNamed() {
        assertThat(problems(PatientDetails.of(new PersonName("", null), TODAY.plusDays(1), "x", "x"))).containsExactly(
                "name MISSING_FIELD", "birthDate BAD_DATE", "phone BAD_PHONE", "email BAD_EMAIL");
    }
}
