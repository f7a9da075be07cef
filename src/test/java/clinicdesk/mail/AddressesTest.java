package clinicdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "a.b+c@sub.example.org", "o'neil@example.org", "x@localhost"})
    void oneAddressIsTaken(String address) {
        assertThat(Addresses.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "anna", "anna@", "@example.org", "anna@example.org, ben@example.org",
            "anna@example.org;ben@example.org", "anna@example.org,ben@example.org", "Anna <anna@example.org>",
            "<anna@example.org>", "friends:anna@example.org;", "anna@example.org\r\nBcc: x@example.org",
            "anna@example.org\n", "an na@example.org", "anna@@example.org", "anna@exa\u0000mple.org",
            "änna@example.org", "anna@example..org", "anna@-.org>"})
    void anythingElseIsRefused(String typed) {
        assertThat(Addresses.isOne(typed)).isFalse();
    }

    @Test
    void anAddressMayHave254LettersAndNoMore() {
        String host = ("d".repeat(60) + ".").repeat(4) + "org";
        String longest = "a".repeat(254 - 1 - host.length()) + "@" + host;

        assertThat(Addresses.isOne(longest)).isEqualTo(longest.length() == 254).isTrue();
        assertThat(Addresses.isOne("a" + longest)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"desk@clinic.example,'Desk\r\nBcc: x@example.org'", "'desk@clinic.example,b@example.org',Desk"})
    void aSenderThatWouldStartAHeaderIsNone(String address, String name) {
        assertThatThrownBy(() -> new Sender(address, name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"localhost,true", "127.0.0.1,true", "127.1.2.3,true", "::1,true", "mail.example.org,false",
            "localhost.example.org,false", "127.0.0.1.example.org,false", "10.0.0.1,false"})
    void mailGoesInTheClearOnlyOnThisMachine(String host, boolean here) {
        assertThat(SmtpServer.isThisMachine(host)).isEqualTo(here);
        if (!here) {
            assertThatThrownBy(() -> new SmtpServer(host, 25, SmtpServer.Security.NONE, null, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPasswordIsInNoText() {
        assertThat(SmtpFixture.CLINIC.toString() + new SmtpServer.Login("clinic", "secret"))
                .doesNotContain("secret");
    }
}
