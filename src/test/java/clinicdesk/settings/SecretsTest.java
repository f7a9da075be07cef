package clinicdesk.settings;

import static clinicdesk.settings.Secret.MAIL_PASSWORD;
import static clinicdesk.settings.Secret.MESSAGE_HEADERS;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClock;
import clinicdesk.settings.Found.Place;
import clinicdesk.settings.Found.Why;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String PASSWORD = "öpen sesame ";

    @TempDir
    Path all;

    private final TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), ZoneOffset.UTC);
    private final SmallKeyStore keyStore = new SmallKeyStore();
    private Path clinic;
    private Path user;

    @BeforeEach
    void folders() throws IOException {
        clinic = Files.createDirectory(all.resolve("clinic"));
        user = all.resolve("user");
    }

    /** As a program that has just been started. */
    private Secrets withKeyStore() {
        return Secrets.of(new SecretsHome(user, keyStore), clinic, clock);
    }

    private Secrets without() {
        return Secrets.of(new SecretsHome(user, SecretPlace.NONE), clinic, clock);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(all)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private Path sealed() throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(".sealed")).findFirst().orElseThrow();
    }

    @Test
    void withAKeyStoreNoFileIsWritten() throws IOException {
        assertThat(withKeyStore().keep(MAIL_PASSWORD, PASSWORD)).isEqualTo(Place.KEY_STORE);

        assertThat(withKeyStore().read(MAIL_PASSWORD)).isEqualTo(new Found.Known(PASSWORD, Place.KEY_STORE));
        assertThat(files()).isEmpty();
    }

    @Test
    void withoutOneTheFileHoldsNothingThatCanBeRead() throws IOException {
        assertThat(without().keep(MAIL_PASSWORD, PASSWORD)).isEqualTo(Place.FILE);
        without().keep(MESSAGE_HEADERS, "Authorization: Bearer sesame");

        assertThat(without().read(MAIL_PASSWORD)).isEqualTo(new Found.Known(PASSWORD, Place.FILE));
        assertThat(without().read(MESSAGE_HEADERS).secret()).contains("Authorization: Bearer sesame");
        assertThat(files()).hasSize(2).allSatisfy(file -> {
            assertThat(file.getParent()).as("outside the clinic's folder").isEqualTo(user);
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("sesame")
                    .doesNotContain("mail.password");
        });
    }

    /** On Windows a user's folder is the user's alone as it is. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theFileBelongsToTheUserAlone() throws IOException {
        without().keep(MAIL_PASSWORD, PASSWORD);

        assertThat(permissions(sealed())).isEqualTo("rw-------");
        assertThat(permissions(user)).isEqualTo("rwx------");
        assertThat(files()).hasSize(2).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theSameSecretIsNeverWrittenTheSameWayTwice() throws IOException {
        without().keep(MAIL_PASSWORD, PASSWORD);
        byte[] first = Files.readAllBytes(sealed());
        without().keep(MAIL_PASSWORD, PASSWORD);

        assertThat(Files.readAllBytes(sealed())).isNotEqualTo(first);
    }

    @Test
    void eachClinicHasItsOwn() throws IOException {
        without().keep(MAIL_PASSWORD, PASSWORD);
        withKeyStore().keep(MAIL_PASSWORD, PASSWORD);
        clinic = Files.createDirectory(all.resolve("another"));

        assertThat(without().read(MAIL_PASSWORD)).isEqualTo(new Found.None());
        assertThat(withKeyStore().read(MAIL_PASSWORD)).isEqualTo(new Found.None());
    }

    @Test
    void aChangedByteIsNoticedAndTheNextPasswordIsKept() throws IOException {
        without().keep(MAIL_PASSWORD, PASSWORD);
        byte[] bytes = Files.readAllBytes(sealed());
        bytes[bytes.length - 1] ^= 1;
        Files.write(sealed(), bytes);
        assertThat(without().read(MAIL_PASSWORD)).isEqualTo(new Found.Unreadable(Why.DAMAGED));

        Files.write(sealed(), new byte[0]);
        assertThat(without().read(MAIL_PASSWORD)).isEqualTo(new Found.Unreadable(Why.DAMAGED));

        without().keep(MAIL_PASSWORD, PASSWORD);
        assertThat(without().read(MAIL_PASSWORD).secret()).contains(PASSWORD);
    }

    @Test
    void aFileOfAnotherUsersKeyIsForeign() throws IOException {
        without().keep(MAIL_PASSWORD, PASSWORD);
        byte[] bytes = Files.readAllBytes(sealed());
        Path name = sealed().getFileName();
        user = all.resolve("other user");
        Files.createDirectory(user);
        Files.write(user.resolve(name), bytes);
        assertThat(without().read(MAIL_PASSWORD)).as("no key").isEqualTo(new Found.Unreadable(Why.FOREIGN));

        Files.write(user.resolve("key"), new byte[32]);
        assertThat(without().read(MAIL_PASSWORD)).as("another key").isEqualTo(new Found.Unreadable(Why.FOREIGN));

        without().keep(MAIL_PASSWORD, PASSWORD);
        assertThat(without().read(MAIL_PASSWORD).secret()).contains(PASSWORD);
    }

    @Test
    void whatAnOlderVersionLeftOpenIsTakenOverAndRemoved() throws IOException {
        Files.writeString(clinic.resolve("mail.secret"), PASSWORD);

        assertThat(without().read(MAIL_PASSWORD).secret()).contains(PASSWORD);
        assertThat(clinic.resolve("mail.secret")).doesNotExist();
        assertThat(without().read(MAIL_PASSWORD).secret()).contains(PASSWORD);
    }

    @Test
    void aForgottenOneIsGoneEverywhere() throws IOException {
        without().keep(MAIL_PASSWORD, PASSWORD);
        without().keep(MAIL_PASSWORD, "");
        assertThat(without().read(MAIL_PASSWORD)).isEqualTo(new Found.None());
        assertThat(files()).extracting(file -> file.getFileName().toString()).containsOnly("key");

        withKeyStore().keep(MAIL_PASSWORD, PASSWORD);
        withKeyStore().keep(MAIL_PASSWORD, "");
        assertThat(withKeyStore().read(MAIL_PASSWORD)).isEqualTo(new Found.None());
        assertThat(keyStore.size()).isZero();
    }

    @Test
    void aLockedKeyStoreIsNotWaitedForAndTheNewestPasswordCounts() {
        withKeyStore().keep(MAIL_PASSWORD, "the one before");
        keyStore.lock(true);
        assertThat(withKeyStore().read(MAIL_PASSWORD)).isEqualTo(new Found.Unreadable(Why.LOCKED));

        assertThat(withKeyStore().keep(MAIL_PASSWORD, PASSWORD)).isEqualTo(Place.FILE);
        assertThat(withKeyStore().read(MAIL_PASSWORD)).isEqualTo(new Found.Known(PASSWORD, Place.FILE));
        withKeyStore().keep(MAIL_PASSWORD, "");
        assertThat(withKeyStore().read(MAIL_PASSWORD)).as("forgotten while locked").isEqualTo(new Found.None());

        keyStore.lock(false);
        assertThat(withKeyStore().read(MAIL_PASSWORD)).as("and still when unlocked").isEqualTo(new Found.None());
        assertThat(withKeyStore().keep(MAIL_PASSWORD, PASSWORD)).isEqualTo(Place.KEY_STORE);
        assertThat(withKeyStore().read(MAIL_PASSWORD)).isEqualTo(new Found.Known(PASSWORD, Place.KEY_STORE));
    }

    @Test
    void whatTheKeyStoreCannotGiveBackIsKeptInTheFile() {
        SecretPlace forgetful = new SecretPlace() {
            @Override
            public Found read(String name) {
                return new Found.None();
            }

            @Override
            public boolean keep(String name, String secret) {
                return true;
            }

            @Override
            public boolean forget(String name) {
                return true;
            }
        };
        Secrets secrets = Secrets.of(new SecretsHome(user, forgetful), clinic, clock);

        assertThat(secrets.keep(MAIL_PASSWORD, PASSWORD)).isEqualTo(Place.FILE);
        assertThat(secrets.read(MAIL_PASSWORD).secret()).contains(PASSWORD);
    }

    @Test
    void aKeyStoreThatDoesNotAnswerIsNotWaitedFor() {
        CountDownLatch end = new CountDownLatch(1);
        SecretPlace silent = new SecretPlace() {
            @Override
            public Found read(String name) {
                return waiting(new Found.None());
            }

            @Override
            public boolean keep(String name, String secret) {
                return waiting(true);
            }

            @Override
            public boolean forget(String name) {
                return waiting(true);
            }

            private <T> T waiting(T answer) {
                try {
                    end.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
                return answer;
            }
        };
        SecretPlace inTime = new InTime(silent, Duration.ofMillis(20));

        assertThat(inTime.read("a")).isEqualTo(new Found.Unreadable(Why.LOCKED));
        assertThat(inTime.keep("a", PASSWORD)).isFalse();
        assertThat(inTime.forget("a")).isFalse();
        end.countDown();
        assertThat(new InTime(keyStore, Duration.ofSeconds(5)).keep("a", PASSWORD)).isTrue();
    }

    @Test
    void theOutboxMayAskEachSecondWithoutTheKeyStoreBeingAsked() {
        withKeyStore().keep(MAIL_PASSWORD, PASSWORD);
        Secrets secrets = withKeyStore();
        int before = keyStore.asked();
        secrets.read(MAIL_PASSWORD);
        clock.advance(Secrets.FRESH.minusMillis(1));
        secrets.read(MAIL_PASSWORD);
        assertThat(keyStore.asked()).isEqualTo(before + 1);

        clock.advance(Duration.ofMillis(1));
        secrets.read(MAIL_PASSWORD);
        assertThat(keyStore.asked()).isEqualTo(before + 2);
        secrets.keep(MAIL_PASSWORD, "new");
        assertThat(secrets.read(MAIL_PASSWORD).secret()).contains("new");
    }

    @Test
    void whatGoesWrongInAKeyStoreIsLoggedWithoutItsWords() {
        StringBuilder logged = new StringBuilder();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord each) {
                logged.append(each.getMessage()).append(Arrays.toString(each.getParameters()))
                        .append(each.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            SecretPlace broken = (SecretPlace) Proxy.newProxyInstance(SecretPlace.class.getClassLoader(),
                    new Class<?>[]{SecretPlace.class}, (proxy, method, arguments) -> {
                        throw new IllegalStateException("cannot take " + PASSWORD);
                    });
            Secrets secrets = Secrets.of(new SecretsHome(user, new InTime(broken, Duration.ofSeconds(5))), clinic,
                    clock);
            assertThat(secrets.keep(MAIL_PASSWORD, PASSWORD)).isEqualTo(Place.FILE);
            assertThat(secrets.read(MAIL_PASSWORD).secret()).contains(PASSWORD);
        } finally {
            root.removeHandler(listener);
        }
        assertThat(logged.toString()).contains("IllegalStateException").doesNotContain("sesame");
    }

    @Test
    void noTextSaysASecret() {
        assertThat(new Found.Known(PASSWORD, Place.FILE).toString()).doesNotContain("sesame");
        assertThat(Secrets.untilTheEnd().toString()).doesNotContain("sesame");
    }

    @Test
    void aTrainingKeepsNothingBeyondItsEnd() throws IOException {
        Secrets training = Secrets.untilTheEnd();
        training.keep(MAIL_PASSWORD, PASSWORD);

        assertThat(training.read(MAIL_PASSWORD).secret()).contains(PASSWORD);
        assertThat(Secrets.of(new SecretsHome(user, SecretPlace.NONE), clinic, Clock.systemUTC()).read(MAIL_PASSWORD))
                .isEqualTo(new Found.None());
        assertThat(files()).isEmpty();
    }
}
