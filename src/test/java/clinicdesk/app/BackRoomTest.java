package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.db.ChangeWatch.News;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on behind the desk. */
class BackRoomTest {

    @TempDir
    Path folder;

    @Test
    void newsThatCouldNotBeToldAreToldWithTheNextLookAndTheRoomGoesOn() throws InterruptedException {
        TestClinic.at(folder, "2026-11-16T08:00").close();
        TestClock clock = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);
        BlockingQueue<News> heard = new LinkedBlockingQueue<>();
        AtomicBoolean fails = new AtomicBoolean(true);
        try (Services services = new Services(new ClinicFolder(folder), clock);
                BackRoom room = new BackRoom(services)) {
            room.onNews(news -> {
                if (fails.getAndSet(false)) {
                    throw new LinkageError("the program was replaced while it ran");
                }
                heard.add(news);
            });
            room.start();

            services.settings.set(Map.of(Key.CLINIC_NAME, "Hill Practice"));

            News news = heard.poll(20, TimeUnit.SECONDS);
            assertThat(fails).isFalse();
            assertThat(news).isNotNull();
            assertThat(news.changes()).anyMatch(change -> change.topic().equals(ClinicSettings.SETTINGS));
        }
    }
}
