package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.mail.SmtpFixture;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import clinicdesk.ui.frame.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server is tried from the settings, and mended. */
class MailTrialWindowTest {

    @TempDir
    Path folder;

    @Test
    void aServerWithACertificateOfAnotherNameIsFoundOutAndMended() throws Exception {
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00"); SmtpFixture server = SmtpFixture.start()) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Hill Practice",
                    Key.MAIL_HOST, "127.0.0.1", Key.MAIL_PORT, Integer.toString(server.port()), Key.MAIL_USER,
                    SmtpFixture.USER, Key.MAIL_FROM, "desk@hill.example"));
            Services services = new Services(new ClinicFolder(folder), clock,
                    new MailRoutes.Terms(false, SmtpFixture.trust()));
            services.secrets.keep(Secret.MAIL_PASSWORD, SmtpFixture.PASSWORD);
            try (DeskStage desk = DeskStage.open(services, Theme.LIGHT, 1600, 1150)) {
                desk.robot.clickOn("#settingsButton").clickOn("#lettersPart").clickOn("#trialTo");
                assertThat(((TextField) desk.scene().lookup("#trialTo")).getText()).isEqualTo("desk@hill.example");
                desk.keys(KeyCode.TAB).keys(KeyCode.SPACE);
                desk.until("the wrong name is found out",
                        () -> desk.shows("The certificate is for localhost, not for 127.0.0.1."));
                assertThat(server.overheard()).isEmpty();

                TextField host = (TextField) desk.scene().lookup("#host");
                desk.robot.clickOn("#host");
                desk.keys(KeyCode.CONTROL, KeyCode.A).type("localhost");
                assertThat(host.getText()).isEqualTo("localhost");
                desk.robot.clickOn("#trialTo");
                desk.keys(KeyCode.ENTER);
                desk.until("the letter is taken", () -> desk.shows("The server has taken the letter."));
                assertThat(server.letters()).hasSize(1);
                assertThat(desk.shows(SmtpFixture.PASSWORD)).isFalse();
                assertThat(services.settings.get(Key.MAIL_HOST)).as("not saved").isEqualTo("127.0.0.1");
            }
        }
    }
}
