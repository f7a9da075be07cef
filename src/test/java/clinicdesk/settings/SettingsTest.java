package clinicdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.db.Change;
import clinicdesk.db.ChangeWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the clinic and this desk have set. */
class SettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} = \"{1}\": {2}")
    @CsvSource(delimiter = '|', value = {"CLINIC_ZONE|Europe/London|true", "CLINIC_ZONE|Europe/Atlantis|false",
            "CLINIC_OPENS|00:00|true", "CLINIC_OPENS|24:00|false", "CLINIC_OPENS|8:00|false",
            "CLINIC_OPENS|08:00:30|false", "CLINIC_CLOSES|24:00|true", "CLINIC_CLOSES|25:00|false",
            "CLINIC_DAYS|MONDAY,SUNDAY|true", "CLINIC_DAYS|''|false", "CLINIC_DAYS|Montag|false", "MAIL_PORT|1|true",
            "MAIL_PORT|0|false", "MAIL_PORT|65535|true", "MAIL_PORT|65536|false", "MAIL_PORT|x|false",
            "MAIL_SECURITY|starttls|true", "MAIL_SECURITY|ssl|false", "MAIL_HOLD_SECONDS|0|true",
            "MAIL_HOLD_SECONDS|3600|true", "MAIL_HOLD_SECONDS|3601|false", "MAIL_HOLD_SECONDS|-1|false",
            "MAIL_RETRY_SECONDS|1|true", "MAIL_RETRY_SECONDS|0|false", "MAIL_HOST|mail.example.org|true",
            "MAIL_HOST|mail example|false", "MAIL_FROM|''|true", "MAIL_FROM|desk@example.org|true",
            "MAIL_FROM|desk|false", "MAIL_FROM|a@b.org,c@d.org|false", "CLINIC_DAYS|MONDAY,|false",
            "API_ENABLED|true|true", "API_ENABLED|yes|false", "API_PAGE_SIZE|1000|true", "API_PAGE_SIZE|1001|false",
            "API_WINDOW_DAYS|400|true", "API_WINDOW_DAYS|401|false", "API_ALLOWED_HOSTS|''|true",
            "API_ALLOWED_HOSTS|desk.example.org,10.0.0.7,[fe80::1]|true", "API_ALLOWED_HOSTS|10.0.0.7:80|false",
            "API_ALLOWED_HOSTS|a,,b|false",
            "API_ALLOWED_HOSTS|http://a|false", "CLINIC_COUNTRY|GB|true", "CLINIC_COUNTRY|gb|false"})
    void aSettingTakesSomeValues(Key key, String value, boolean allowed) {
        assertThat(key.allows(value)).isEqualTo(allowed);
    }

    @Test
    void aShortTextIsOneLineOfTwoHundredLetters() {
        assertThat(Key.CLINIC_NAME.allows("x".repeat(200))).isTrue();
        assertThat(Key.CLINIC_NAME.allows("x".repeat(201))).isFalse();
        assertThat(Key.CLINIC_NAME.allows("St Mary\r\nBcc: x")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everySettingTakesItsOwnPresetAndIsFoundByItsName(Key key) {
        assertThat(key.allows(key.preset())).isTrue();
        assertThat(Key.of(key.text())).contains(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"MAIL_PORT|a number from 1 to 65535",
            "MAIL_SECURITY|one of starttls, tls, none", "CLINIC_ZONE|a time zone such as Europe/London",
            "API_ENABLED|one of true, false"})
    void aSettingSaysWhichValuesItTakes(Key key, String words) {
        assertThat(key.allowed(Locale.UK)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void everySettingHasWordsForItsValues(Key key) {
        assertThat(key.allowed(Locale.ROOT)).isNotBlank().doesNotContain("{");
    }

    @Test
    void whatMakesASampleIsNotSetByPeople() {
        assertThat(Key.ofPeople()).contains(Key.CLINIC_NAME, Key.API_BURST).doesNotContain(Key.SAMPLE_DATE,
                Key.SAMPLE_VERSION);
    }

    @Test
    void aChangeIsNoticedByOtherPrograms() {
        try (TestClinic clinic = TestClinic.empty(folder, "2026-11-16T08:00");
                ChangeWatch watch = clinic.store.watch()) {
            watch.poll();
            clinic.settings.set(Map.of(Key.API_ENABLED, "true"));

            assertThat(watch.poll().changes()).extracting(Change::topic).containsExactly(ClinicSettings.SETTINGS);
            assertThat(clinic.settings.isOn(Key.API_ENABLED)).isTrue();
            assertThat(clinic.settings.seconds(Key.MAIL_RETRY_SECONDS)).isEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void settingsAreKeptInTheStoreAndSeenByOthersAfterARefresh() {
        try (TestClinic clinic = TestClinic.empty(folder, "2026-11-16T08:00")) {
            ClinicSettings others = new ClinicSettings(clinic.store);
            clinic.settings.set(Map.of(Key.CLINIC_NAME, "St Mary", Key.CLINIC_CLOSES, "24:00"));
            clinic.settings.set(Map.of(Key.CLINIC_NAME, "St Mary's"));

            assertThat(others.get(Key.CLINIC_NAME)).isEmpty();
            others.refresh();
            assertThat(others.get(Key.CLINIC_NAME)).isEqualTo("St Mary's");
            assertThat(others.closes()).isEqualTo(java.time.LocalTime.MAX);
            assertThatThrownBy(() -> clinic.settings.set(Map.of(Key.CLINIC_NAME, "New", Key.MAIL_PORT, "0")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(clinic.settings.get(Key.CLINIC_NAME)).isEqualTo("St Mary's");
        }
    }

    @Test
    void aDeskKeepsItsSettingsInAFile() {
        assertThat(new DeskSettings(folder).get("theme", "light")).isEqualTo("light");
        new DeskSettings(folder).set("theme", "dark");

        assertThat(new DeskSettings(folder).get("theme", "light")).isEqualTo("dark");
        assertThat(folder.resolve("desk.properties.new")).doesNotExist();
    }

    @Test
    void aSettingThatCouldNotBeWrittenIsNotTakenForSet() throws IOException {
        DeskSettings desk = new DeskSettings(folder);
        desk.set("theme", "dark");
        Path inTheWay = Files.createDirectory(folder.resolve("desk.properties.new"));

        assertThatThrownBy(() -> desk.set("theme", "light")).isInstanceOf(UncheckedIOException.class);
        assertThat(desk.get("theme", "")).isEqualTo("dark");

        Files.delete(inTheWay);
        desk.set("theme", "light");
        assertThat(new DeskSettings(folder).get("theme", "")).isEqualTo("light");
    }

    @Test
    void aDamagedFileIsAFaultOfReading() throws IOException {
        Files.writeString(folder.resolve("desk.properties"), "theme=\\u12");

        assertThatThrownBy(() -> new DeskSettings(folder)).isInstanceOf(UncheckedIOException.class);
    }
}
