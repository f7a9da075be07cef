package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Child;
import clinicdesk.TestClinic;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Telling;
import clinicdesk.mail.SmtpFixture;
import clinicdesk.settings.Key;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clinic without a window, as a program of its own, without a screen. */
class ServeTest {

    private static final String LISTENING = "Listening on ";

    @TempDir
    Path folder;

    private static URI address(Child served) {
        String line = served.line().orElseThrow(() -> new AssertionError(served.errors()));
        assertThat(line).startsWith(LISTENING);
        return URI.create(line.substring(LISTENING.length()));
    }

    private static HttpResponse<String> get(HttpClient client, URI at, String path, String secret)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at.resolve("/api/v1" + path));
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static int health(HttpClient client, URI at) {
        try {
            return get(client, at, "/health", "").statusCode();
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void anEmptyFolderIsServedToWhoHasAToken() throws Exception {
        try (Child served = Child.start("", Main.class, "serve", "--data", folder, "--port", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            URI at = address(served);
            assertThat(get(client, at, "/health", "").body()).contains("\"UP\"");
            assertThat(get(client, at, "/doctors", "").statusCode()).isEqualTo(401);

            String secret = Typed.in(folder, "", "token", "create", "--name", "Website", "--role", "reader").lines()
                    .getLast();
            assertThat(get(client, at, "/doctors", secret).statusCode()).isEqualTo(200);
            assertThat(Typed.in(folder, "", "token", "revoke", "Website").code()).isZero();
            assertThat(get(client, at, "/doctors", secret).statusCode()).isEqualTo(401);

            Typed.in(folder, "", "settings", "set", "api.requestsPerSecond=1", "api.burst=1");
            assertThat(Stream.generate(() -> health(client, at)).limit(1_000).anyMatch(status -> status == 429))
                    .as("what is set counts at once").isTrue();

            Typed second = Typed.in(folder, "", "serve", "--port", at.getPort());
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.errors()).contains("another program", String.valueOf(at.getPort())).hasLineCount(1);
            assertThat(served.errors()).isEmpty();
        }
        assertThat(folder.resolve("desk.lock")).as("it is the window's").doesNotExist();
        try (TestClinic clinic = TestClinic.empty(folder, "2026-11-16T08:00")) {
            assertThat(clinic.settings.zone().getRules()).isEqualTo(ZoneOffset.UTC.getRules());
            assertThat(clinic.directory.doctors()).isEmpty();
        }
    }

    /** Windows ends a program without a word to it. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void itClosesTheStoreWhenTheSystemEndsIt() throws Exception {
        try (Child served = Child.start("", Main.class, "serve", "--data", folder, "--port", 0)) {
            address(served);
            served.stop();
            assertThat(served.exitCode()).isIn(0, 143);
            assertThat(served.errors()).isEmpty();
        }
        assertThat(folder.resolve("clinic.db")).exists();
        assertThat(folder.resolve("clinic.db-wal")).doesNotExist();
    }

    @Test
    void aTrainingStartsAtItsTimeAndItsLettersGoIntoTheFolderOnly() throws Exception {
        Path keys = folder.resolve("keys.p12");
        SmtpFixture.makeKeys(keys);
        try (TestClinic clinic = TestClinic.at(folder, "2030-07-01T08:00");
                SmtpFixture mailServer = SmtpFixture.start()) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.MAIL_HOST, "localhost",
                    Key.MAIL_PORT, String.valueOf(mailServer.port()), Key.MAIL_FROM, "desk@hill.example"));
            clinic.clock.set(LocalDateTime.parse("2030-06-20T08:00"));
            clinic.booking.book(TestClinic.MARIA, clinic.request("Who", clinic.patient("Li Wei", "li@example.org"),
                    "2030-07-02T08:00", 30).telling(Telling.NO_LETTER));
            clinic.clock.set(LocalDateTime.parse("2030-07-01T08:00"));
            BookingRequest request = clinic.request("Strange", clinic.patient("Ana Pérez", "ana@example.org"),
                    "2030-07-01T10:00", 30);
            try (Child served = Child.start("", Main.class, "serve", "--data", folder, "--port", 0, "--host",
                    "localhost", "--now", "2030-07-01T08:00", "--key-store", keys);
                    HttpClient client = HttpClient.newBuilder().sslContext(SmtpFixture.contextOf(keys)).build()) {
                served.say(SmtpFixture.KEYS_PASSWORD);
                URI at = address(served);
                assertThat(at.getScheme()).isEqualTo("https");
                assertThat(get(client, at, "/health", "").statusCode()).isEqualTo(200);

                assertThat(letterIn(folder.resolve("pickup"), "li@example.org")).as("due since it was closed")
                        .contains("Subject: Reminder: your appointment")
                        .contains("List-Unsubscribe: <mailto:desk@hill");
                clinic.booking.book(TestClinic.MARIA, request);

                assertThat(letterIn(folder.resolve("pickup"), "ana@example.org"))
                        .contains("To: =?UTF-8?Q?Ana_P=C3=A9rez?= <ana@example.org>")
                        .contains("Date: Mon, 1 Jul 2030");
                clinic.settings.set(Map.of(Key.CLINIC_ZONE, "Asia/Tokyo"));
                assertThat(served.exitCode()).isEqualTo(3);
                assertThat(served.errors()).singleElement().asString().contains("another time zone");
            }
            assertThat(mailServer.letters()).isEmpty();
        }
    }

    private static String letterIn(Path pickup, String to) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (Files.isDirectory(pickup)) {
                try (Stream<Path> letters = Files.list(pickup).filter(file -> file.toString().endsWith(".eml"))) {
                    for (Path letter : letters.toList()) {
                        String said = Files.readString(letter);
                        if (said.contains(to)) {
                            return said;
                        }
                    }
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no letter has come");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {"--host 0.0.0.0|Others reach 0.0.0.0: give a certificate with --key-store",
            "--host no.such.host.invalid|no address no.such.host.invalid", "--port 65536|from 0 to 65535",
            "--port -1|from 0 to 65535", "--key-store missing.p12|missing.p12 cannot be read", "--now tomorrow|--now",
            "--now 2030-03-31T01:30|never shows 2030-03-31T01:30"})
    void whatCannotBeServedIsRefusedInOneLine(String arguments, String why) {
        Typed.in(folder, "", "settings", "set", "clinic.zone=Europe/London");

        Typed refused = Typed.in(folder, "", Stream.concat(Stream.of("serve"), Stream.of(arguments.split(" ")))
                .toArray());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errors()).contains(why).hasLineCount(1);
    }
}
