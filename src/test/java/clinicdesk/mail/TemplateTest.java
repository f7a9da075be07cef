package clinicdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a sentence of letters, and where what may not stands. */
class TemplateTest {

    private static final Sentence INTRO = new Sentence("CHANGE.intro");
    private static final Sentence SUBJECT = new Sentence("CHANGE.subject");

    @ParameterizedTest
    @ValueSource(strings = {"Come.",
            "Dear {{patientName}}, {{ date }} at {{time}} for {{minutes}} minutes with {{doctorName}}",
            "{{#room}}In {{room}}.{{/room}}{{^room}}Ask at the desk.{{/room}}", "{a} } {", "one\n\ntwo",
            "{{#clinicPhone}}{{#clinicAddress}}{{clinicName}}{{/clinicAddress}}{{/clinicPhone}}",
            "<b> & \"quotes\" it's"})
    void wordsWithKnownFieldsAreASentence(String words) {
        assertThat(INTRO.problems(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Hello {{reason}}                     | UNKNOWN_FIELD | reason      | 1 | 7
            {{birthDate}}                        | UNKNOWN_FIELD | birthDate   | 1 | 1
            {{speciality}}                       | UNKNOWN_FIELD | speciality  | 1 | 1
            {{otherDoctor}}                      | UNKNOWN_FIELD | otherDoctor | 1 | 1
            {{PatientName}}                      | UNKNOWN_FIELD | PatientName | 1 | 1
            {{patientName.class}}                | UNKNOWN_FIELD | patientName.class | 1 | 1
            {{.}}                                | UNKNOWN_FIELD | .           | 1 | 1
            {{}}                                 | UNKNOWN_FIELD | ``          | 1 | 1
            {{! a note}}                         | UNKNOWN_FIELD | ! a note    | 1 | 1
            {{#reason}}x{{/reason}}              | UNKNOWN_FIELD | reason      | 1 | 1
            one\\ntwo {{room                     | OPEN_BRACES   | {{room      | 2 | 5
            {{#room}}In {{room}}                 | NOT_ENDED     | room        | 1 | 1
            In {{room}}{{/room}}                 | NOT_BEGUN     | room        | 1 | 12
            {{> letter}}                         | OTHER_TEXT    | letter      | 1 | 1
            a {{=<% %>=}}                        | OTHER_BRACES  | ``          | 1 | 3
            {{{patientName}}}                    | UNPROTECTED   | patientName | 1 | 1
            {{& patientName}}                    | UNPROTECTED   | patientName | 1 | 1
            `  `                                 | EMPTY         | ``          | 1 | 1
            """)
    void whateverElseIsTypedIsToldWithItsPlace(String typed, TemplateProblem.Kind kind, String what, int line,
            int column) {
        assertThat(INTRO.problems(typed.replace("\\n", "\n")))
                .containsExactly(new TemplateProblem(kind, what, line, column));
    }

    @Test
    void sectionsThatCrossEachOtherAreNone() {
        assertThat(INTRO.problems("{{#room}}{{#date}}{{/room}}{{/date}}")).extracting(TemplateProblem::kind)
                .containsExactly(TemplateProblem.Kind.NOT_BEGUN, TemplateProblem.Kind.NOT_ENDED);
    }

    @Test
    void aSubjectStandsOnOneLineAndNothingGoesOnForEver() {
        assertThat(SUBJECT.problems("a".repeat(150) + "\n")).extracting(TemplateProblem::kind)
                .containsExactly(TemplateProblem.Kind.TOO_LONG);
        assertThat(SUBJECT.problems("a".repeat(150))).isEmpty();
        assertThat(SUBJECT.problems("\na\nb")).containsExactly(
                new TemplateProblem(TemplateProblem.Kind.SEVERAL_LINES, "", 2, 2));
        for (String end : new String[]{"\r\n", "\u2028", "\u0085"}) {
            assertThat(SUBJECT.problems("a" + end + "b")).extracting(TemplateProblem::kind)
                    .containsExactly(TemplateProblem.Kind.SEVERAL_LINES);
        }
        assertThat(INTRO.problems("a".repeat(1_000))).isEmpty();
        assertThat(INTRO.problems("a".repeat(1_001))).hasSize(1);
    }

    @Test
    void aSentenceIsLookedForUnderItsOwnNameFirst() {
        assertThat(new Sentence("CHANGE.series.closing").names()).isEqualTo(
                List.of("CHANGE.series.closing", "series.closing", "CHANGE.closing", "closing"));
        assertThat(new Sentence("CHANGE.closing").names()).isEqualTo(List.of("CHANGE.closing", "closing"));
        assertThat(new Sentence("greeting").names()).isEqualTo(List.of("greeting"));
    }
}
