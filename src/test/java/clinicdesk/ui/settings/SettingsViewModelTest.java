package clinicdesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.access.Permission;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.DeskSettings;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import clinicdesk.settings.Secrets;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private final Secrets secrets = Secrets.untilTheEnd();
    private PanelDesk at;
    private SettingsViewModel page;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        clinic.settings.set(Map.of(Key.CLINIC_NAME, "Hill Practice"));
        at = PanelDesk.in(clinic);
        page = page(true);
    }

    private SettingsViewModel page(boolean mayChange) {
        return new SettingsViewModel(at.desk.workplace(),
                new SettingsViewModel.Kept(clinic.settings, secrets, new DeskSettings(folder)), actor -> mayChange);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private String saved(Key key) {
        return new ClinicSettings(clinic.store).get(key);
    }

    /** Another desk sets this. Ours does not hear of it yet. */
    private void anotherDeskSets(Map<Key, String> values) {
        new ClinicSettings(clinic.store).set(values);
    }

    /** The news of it comes to our desk. */
    private void newsComes() {
        clinic.settings.refresh();
        page.load();
    }

    @Test
    void whatIsSavedIsInTheStore() {
        page.phone().set("+44 20 7946 0000");
        page.opening().opens().set("7");
        page.opening().closes().set("19.30");
        page.opening().openOn(DayOfWeek.SATURDAY).set(true);
        page.letters().mail().host().set("mail.example.org");
        page.letters().mail().from().set("desk@example.org");
        page.letters().hold().set("90");
        page.save();

        assertThat(page.saidProperty().get()).isEqualTo("Saved.");
        assertThat(saved(Key.CLINIC_PHONE)).isEqualTo("+44 20 7946 0000");
        assertThat(saved(Key.CLINIC_OPENS)).isEqualTo("07:00");
        assertThat(saved(Key.CLINIC_CLOSES)).isEqualTo("19:30");
        assertThat(saved(Key.CLINIC_DAYS)).endsWith("FRIDAY,SATURDAY");
        assertThat(saved(Key.MAIL_HOST)).isEqualTo("mail.example.org");
        assertThat(saved(Key.MAIL_HOLD_SECONDS)).isEqualTo("90");
    }

    @ParameterizedTest(name = "{0} h, {1} minutes")
    @CsvSource({"'72, 24', 0, '72,24'", "24 48, 1440, '48,24'", "'', 120, ''", "336, 120, 336", "337, 120, ",
            "0, 120, ",
            "a day, 120, ", "24, 1441, ", "24, -1, ", "24, , "})
    void patientsAreRemindedAtTheseHoursOrNothingIsSaved(String hours, @Nullable String useful,
            @Nullable String expected) {
        page.letters().reminders().hours().set(hours);
        page.letters().reminders().usefulMinutes().set(useful == null ? "" : useful);
        page.save();

        assertThat(saved(Key.REMINDERS_HOURS)).isEqualTo(expected == null ? "48,24" : expected);
        assertThat(page.saidProperty().get()).startsWith(expected == null ? "Not saved" : "Saved");
        assertThat(page(true).letters().reminders().hours().value())
                .isEqualTo(saved(Key.REMINDERS_HOURS).replace(",", ", "));
    }

    @Test
    void whatAnotherDeskHasSetMeanwhileIsNotSavedOver() {
        anotherDeskSets(Map.of(Key.MAIL_HOST, "mail.example.org", Key.MAIL_FROM, "desk@example.org", Key.CLINIC_OPENS,
                "07:00"));
        page.phone().set("+44 20 7946 0000");
        page.save();

        assertThat(saved(Key.CLINIC_PHONE)).isEqualTo("+44 20 7946 0000");
        assertThat(saved(Key.MAIL_HOST)).isEqualTo("mail.example.org");
        assertThat(saved(Key.CLINIC_OPENS)).isEqualTo("07:00");
        assertThat(page.opening().opens().value()).isEqualTo("07:00");
    }

    @Test
    void whatAnotherDeskSetsIsShownAndWhatIsTypedAndNotSavedStays() {
        page.phone().set("+44 20 7946 0000");
        page.letters().hold().set("a minute");
        page.opening().openOn(DayOfWeek.SATURDAY).set(true);
        anotherDeskSets(Map.of(Key.CLINIC_PHONE, "1", Key.CLINIC_ADDRESS, "1 Hill Road", Key.MAIL_HOLD_SECONDS, "30",
                Key.CLINIC_DAYS, "MONDAY,TUESDAY", Key.MAIL_SECURITY, "tls", Key.MAIL_PORT, "2525",
                Key.BOOKING_OVERRULE, "false", Key.CLINIC_WEEK_START, "WEDNESDAY"));
        newsComes();

        assertThat(page.address().value()).isEqualTo("1 Hill Road");
        assertThat(page.letters().mail().securityProperty().get()).isEqualTo("tls");
        assertThat(page.letters().mail().port().value()).as("not the usual one").isEqualTo("2525");
        assertThat(page.booking().overruleProperty().get()).isFalse();
        assertThat(page.booking().weekStartProperty().get()).isEqualTo("WEDNESDAY");
        assertThat(page.phone().value()).isEqualTo("+44 20 7946 0000");
        assertThat(page.letters().hold().value()).isEqualTo("a minute");

        page.letters().hold().set("90");
        page.save();
        assertThat(saved(Key.CLINIC_PHONE)).isEqualTo("+44 20 7946 0000");
        assertThat(saved(Key.MAIL_HOLD_SECONDS)).isEqualTo("90");
        assertThat(saved(Key.CLINIC_DAYS)).isEqualTo("MONDAY,TUESDAY,SATURDAY");
        assertThat(saved(Key.MAIL_PORT)).isEqualTo("2525");
    }

    @Test
    void whatWasSavedIsFollowedAgain() {
        page.phone().set("+44 20 7946 0000");
        page.opening().opens().set("7");
        page.save();
        assertThat(page.opening().opens().value()).isEqualTo("07:00");
        newsComes();
        assertThat(page.saidProperty().get()).as("her own news take back nothing").isEqualTo("Saved.");

        anotherDeskSets(Map.of(Key.CLINIC_PHONE, "1", Key.CLINIC_OPENS, "06:30"));
        newsComes();
        assertThat(page.phone().value()).isEqualTo("1");
        assertThat(page.opening().opens().value()).isEqualTo("06:30");
    }

    @Test
    void whatIsTypedWhileTheStoreIsBusyStays() {
        page.phone().set("1");
        at.hold();
        page.save();
        page.phone().set("12");
        page.address().set("1 Hill Road");
        at.release();
        assertThat(saved(Key.CLINIC_PHONE)).isEqualTo("1");
        assertThat(page.phone().value()).isEqualTo("12");

        page.save();
        assertThat(saved(Key.CLINIC_PHONE)).isEqualTo("12");
        assertThat(saved(Key.CLINIC_ADDRESS)).isEqualTo("1 Hill Road");
    }

    @Test
    void whoIsNoLongerInTheClearHasToInsistAnew() {
        MailViewModel mail = page.letters().mail();
        mail.from().set("desk@example.org");
        mail.host().set("relay.example.org");
        mail.securityProperty().set("none");
        mail.insistProperty().set(true);
        page.save();
        assertThat(saved(Key.MAIL_INSIST_CLEAR)).isEqualTo("true");
        mail.securityProperty().set("tls");
        page.save();
        assertThat(saved(Key.MAIL_INSIST_CLEAR)).isEqualTo("false");
    }

    @Test
    void aWrongFieldOnThePartThatIsNotShownIsShown() {
        page.letters().hold().set("a while");
        page.save();
        assertThat(page.partProperty().get()).isEqualTo(SettingsPart.LETTERS);
        assertThat(page.letters().hold().problemProperty().get()).contains("number of seconds");

        page.letters().hold().set("60");
        page.name().set("");
        page.save();
        assertThat(page.partProperty().get()).isEqualTo(SettingsPart.CLINIC);

        page.letters().hold().set("a while");
        page.save();
        assertThat(page.partProperty().get()).as("wrong on both: the one in sight stays")
                .isEqualTo(SettingsPart.CLINIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"http://sms.example.org|A: b|{\"t\": \"{{text}}\"}|url",
            "|A: b|{\"t\": \"{{text}}\"}|url", "https://sms.example.org|Host: b|{\"t\": \"{{text}}\"}|headers",
            "https://sms.example.org|A: b|{\"t\": \"{{birthDate}}\"}|body",
            "https://sms.example.org|A: b|{{text}}|body",
            "https://sms.example.org|A: b|{\"t\": \"{{text}}\"}|"})
    void aServiceForMessagesIsCheckedBesideEachFieldAndItsHeadersAreKeptAsASecret(String url, String headers,
            String body, String wrong) {
        MessagesViewModel messages = page.letters().messages();
        messages.enabledProperty().set(true);
        messages.url().set(url == null ? "" : url);
        messages.headers().set(headers);
        messages.body().set(body);
        page.save();

        assertThat(!messages.url().problemProperty().get().isEmpty()).isEqualTo("url".equals(wrong));
        assertThat(!messages.headers().problemProperty().get().isEmpty()).isEqualTo("headers".equals(wrong));
        assertThat(!messages.body().problemProperty().get().isEmpty()).isEqualTo("body".equals(wrong));
        assertThat(secrets.read(Secret.MESSAGE_HEADERS).secret().orElse("")).isEqualTo(wrong == null ? headers : "");
        assertThat(saved(Key.MESSAGES_ENABLED)).isEqualTo(Boolean.toString(wrong == null));
        assertThat(messages.headers().value()).isEqualTo(wrong == null ? "" : headers);
    }

    @Test
    void withOneWrongFieldNothingIsSaved() {
        page.name().set("Valley Practice");
        page.letters().hold().set("a minute");
        page.save();

        assertThat(page.letters().hold().problemProperty().get()).contains("seconds");
        assertThat(page.saidProperty().get()).startsWith("Not saved");
        assertThat(saved(Key.CLINIC_NAME)).isEqualTo("Hill Practice");
    }

    @ParameterizedTest
    @CsvSource({"mail.example.org,none,unencrypted", "mail example,starttls,without blanks"})
    void aServerThatWillNotDoIsRefusedBesideTheField(String host, String security, String why) {
        page.letters().mail().from().set("desk@example.org");
        page.letters().mail().securityProperty().set(security);
        page.letters().mail().host().set(host);
        page.save();

        assertThat(page.letters().mail().host().problemProperty().get()).contains(why);
        assertThat(saved(Key.MAIL_HOST)).isEmpty();
    }

    @Test
    void aListOfAddressesIsNoSender() {
        page.letters().mail().from().set("a@example.org, b@example.org");
        page.save();
        assertThat(page.letters().mail().from().problemProperty().get()).contains("one mail address");
    }

    @Test
    void theUsualPortFollowsTheEncryptionAndAnOwnOneStays() {
        page.letters().mail().securityProperty().set("tls");
        assertThat(page.letters().mail().port().value()).isEqualTo("465");
        page.letters().mail().port().set("2525");
        page.letters().mail().securityProperty().set("starttls");
        assertThat(page.letters().mail().port().value()).isEqualTo("2525");
    }

    @Test
    void thePasswordIsKeptApartFromTheSettings() {
        page.letters().mail().password().set("öpen sesame ");
        page.save();

        assertThat(secrets.read(Secret.MAIL_PASSWORD).secret()).contains("öpen sesame ");
        assertThat(page.letters().mail().password().value()).isEmpty();

        page.save();
        assertThat(secrets.read(Secret.MAIL_PASSWORD).secret()).contains("öpen sesame ");
    }

    @Test
    void theLookIsKeptAtThisDesk() {
        page.lookProperty().set(Theme.DARK);
        assertThat(page(true).lookProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void howTimesAreOfferedAndWhoMayOverruleIsKeptForTheClinic() {
        assertThat(page.booking().stepProperty().get()).isEqualTo("5");
        assertThat(page.booking().overruleProperty().get()).isTrue();
        page.booking().stepProperty().set("15");
        page.booking().overruleProperty().set(false);
        page.save();

        assertThat(saved(Key.BOOKING_STEP_MINUTES)).isEqualTo("15");
        assertThat(clinic.access.may(TestClinic.MARIA, Permission.OVERRULE)).isFalse();
        assertThat(page(true).booking().stepProperty().get()).isEqualTo("15");
    }

    @Test
    void theWeekBeginsAsTheLanguageHasItUntilADayIsChosen() {
        assertThat(page.booking().words("")).isEqualTo("As the language has it (Monday)");
        page.booking().weekStartProperty().set("SUNDAY");
        page.save();
        assertThat(clinic.settings.week(Locale.UK).getFirstDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        page.booking().weekStartProperty().set("");
        page.save();
        assertThat(clinic.settings.week(Locale.UK).getFirstDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(clinic.settings.week(Locale.US).getFirstDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void aDayThatWasSetOtherwiseCanStillBeSeen() {
        clinic.settings.set(Map.of(Key.CLINIC_WEEK_START, "WEDNESDAY"));
        assertThat(page(true).booking().weekStarts()).contains("WEDNESDAY");
    }

    @Test
    void whoShowsTheClinicHearsOfWhatIsSavedAndOnlyThen() {
        AtomicInteger heard = new AtomicInteger();
        page.onSaved(heard::incrementAndGet);
        page.letters().hold().set("a minute");
        page.save();
        assertThat(heard).hasValue(0);
        page.letters().hold().set("30");
        page.save();
        assertThat(heard).hasValue(1);
    }

    @Test
    void whoMayNotChangeThemOnlyReads() {
        SettingsViewModel reader = page(false);
        reader.name().set("Valley Practice");
        reader.save();
        assertThat(saved(Key.CLINIC_NAME)).isEqualTo("Hill Practice");
        assertThat(reader.saidProperty().get()).contains("not change");
    }
}
