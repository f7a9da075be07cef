package clinicdesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.access.ApiToken;
import clinicdesk.base.Actor;
import clinicdesk.base.Background;
import clinicdesk.base.Role;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether other programs are let in, and which. */
class ApiViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private final Door door = new Door();
    private ApiViewModel page;

    /** Listens at every port but one. */
    private static final class Door implements LocalApi {

        private static final int TAKEN = 8080;

        private final List<Integer> opened = new ArrayList<>();
        private State state = new State.Off();

        @Override
        public State state() {
            return state;
        }

        @Override
        public State start(int port) {
            opened.add(port);
            state = port == TAKEN ? new State.Taken(port) : new State.On("http://127.0.0.1:" + port);
            return state;
        }

        @Override
        public State stop() {
            state = new State.Off();
            return state;
        }
    }

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        page = page(TestClinic.OWNER);
        page.shown();
    }

    private ApiViewModel page(Actor actor) {
        Workplace workplace = new Workplace(Background.inline(), clinic.clock.clinic(), actor, Locale.UK, fault -> {
            throw new AssertionError(fault);
        });
        return new ApiViewModel(workplace, clinic.settings, door,
                new TokensViewModel(workplace, clinic.tokens, clinic.directory),
                each -> each.role() == Role.ADMIN);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private String kept(Key key) {
        return new ClinicSettings(clinic.store).get(key);
    }

    @Test
    void itIsOffUntilSomebodyTurnsItOnAndBothCountAtOnceAndAreKept() {
        assertThat(page.onProperty().get()).isFalse();
        assertThat(page.port().value()).isEqualTo("8737");
        page.port().set("9001");
        page.turn(true);

        assertThat(page.onProperty().get()).isTrue();
        assertThat(page.saidProperty().get()).contains("http://127.0.0.1:9001");
        assertThat(kept(Key.API_ENABLED)).isEqualTo("true");
        assertThat(kept(Key.API_PORT)).isEqualTo("9001");

        page.turn(false);

        assertThat(page.onProperty().get()).isFalse();
        assertThat(page.saidProperty().get()).isEmpty();
        assertThat(kept(Key.API_ENABLED)).isEqualTo("false");
        assertThat(kept(Key.API_PORT)).isEqualTo("9001");
    }

    @Test
    void aPortThatAnotherProgramHasIsSaidBesideItsFieldAndNothingIsKept() {
        page.port().set("8080");
        page.turn(true);

        assertThat(page.onProperty().get()).isFalse();
        assertThat(page.port().problemProperty().get()).contains("port 8080");
        assertThat(kept(Key.API_ENABLED)).isEqualTo("false");
        assertThat(kept(Key.API_PORT)).isEqualTo("8737");

        page.port().set("8081");
        assertThat(page.port().problemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "web"})
    void whatIsNoPortIsNotTried(String typed) {
        page.port().set(typed);
        page.turn(true);

        assertThat(page.port().problemProperty().get()).contains("1 to 65535");
        assertThat(door.opened).isEmpty();
    }

    @Test
    void whoMayNotChangeTheSettingsTurnsNothing() {
        page(TestClinic.MARIA).turn(true);
        assertThat(door.opened).isEmpty();
    }

    @Test
    void thePageShowsWhatBecameOfTheStart() {
        door.start(8080);
        page.shown();
        assertThat(page.port().value()).isEqualTo("8080");
        assertThat(page.port().problemProperty().get()).contains("Another program");

        door.start(9001);
        page.shown();
        assertThat(page.onProperty().get()).isTrue();
    }

    @Test
    void aTokenIsShownOnceAndListed() {
        TokensViewModel tokens = page.tokens();
        tokens.name().set("Website");
        tokens.make();

        String secret = tokens.secretProperty().get();
        assertThat(clinic.tokens.openedBy(secret)).map(ApiToken::actor)
                .contains(new Actor("Website", Role.RECEPTIONIST, null));
        assertThat(tokens.name().value()).isEmpty();
        assertThat(tokens.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Website");
            assertThat(row.facts())
                    .isEqualTo("Receptionist: books for everybody · since 16 Nov 2026 · made by Owner");
        });

        page.shown();
        assertThat(tokens.secretProperty().get()).isEmpty();
    }

    @Test
    void aDoctorsTokenNeedsTheDoctor() {
        TokensViewModel tokens = page.tokens();
        tokens.name().set("Tablet");
        tokens.roleProperty().set(Role.DOCTOR);
        tokens.make();
        assertThat(tokens.doctorProblemProperty().get()).contains("Choose the doctor");

        tokens.doctorProperty().set(tokens.doctors().getFirst());
        assertThat(tokens.doctorProblemProperty().get()).isEmpty();
        tokens.make();

        assertThat(clinic.tokens.all()).singleElement()
                .satisfies(token -> assertThat(token.doctorId()).isEqualTo(clinic.doctor("Strange")));
        assertThat(tokens.rows()).singleElement()
                .satisfies(row -> assertThat(row.facts()).startsWith("Dr Strange · "));

        tokens.roleProperty().set(Role.READER);
        tokens.name().set("Wall");
        tokens.make();
        assertThat(clinic.tokens.all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"'', a name with letters", "12, a name with letters", "KIOSK, Another program"})
    void aNameThatWillNotDoIsSaidBesideItsField(String name, String why) {
        clinic.tokens.create(TestClinic.OWNER, "Kiosk", Role.READER, null);
        page.tokens().name().set(name);
        page.tokens().make();

        assertThat(page.tokens().name().problemProperty().get()).contains(why);
        assertThat(page.tokens().secretProperty().get()).isEmpty();
    }

    @Test
    void aTokenIsRevokedWhenItIsMeant() {
        clinic.tokens.create(TestClinic.OWNER, "Kiosk", Role.READER, null);
        clinic.tokens.create(TestClinic.OWNER, "Website", Role.READER, null);
        page.shown();
        TokensViewModel tokens = page.tokens();
        TokenRow kiosk = tokens.rows().getFirst();
        TokenRow website = tokens.rows().getLast();

        tokens.revoke(kiosk);
        tokens.revoke(website);
        assertThat(clinic.tokens.all()).hasSize(2);
        assertThat(tokens.askedProperty().get()).isEqualTo(website);

        tokens.revoke(website);

        assertThat(tokens.rows()).containsExactly(kiosk);
        assertThat(clinic.tokens.all()).extracting(ApiToken::name).containsExactly("Kiosk");
        assertThat(tokens.askedProperty().get()).isNull();
    }
}
