package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Child;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleWindowTest {

    @TempDir
    Path folder;

    @Test
    void oneWindowHasTheFolder() throws Exception {
        ClinicFolder clinic = new ClinicFolder(folder);
        try (SingleWindow first = SingleWindow.claim(clinic).orElseThrow()) {
            assertThat(SingleWindow.claim(clinic)).isEmpty();
        }
        try (SingleWindow next = SingleWindow.claim(clinic).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void aSecondStartAsksTheFirstToShowItself() throws Exception {
        AtomicInteger shown = new AtomicInteger();
        try (SingleWindow first = SingleWindow.claim(new ClinicFolder(folder)).orElseThrow()) {
            first.onShow(shown::incrementAndGet);
            try (Child second = Child.start(":0", Main.class, "--data", folder)) {
                assertThat(second.exitCode()).isZero();
                assertThat(second.errors()).singleElement().asString().contains("open already");
            }
        }
        assertThat(shown).hasValue(1);
    }

    @Test
    void whoAsksBeforeThereIsAWindowIsNotForgotten() throws Exception {
        ClinicFolder clinic = new ClinicFolder(folder);
        AtomicInteger shown = new AtomicInteger();
        try (SingleWindow first = SingleWindow.claim(clinic).orElseThrow()) {
            assertThat(SingleWindow.bringToFront(clinic)).isTrue();
            first.onShow(shown::incrementAndGet);
        }
        assertThat(shown).hasValue(1);
    }

    @Test
    void whoDoesNotKnowTheWordIsNotHeard() throws Exception {
        ClinicFolder clinic = new ClinicFolder(folder);
        AtomicInteger shown = new AtomicInteger();
        try (SingleWindow first = SingleWindow.claim(clinic).orElseThrow()) {
            first.onShow(shown::incrementAndGet);
            String port = Files.readString(clinic.lock()).split(" ")[0];
            Files.writeString(clinic.lock(), port + " 00000000-0000-7000-8000-000000000000\n");
            assertThat(SingleWindow.bringToFront(clinic)).isFalse();
        }
        assertThat(shown).hasValue(0);
    }

    @Test
    void aProgramThatWasKilledHoldsNothing() throws Exception {
        ClinicFolder clinic = new ClinicFolder(folder);
        try (Child first = Child.start("", Holder.class, folder)) {
            assertThat(first.line()).contains("held");
            assertThat(SingleWindow.claim(clinic)).isEmpty();
            first.kill();
        }
        assertThat(clinic.lock()).isNotEmptyFile();
        try (SingleWindow next = SingleWindow.claim(clinic).orElseThrow()) {
            assertThat(SingleWindow.bringToFront(clinic)).isTrue();
        }
    }

    /** Takes the folder and keeps it until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (SingleWindow window = SingleWindow.claim(new ClinicFolder(Path.of(arguments[0]))).orElseThrow()) {
                System.out.println("held");
                Thread.sleep(60_000);
                assertThat(window).isNotNull();
            }
        }
    }
}
