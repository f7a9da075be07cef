package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands after the question mark is read as forms and programs send it. */
class QueryTest {

    @ParameterizedTest
    @CsvSource({"q=ana+lo, ana lo", "q=ana%20lo, ana lo", "q=%2B44+20, +44 20", "q=P%C3%A9rez, Pérez", "q=, ''",
            "q, ''",
            "q=a=b, a=b", "q=%zz, \ufffd", "q=%C3, \ufffd", "&&q=x&, x", "other=x,"})
    void aValueIsReadAsItWasMeant(String raw, String value) {
        assertThat(Query.of(raw).first("q")).isEqualTo(value);
    }

    @Test
    void whatIsSaidTwiceIsSeen() {
        assertThat(Query.of("q=a&limit=1&q=b").isRepeated("q")).isTrue();
        assertThat(Query.of("q=a&limit=1&q=b").isRepeated("limit")).isFalse();
        assertThat(Query.of(null).names()).isEmpty();
    }
}
