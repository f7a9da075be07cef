package clinicdesk.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.sample.NewClinic;
import clinicdesk.settings.Key;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartViewModelTest {

    private final List<NewClinic.Answers> made = new ArrayList<>();
    private final List<Optional<String>> passwords = new ArrayList<>();
    private int looks;
    private StartViewModel start;

    @BeforeEach
    void begin() {
        start = new StartViewModel(new StartViewModel.Ways() {
            @Override
            public void setUp(NewClinic.Answers answers, Optional<String> mailPassword) {
                made.add(answers);
                passwords.add(mailPassword);
            }

            @Override
            public void lookAround() {
                looks++;
            }
        }, ZoneId.of("Europe/London"), Locale.UK);
    }

    private void fill() {
        start.name().set(" Hill Practice ");
        start.doctor().set("Dr Strange");
    }

    @Test
    void twoFieldsAreEnough() {
        fill();
        start.setUp();

        assertThat(made).singleElement().satisfies(answers -> {
            assertThat(answers.name()).isEqualTo("Hill Practice");
            assertThat(answers.zone()).isEqualTo(ZoneId.of("Europe/London"));
            assertThat(answers.opening().opens()).isEqualTo(LocalTime.of(8, 0));
            assertThat(answers.opening().days()).hasSize(5).doesNotContain(DayOfWeek.SUNDAY);
            assertThat(answers.mail()).isEmpty();
        });
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        start.zone().set("Atlantis");
        start.opening().closes().set("7");
        List.of(DayOfWeek.values()).forEach(day -> start.opening().openOn(day).set(false));
        start.setUp();

        assertThat(made).isEmpty();
        assertThat(start.name().problemProperty().get()).contains("name");
        assertThat(start.doctor().problemProperty().get()).contains("doctor");
        assertThat(start.zone().problemProperty().get()).contains("zone");
        assertThat(start.opening().closes().problemProperty().get()).contains("after it opens");
        start.name().set("H");
        assertThat(start.name().problemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"new york,America/New York", "lond,Europe/London", "sao paulo,America/Sao Paulo",
            "kolkata,Asia/Kolkata"})
    void aZoneIsFoundByPartsOfItsName(String typed, String zone) {
        start.zone().set(typed);
        assertThat(start.zones()).contains(zone);
    }

    @Test
    void theOnlyZoneFoundNeedNotBeChosen() {
        fill();
        start.zone().set("reykjavik");
        start.setUp();
        assertThat(made).singleElement().extracting(NewClinic.Answers::zone).isEqualTo(ZoneId.of("Atlantic/Reykjavik"));
    }

    @Test
    void aClinicMayBeOpenUntilMidnight() {
        fill();
        start.opening().closes().set("24:00");
        start.setUp();
        assertThat(made).singleElement().extracting(answers -> answers.opening().closes())
                .isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void mailIsAskedOnlyOfWhoWantsItNow() {
        fill();
        start.mail().host().set("mail.example.org");
        start.mailNowProperty().set(true);
        start.setUp();
        assertThat(made).isEmpty();
        assertThat(start.mail().from().problemProperty().get()).contains("mail address");

        start.mail().from().set("desk@example.org");
        start.mail().password().set("secret");
        start.setUp();
        assertThat(made).singleElement().extracting(NewClinic.Answers::mail)
                .satisfies(mail -> assertThat((Map<Key, String>) mail).containsEntry(Key.MAIL_PORT, "587"));
        assertThat(passwords).containsExactly(Optional.of("secret"));
    }

    @Test
    void aSecondPressWhileItWorksDoesNothing() {
        fill();
        start.setUp();
        start.setUp();
        start.lookAround();
        assertThat(made).hasSize(1);
        assertThat(looks).isZero();
    }

    @Test
    void whoOnlyLooksNeedsToFillInNothing() {
        start.lookAround();
        assertThat(looks).isOne();
    }
}
