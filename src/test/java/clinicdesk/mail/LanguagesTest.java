package clinicdesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.ClinicClock;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters in every language that there is. */
class LanguagesTest {

    private static final ClinicClock BERLIN = SomeSeries.clock("Europe/Berlin");
    private static final Pattern FIELD = Pattern.compile("\\{\\{[^}]*}}");

    static Stream<Locale> languages() {
        return LetterLanguages.all().stream();
    }

    /** Three Sundays from the last of summer time to the first of a month. */
    private static SomeSeries acrossTheClockChange(String language) {
        return SomeSeries.weekly(BERLIN, "2026-10-18T10:00", 3)
                .to(new Message.Recipient("Anna Müller", "anna@example.org", language));
    }

    private static LetterContent written(LetterForm form, String language) {
        SomeSeries series = acrossTheClockChange(language);
        return new LetterWriter(BERLIN)
                .write(form.isOfSeries() ? series.all(form.kind(), 1) : series.one(form.kind(), 1, 1));
    }

    /** Of the language's own file: what it lacks, a bundle would say in English. */
    private static Map<String, List<String>> fields(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LetterLanguages.class.getResourceAsStream(file)), UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream().collect(toMap(Function.identity(), key -> FIELD
                .matcher(texts.getProperty(key)).results().map(MatchResult::group).sorted().toList()));
    }

    @Test
    void theLanguagesAreThoseOfWhichThereAreTexts() {
        assertThat(languages().map(LetterLanguages::tag)).containsExactly("en", "de", "es", "fr");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysAllThatEnglishSaysWithTheSameFields(Locale language) throws IOException {
        String own = language.equals(LetterLanguages.ENGLISH) ? "" : "_" + LetterLanguages.tag(language);

        assertThat(fields("texts" + own + ".properties")).isEqualTo(fields("texts.properties"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceThatAClinicMayWordIsOneToBeginWith(Locale language) {
        Sentences sentences = new Sentences(language, Map.of());

        assertThat(LetterForm.all()).flatMap(LetterForm::sentences).allSatisfy(
                sentence -> assertThat(sentence.problems(sentences.words(sentence.names()))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLetterIsWrittenWholeInEveryLanguage(Locale language) {
        String tag = LetterLanguages.tag(language);
        assertThat(LetterForm.all()).allSatisfy(form -> {
            LetterContent letter = written(form, tag);

            assertThat(letter.html()).contains("<html lang=\"" + tag + "\" dir=\"ltr\">").doesNotContain("{{");
            assertThat(letter.subject()).contains("Praxis am Markt");
            assertThat(letter.text()).contains("Anna Müller", "Dr Who", "Room 2", "030 123456").doesNotContain("{{");
            assertThat(written(form, tag.equals("de") ? "fr" : "de").text()).isNotEqualTo(letter.text());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Sunday 18 October 2026 at 10:00 (30 minutes)         | Sunday 1 November 2026 at 10:00
            de | Sonntag, 18. Oktober 2026 um 10:00 Uhr (30 Minuten)  | Sonntag, 1. November 2026 um 10:00 Uhr
            es | domingo 18 de octubre de 2026, 10:00 h (30 minutos)  | domingo 1 de noviembre de 2026, 10:00 h
            fr | dimanche 18 octobre 2026 à 10 h 00 (30 minutes)      | dimanche 1er novembre 2026 à 10 h 00
            """)
    void theDatesOfTheWordsAndOfTheCalendarAreTheSameWhenTheClocksChange(String language, String before, String after) {
        LetterContent letter = written(new LetterForm(LetterKind.CONFIRMATION, true), language);

        assertThat(letter.text()).contains(before, after);
        assertThat(CalendarReader.of(String.valueOf(letter.calendar())).visits())
                .isEqualTo(acrossTheClockChange(language).expected());
        assertThat(letter.calendar()).contains("TZID=Europe/Berlin:20261018T100000");
    }

    @ParameterizedTest
    @CsvSource({"de-AT,en,de", "fr,de,fr", "en-US,de,en", "pt,de,de", "pt,sv,en", ",es,es", ",,en", "x-y-z,fr,fr",
            "DE,en,de"})
    void aLetterIsInThePatientsLanguageElseInTheClinicsElseInEnglish(String wanted, String clinics, String written) {
        assertThat(LetterLanguages.tag(LetterLanguages.chosen(wanted, clinics == null ? "" : clinics)))
                .isEqualTo(written);
    }
}
