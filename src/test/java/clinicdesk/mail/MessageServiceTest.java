package clinicdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageServiceTest {

    @ParameterizedTest
    @CsvSource({"https://sms.example.org/send, true", "http://sms.example.org/send, false",
            "http://localhost:80/, true",
            "http://127.0.0.1/, true", "ftp://sms.example.org/, false", "/send, false",
            "HTTPS://sms.example.org/, true", "https://me:secret@sms.example.org/, false"})
    void nothingGoesOverANetworkInTheClear(URI address, boolean safe) {
        assertThat(MessageService.isSafe(address)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\": \"{{text}}\"}|",
            "{\"a\": \"{{ text }}\", \"b\": \"{{to}} {{id}} {{clinicName}}\"}|",
            "{\"a\": \"{{reason}}\"}|UNKNOWN_FIELD", "{\"a\": \"{{{text}}}\"}|UNKNOWN_FIELD",
            "{\"a\": \"{{&text}}\"}|UNKNOWN_FIELD", "{\"a\": \"{{>file}}{{text}}\"}|UNKNOWN_FIELD",
            "{\"a\": \"{{#to}}{{text}}{{/to}}\"}|UNKNOWN_FIELD", "{{=<% %>=}}{\"a\": \"<%text%>\"}|UNKNOWN_FIELD",
            "{\"a\": \"{{to}}\"}|NO_TEXT", "{\"a\": \"{{text}}\"} {{|UNKNOWN_FIELD",
            "{\"a\": \"{{text}}{{to\"}|UNKNOWN_FIELD", "{\"a\": {{text}}}|NOT_JSON", "{\"a\": \"{{text}}\"|NOT_JSON"})
    void onlyATemplateOfJsonOverTheKnownFieldsWillDo(String body, MessageService.BodyProblem problem) {
        assertThat(MessageService.problem(body).orElse(null)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|0", "Authorization: Bearer a:b|1", "'A: 1\\n\\nB:2\\n'|2",
            "Host: other|-1",
            "content-length: 1|-1", "no header|-1", "Bad Name: x|-1", "A: ü|-1"})
    void headersAreOneALine(String typed, int count) {
        assertThat(MessageService.readHeaders(typed.replace("\\n", "\n")).map(java.util.Map::size).orElse(-1))
                .isEqualTo(count);
    }
}
