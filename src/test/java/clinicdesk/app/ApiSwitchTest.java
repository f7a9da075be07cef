package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.settings.Key;
import clinicdesk.ui.settings.LocalApi.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a window that opens lets other programs in. */
class ApiSwitchTest {

    @TempDir
    Path folder;

    private Services services;

    @BeforeEach
    void open() {
        services = new Services(new ClinicFolder(folder),
                new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE));
    }

    @AfterEach
    void close() {
        services.close();
    }

    private void isOnAt(int port) {
        services.settings.set(Map.of(Key.API_ENABLED, "true", Key.API_PORT, String.valueOf(port)));
    }

    private static ServerSocket another(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void aNewClinicLetsNobodyIn() {
        services.api.begin();
        assertThat(services.api.state()).isEqualTo(new State.Off());
    }

    @Test
    void aClinicThatHasItOnListensUntilItsWindowIsClosed() throws Exception {
        int port;
        try (ServerSocket free = another(0)) {
            port = free.getLocalPort();
        }
        isOnAt(port);
        services.api.begin();
        assertThat(services.api.state()).isEqualTo(new State.On("http://127.0.0.1:" + port));

        services.api.close();
        try (ServerSocket free = another(port)) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenKeepsNoWindowFromOpening() throws Exception {
        try (ServerSocket other = another(0)) {
            isOnAt(other.getLocalPort());
            services.api.begin();
            assertThat(services.api.state()).isEqualTo(new State.Taken(other.getLocalPort()));
        }
    }
}
