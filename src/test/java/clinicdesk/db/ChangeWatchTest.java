package clinicdesk.db;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Ids;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Visit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one desk hears of another's work. */
class ChangeWatchTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private ChangeWatch watch;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        watch = clinic.store.watch();
    }

    @AfterEach
    void close() {
        watch.close();
        clinic.close();
    }

    @Test
    void whatAnotherDeskBooksIsHeardOnce() {
        assertThat(watch.poll().isEmpty()).isTrue();
        try (TestClinic other = TestClinic.at(folder, "2026-11-16T08:00")) {
            watch.poll();
            Visit visit = other.booked("Strange", "2026-11-16T10:00", 30);

            ChangeWatch.News news = watch.poll();
            assertThat(news.changes()).contains(new Change(BookingService.VISITS, visit.id()));
            assertThat(news.all()).isFalse();
        }
        assertThat(watch.poll().isEmpty()).isTrue();
    }

    @Test
    void whatWasTakenBackIsNotHeard() {
        try {
            clinic.store.write(session -> {
                clinic.patient("Ann Lost");
                throw new IllegalStateException("the roof fell in");
            });
        } catch (IllegalStateException expected) {
            assertThat(watch.poll().isEmpty()).isTrue();
        }
        clinic.patient("Ann Kept");
        assertThat(watch.poll().all()).isFalse();
    }

    @ParameterizedTest(name = "{0} changes: all {1}")
    @CsvSource({"10000, false", "10001, true"})
    void whoHasMissedMoreThanIsRememberedReadsEverythingAgain(int changes, boolean all) {
        watch.close();
        long before = clinic.store.read(session -> ((Number) session
                .createNativeQuery("select max(seq) from change_log", Object.class).getSingleResult()).longValue());
        touch((int) (100 - before % 100));
        watch = clinic.store.watch();

        touch(changes);

        ChangeWatch.News news = watch.poll();
        assertThat(news.all()).isEqualTo(all);
        assertThat(news.changes()).hasSize(10_000);
    }

    private void touch(int times) {
        clinic.store.write(session -> {
            for (int i = 0; i < times; i++) {
                clinic.store.touched("patient", Ids.next());
            }
            return null;
        });
    }
}
