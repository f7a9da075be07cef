package clinicdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A screen in memory on which real windows of other processes are drawn: Xvfb, which has to be installed. */
public final class VirtualScreen implements AutoCloseable {

    private static final Path XVFB = Path.of("/usr/bin/Xvfb");

    private final Process server;
    private final String display;

    private VirtualScreen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /** Which the computer lacks unless somebody has installed it. */
    public static boolean isThere() {
        return Files.isExecutable(XVFB);
    }

    /** Opens a screen of that many pixels, under the first display number that is free. */
    public static VirtualScreen open(int width, int height) {
        try {
            Process server = new ProcessBuilder(List.of(XVFB.toString(), "-displayfd", "1", "-screen", "0",
                    width + "x" + height + "x24", "-nolisten", "tcp"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String number = server.inputReader().readLine();
            if (number == null) {
                throw new IllegalStateException("Xvfb does not start");
            }
            return new VirtualScreen(server, ":" + number.strip());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** For the environment variable {@code DISPLAY} of whoever is to be drawn on it. */
    public String display() {
        return display;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
