package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Child;
import clinicdesk.TestClinic;
import clinicdesk.app.LetterDesk.Running;
import clinicdesk.settings.Key;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Desks book and send while the mail server has its moods, and are killed and started again. A desk that comes back does
 * so minutes later by the clinic's clock, so the claims of the one before have run out.
 */
final class LetterStorm implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMinutes(6);
    private static final int BAD_MINUTES = 10;

    private final Path folder;
    private final Random chance;
    private final MoodyServer server;
    private Instant now;

    LetterStorm(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.chance = new Random(seed);
        this.server = new MoodyServer(seed);
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T07:00")) {
            for (int i = 0; i < 40; i++) {
                clinic.patient("Patient" + i + " Storm", "p" + i + "@example.org");
            }
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId(), Key.CLINIC_NAME, "Hill Practice",
                    Key.MAIL_HOST, "localhost", Key.MAIL_PORT, Integer.toString(server.port()), Key.MAIL_SECURITY,
                    "none", Key.MAIL_FROM, "desk@hill.example", Key.MAIL_HOLD_SECONDS, "1", Key.MAIL_RETRY_SECONDS,
                    "1", Key.MAIL_LONGEST_PAUSE_SECONDS, "5"));
            now = clinic.clock.instant();
        }
    }

    /** A desk that books this many visits, and more until it is killed. */
    void killed(int bookings, boolean whileALetterIsOnItsWay) throws Exception {
        long wall = System.currentTimeMillis();
        try (Child desk = desk(wall)) {
            order(desk, bookings + 20);
            hear(desk, bookings / 2);
            CountDownLatch held = whileALetterIsOnItsWay ? server.holdNext() : new CountDownLatch(0);
            hear(desk, bookings - bookings / 2);
            Thread.sleep(chance.nextInt(50));
            assertThat(held.await(30, TimeUnit.SECONDS)).as("a letter comes: %s", desk.errors()).isTrue();
            desk.kill();
        }
        server.killed();
        now = now.plusMillis(System.currentTimeMillis() - wall).plus(PAUSE);
    }

    /** Two programs on one store, each with its own outbox. */
    void together(int bookings) throws Exception {
        long wall = System.currentTimeMillis();
        Running clock = new Running(now, wall);
        try (Child desk = desk(wall); Services services = new Services(new ClinicFolder(folder), clock)) {
            services.worker.start();
            order(desk, bookings / 2);
            book(new LetterDesk(services, chance.nextLong()), bookings - bookings / 2);
            hear(desk, bookings / 2);
            desk.say("e");
            assertThat(desk.exitCode()).as("%s", desk.errors()).isZero();
        }
        now = clock.instant();
    }

    /** One program books the rest, some each minute, and then the server's moods end: answers what came of it all. */
    LetterTally ending(int bookings) throws InterruptedException {
        Running clock = new Running(now, System.currentTimeMillis());
        try (Services services = new Services(new ClinicFolder(folder), clock)) {
            LetterDesk desk = new LetterDesk(services, chance.nextLong());
            for (int minute = 0; minute < BAD_MINUTES; minute++) {
                clock.turn(Duration.ofMinutes(1));
                services.worker.runOnce();
                book(desk, bookings / BAD_MINUTES);
            }
            server.calm();
            for (int hour = 0; hour < 3; hour++) {
                clock.turn(Duration.ofHours(1));
                services.worker.runOnce();
            }
            return new LetterTally(services, server);
        }
    }

    private static void book(LetterDesk desk, int bookings) {
        for (int i = 0; i < bookings; i++) {
            desk.bookOne(id -> {});
        }
    }

    private Child desk(long wall) {
        return Child.start("", LetterDesk.class, folder, chance.nextLong(), now, wall);
    }

    private static void order(Child desk, int bookings) {
        assertThat(desk.line()).as("%s", desk.errors()).contains("ready");
        desk.say("\n".repeat(bookings - 1));
    }

    private void hear(Child desk, int bookings) {
        for (int i = 0; i < bookings; i++) {
            assertThat(desk.line()).as("it books until it is killed: %s", desk.errors()).isPresent();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
