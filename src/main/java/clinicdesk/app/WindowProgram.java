package clinicdesk.app;

import clinicdesk.base.Texts;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The program with its window: it opens the clinic's folder, unless another has it open, and ends with the window. */
final class WindowProgram {

    private final Texts texts = Launch.texts();
    private final Launch launch;

    WindowProgram(Launch launch) {
        this.launch = launch;
    }

    /** @return the exit code of the program, when its window is closed */
    int open() throws InterruptedException {
        return open(opening -> {});
    }

    /** The same, with a morning played by itself. */
    int rehearse() throws InterruptedException {
        return open(opening -> Rehearsal.begin(launch.folder().path()));
    }

    /** The same, with somebody beside it who is told as soon as the clinic begins to open. */
    int open(Consumer<? super CompletableFuture<Opened>> beside) throws InterruptedException {
        if (!Display.isThere()) {
            return say(texts.get("display.none"), Main.USAGE);
        }
        try {
            Optional<SingleWindow> window = SingleWindow.claim(launch.folder());
            if (window.isEmpty()) {
                return anotherIsOpen();
            }
            try (SingleWindow ours = window.get()) {
                return show(ours, beside);
            }
        } catch (IOException notWritable) {
            return say(Opened.failed(launch, "NOT_WRITABLE").message(), DeskApplication.NOT_OPENED);
        }
    }

    /** The store is opened while JavaFX starts: neither waits for the other. */
    private int show(SingleWindow window, Consumer<? super CompletableFuture<Opened>> beside) throws IOException {
        try (Logs.FileLog log = Logs.to(launch.folder())) {
            CompletableFuture<Opened> opening = CompletableFuture
                    .supplyAsync(() -> Opened.open(launch, Platform::runLater));
            beside.accept(opening);
            return DeskApplication.run(new DeskApplication.Prepared(launch, window, opening));
        } catch (UnsupportedOperationException noDisplay) {
            return say(texts.get("display.none"), Main.USAGE);
        }
    }

    private int anotherIsOpen() throws InterruptedException {
        return SingleWindow.bringToFront(launch.folder())
                ? say(texts.get("window.alreadyOpen"), Main.OK)
                : say(texts.get("window.noAnswer", launch.folder().path()), DeskApplication.NOT_OPENED);
    }

    private static int say(String line, int code) {
        System.err.println(line);
        return code;
    }
}
