package clinicdesk.app;

import clinicdesk.TestClinic;
import clinicdesk.settings.DeskSettings;
import clinicdesk.soak.OpenDesk;
import clinicdesk.soak.Shift;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * The program as it is, with its window and all its threads, on a sample clinic that is made for it, by a clock that
 * begins on a Tuesday morning and goes on. A receptionist works a shift in it.
 */
public final class SoakProgram {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-17T09:47");

    private SoakProgram() {}

    /** The folder, and what the shift is to be. Says what it does line by line. */
    public static void main(String[] arguments) throws Exception {
        Logs.quiet();
        // Hands that are quicker than a person's need not wait for the beats of a screen.
        System.setProperty("javafx.animation.pulse", "240");
        ClinicFolder folder = new ClinicFolder(Path.of(arguments[0]));
        Clock clock = new LetterDesk.Running(NOW.atZone(TestClinic.ZONE).toInstant(), System.currentTimeMillis());
        Launch launch = new Launch(folder, true, Folders.usual(Folders.Environment.ofThisProcess()), Typed.HOME, clock);
        Shift.Plan plan = Shift.Plan.parse(arguments[1]);
        new DeskSettings(folder.path()).set("window.bounds", "0,0,1600,900");
        CompletableFuture<Integer> end = new CompletableFuture<>();
        new WindowProgram(launch).open(opening -> opening.thenAcceptAsync(
                opened -> end.complete(work((Opened.Ready) opened, plan)),
                task -> Thread.ofPlatform().daemon().name("receptionist").start(task)));
        System.exit(end.getNow(1));
    }

    private static int work(Opened.Ready ready, Shift.Plan plan) {
        Services services = ready.desk().services();
        try {
            new Shift(plan, new OpenDesk(ready.desk().background(), services.clock, services.booking,
                    services.appointments, services.directory)).work();
            return 0;
        } catch (Throwable fault) {
            fault.printStackTrace();
            return 1;
        } finally {
            Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }
}
