package clinicdesk;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program with the class path of the tests, in a process of its own. Its windows are drawn, but on no screen. */
public final class Child implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx512m", "-Dprism.order=sw",
            "-Duser.language=en", "-Duser.country=GB", "-Duser.timezone=UTC");
    private static final String JAVA_OPTION = "--java-options ";
    private static final List<String> ON_NO_SCREEN = List.of("-XX:TieredStopAtLevel=1", "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless", "-Dprism.text=t2k");

    private final Process process;
    private final Path errors;
    private final BufferedReader output;

    private Child(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader();
    }

    /** @param display what the program finds as its display; empty for none */
    public static Child start(String display, Class<?> main, Object... arguments) {
        return start(display, ON_NO_SCREEN, main, arguments);
    }

    /** One whose windows are on this screen, and for which Java is told what the installed program tells it. */
    public static Child onScreen(VirtualScreen screen, Class<?> main, Object... arguments) {
        return start(screen.display(), installed(), main, arguments);
    }

    /** What jpackage is told to tell Java, but for what names the folder it is installed in. */
    private static List<String> installed() {
        try (Stream<String> lines = Files.lines(Path.of("installer", "program.txt"))) {
            return lines.filter(line -> line.startsWith(JAVA_OPTION) && !line.contains("$APPDIR"))
                    .map(line -> line.substring(JAVA_OPTION.length())).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Child start(String display, List<String> flags, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Path errors = File.createTempFile("child", ".err").toPath();
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().put("DISPLAY", display);
            builder.environment().remove("WAYLAND_DISPLAY");
            return new Child(builder.start(), errors);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The next line that it says; empty when it has ended. */
    public Optional<String> line() {
        try {
            return Optional.ofNullable(output.readLine());
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    /** Gives it a sign. */
    public void go() {
        say("");
    }

    /** Says a line to it. */
    public void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** All that it has said on its error stream so far. */
    public List<String> errors() {
        try {
            return Files.readAllLines(errors);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Asks it to end, as the system does when it shuts down. */
    public void stop() {
        process.destroy();
    }

    /** Signal 9 where there are signals: it can do nothing about it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(errors);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
