package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.mail.Channel;
import clinicdesk.mail.MailRoute;
import clinicdesk.mail.SmtpFixture;
import clinicdesk.mail.SmtpServer;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at the mail server with tokens, where the service renews also the one that lasts. */
class MailRoutesTest {

    @TempDir
    Path folder;

    private final AtomicInteger given = new AtomicInteger();
    /** Of an access token, in seconds. */
    private volatile int life = 1;
    private HttpsServer service;
    private Services services;

    @BeforeEach
    void open() throws Exception {
        service = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setHttpsConfigurator(new HttpsConfigurator(SmtpFixture.trust()));
        service.createContext("/token", exchange -> {
            byte[] body = "{\"access_token\": \"short\", \"expires_in\": %d, \"refresh_token\": \"lasting %d\"}"
                    .formatted(life, given.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        TestClinic.at(folder, "2026-11-16T08:00").close();
        services = new Services(new ClinicFolder(folder),
                new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE),
                new MailRoutes.Terms(false, SmtpFixture.trust()));
        services.settings.set(Map.of(Key.MAIL_HOST, "localhost", Key.MAIL_FROM, "desk@clinic.example",
                Key.MAIL_USER, "desk@clinic.example",
                Key.MAIL_LOGIN, "xoauth2", Key.MAIL_CLIENT_ID, "clinic-desk", Key.MAIL_TOKEN_URL,
                "https://localhost:" + service.getAddress().getPort() + "/token"));
        services.secrets.keep(Secret.MAIL_PASSWORD, "lasting 0");
    }

    @AfterEach
    void close() {
        services.close();
        service.stop(0);
    }

    private void trySignIn(String typed) throws Exception {
        signIn(services.mailRoutes.server(Map.of(), Optional.of(typed)));
    }

    private void signIn() throws Exception {
        signIn(route().server());
    }

    private static void signIn(SmtpServer server) throws Exception {
        assertThat(Objects.requireNonNull(server.login()).secret().get()).isEqualTo("short");
    }

    /** As it is asked for each letter. */
    private MailRoute.Smtp route() {
        return (MailRoute.Smtp) services.mailRoutes.apply(Channel.MAIL);
    }

    private Optional<String> kept() {
        route();
        return services.secrets.read(Secret.MAIL_PASSWORD).secret();
    }

    @Test
    void theNewOneIsKeptInPlaceOfTheOneThatItWasHadFrom() throws Exception {
        signIn();
        assertThat(kept()).contains("lasting 1");

        signIn();
        assertThat(kept()).contains("lasting 2");
    }

    @Test
    void oneThatIsOnlyTriedTakesThePlaceOfNoneThatIsKept() throws Exception {
        trySignIn("typed");
        assertThat(kept()).contains("lasting 0");
    }

    @Test
    void theNewOneIsKeptAlsoWhenAnotherIsTriedBeforeTheNextLetter() throws Exception {
        signIn();
        trySignIn("typed");
        assertThat(kept()).contains("lasting 1");
    }

    @Test
    void oneThatWasTriedAndThenKeptGoesOnWhereTheTrialEnded() throws Exception {
        life = 3600;
        trySignIn("typed");
        services.secrets.keep(Secret.MAIL_PASSWORD, "typed");
        assertThat(kept()).as("before it is asked for again").contains("lasting 1");
        signIn();
        assertThat(kept()).contains("lasting 1");
    }
}
