package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Theme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs are let in from the settings, by keyboard, and reach the clinic over a real port. */
class ApiWindowTest {

    @TempDir
    Path folder;

    private DeskStage desk;

    @BeforeEach
    void open() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Hill Practice"));
        }
        desk = DeskStage.open(folder, new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE),
                Theme.LIGHT, 1093, 614);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void goTo(String field) {
        Node there = desk.scene().lookup(field);
        desk.robot.interact(there::requestFocus);
        desk.settle();
    }

    private String text(String node) {
        return switch (desk.scene().lookup(node)) {
            case Labeled label -> label.getText();
            case TextInputControl field -> field.getText();
            case Node other -> throw new AssertionError(other);
        };
    }

    private void turnOnAt(int port) {
        goTo("#apiPort");
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type(Integer.toString(port));
        goTo("#apiOn");
        desk.keys(KeyCode.SPACE);
    }

    private static int asked(int port, String secret) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/doctors"))
                    .header("Authorization", "Bearer " + secret).build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void aProgramIsLetInAndShutOutAgain() throws Exception {
        desk.robot.clickOn("#settingsButton");
        try (ServerSocket another = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            turnOnAt(another.getLocalPort());
            assertThat(text("#apiPortProblem")).contains("Another program has port " + another.getLocalPort());
        }
        int port = freePort();
        turnOnAt(port);
        assertThat(text("#apiSaid")).contains("http://127.0.0.1:" + port);
        assertThat(new ClinicSettings(desk.services.store).isOn(Key.API_ENABLED)).isTrue();

        goTo("#tokenName");
        desk.type("Website");
        desk.keys(KeyCode.ENTER);
        String secret = text("#tokenSecret");
        assertThat(asked(port, secret)).isEqualTo(200);
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.SPACE);
        desk.robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(secret));

        goTo(".revoke");
        desk.keys(KeyCode.SPACE);
        assertThat(asked(port, secret)).as("it is not confirmed yet").isEqualTo(200);
        desk.keys(KeyCode.SPACE);
        assertThat(asked(port, secret)).isEqualTo(401);

        goTo("#apiOn");
        desk.keys(KeyCode.SPACE);
        assertThat(text("#apiSaid")).isEmpty();
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }
}
