package clinicdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs show to be let in. */
class TokensTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private Tokens tokens;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        tokens = clinic.tokens;
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private TokenOutcome.Created made(String name, Role role) {
        return (TokenOutcome.Created) tokens.create(TestClinic.OWNER, name, role, null);
    }

    private Optional<Actor> actorOf(String secret) {
        return tokens.openedBy(secret).map(ApiToken::actor);
    }

    private static String answer(TokenOutcome outcome) {
        return switch (outcome) {
            case TokenOutcome.Created created -> "created";
            case TokenOutcome.Revoked revoked -> "revoked";
            case TokenOutcome.Invalid invalid -> invalid.problem().field() + " " + invalid.problem().code();
            case TokenOutcome.Unknown unknown -> "unknown";
            case TokenOutcome.Denied denied -> "denied";
        };
    }

    @Test
    void whoShowsASecretActsAsItsTokenSays() {
        UUID strange = clinic.doctor("Strange");
        String kiosk = made("Kiosk", Role.RECEPTIONIST).secret();
        String tablet = ((TokenOutcome.Created) tokens.create(TestClinic.OWNER, "Tablet", Role.DOCTOR, strange))
                .secret();

        assertThat(kiosk).matches("cd_[A-Za-z0-9_-]{43}").isNotEqualTo(tablet);
        assertThat(actorOf(kiosk)).contains(new Actor("Kiosk", Role.RECEPTIONIST, null));
        assertThat(actorOf(tablet)).contains(new Actor("Tablet", Role.DOCTOR, strange));
        assertThat(tokens.all()).extracting(ApiToken::name, ApiToken::createdBy, ApiToken::created)
                .containsExactly(tuple("Kiosk", "Owner", clinic.clock.instant()),
                        tuple("Tablet", "Owner", clinic.clock.instant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cd_", "Kiosk", "cd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\uD800"})
    void whatIsNoSecretOpensNothing(String shown) {
        made("Kiosk", Role.ADMIN);

        assertThat(tokens.openedBy(shown)).isEmpty();
    }

    @Test
    void aSecretWithOneLetterMoreOrLessOpensNothing() {
        String secret = made("Kiosk", Role.ADMIN).secret();

        assertThat(tokens.openedBy(secret + "A")).isEmpty();
        assertThat(tokens.openedBy(secret.substring(0, secret.length() - 1))).isEmpty();
        assertThat(tokens.openedBy(secret.toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void aRevokedTokenOpensNothingAtOnceAndGivesItsNameBack() {
        TokenOutcome.Created kiosk = made("Kiosk", Role.RECEPTIONIST);
        UUID id = kiosk.token().id();
        try (TestClinic otherDesk = TestClinic.empty(folder, "2026-11-16T08:00")) {
            assertThat(otherDesk.tokens.openedBy(kiosk.secret())).isPresent();

            assertThat(answer(tokens.revoke(TestClinic.OWNER, id))).isEqualTo("revoked");

            assertThat(otherDesk.tokens.openedBy(kiosk.secret())).isEmpty();
        }
        assertThat(tokens.openedBy(kiosk.secret())).isEmpty();
        assertThat(tokens.all()).isEmpty();
        assertThat(answer(tokens.revoke(TestClinic.OWNER, id))).isEqualTo("unknown");
        assertThat(answer(tokens.revoke(TestClinic.OWNER, Ids.next()))).isEqualTo("unknown");
        String second = made("kiosk", Role.READER).secret();
        assertThat(actorOf(second)).map(Actor::role).contains(Role.READER);
        assertThat(tokens.openedBy(kiosk.secret())).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" for {1}, doctor {2}: {3}")
    @CsvSource({"'', READER, , name MISSING_FIELD", "12, READER, , name BAD_NAME", "' kIOSK', READER, , name OVERLAPS",
            "Website, READER, , created", "Website, READER, Strange, doctorId NOT_ALLOWED",
            "Website, DOCTOR, , doctorId MISSING_FIELD", "Website, DOCTOR, Strange, created"})
    void aTokenHasANameOfItsOwnAndADoctorsOneItsDoctor(String name, Role role, String doctor, String expected) {
        made("Kiosk", Role.RECEPTIONIST);
        UUID doctorId = doctor == null ? null : clinic.doctor(doctor);

        assertThat(answer(tokens.create(TestClinic.OWNER, name, role, doctorId))).isEqualTo(expected);
    }

    @Test
    void onlyWhoMayChangeTheSettingsMakesAndRevokesThem() {
        UUID id = made("Kiosk", Role.RECEPTIONIST).token().id();

        assertThat(answer(tokens.create(TestClinic.MARIA, "Mine", Role.ADMIN, null))).isEqualTo("denied");
        assertThat(answer(tokens.revoke(TestClinic.MARIA, id))).isEqualTo("denied");
        assertThat(tokens.all()).extracting(ApiToken::id).containsExactly(id);
    }

    @Test
    void neitherTheTrailNorTheStoreHoldsTheSecret() throws Exception {
        TokenOutcome.Created kiosk = made("Kiosk", Role.RECEPTIONIST);
        tokens.revoke(TestClinic.OWNER, kiosk.token().id());

        List<Act> trail = clinic.audit.history(kiosk.token().id());
        assertThat(trail).extracting(Act::action).containsExactly("CREATE", "REVOKE");
        assertThat(trail.toString()).contains("Kiosk", "RECEPTIONIST").doesNotContain("cd_");
        assertThat(kiosk.toString()).doesNotContain("cd_");
        for (String file : List.of("clinic.db", "clinic.db-wal")) {
            assertThat(Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(kiosk.secret().substring(3));
        }
    }
}
