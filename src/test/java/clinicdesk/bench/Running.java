package clinicdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A program that has painted its window, seen from outside.
 *
 * @param millis from its start until its window was painted
 */
record Running(Process process, double millis) implements AutoCloseable {

    private static final String WEEK_PAINTED = "The week is painted";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Starts it and waits for the word in its log. */
    static Running program(ProcessBuilder builder, Path folder) {
        FullBook.clear(folder.resolve("logs"));
        Path log = folder.resolve("logs").resolve("clinic-desk-0.log");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return start(builder, () -> says(log));
    }

    private static boolean says(Path log) {
        try {
            return Files.exists(log) && Files.readString(log).contains(WEEK_PAINTED);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Starts it and waits for what it prints. */
    static Running blank(ProcessBuilder builder) {
        try {
            Path output = Files.createTempFile("blank", ".out");
            output.toFile().deleteOnExit();
            builder.redirectOutput(output.toFile());
            return start(builder, () -> output.toFile().length() > 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Running start(ProcessBuilder builder, BooleanSupplier painted) {
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            while (!painted.getAsBoolean()) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException("it painted nothing: " + builder.command());
                }
                Thread.sleep(2);
            }
            return new Running(process, (System.nanoTime() - start) / 1e6);
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What of its memory is in the machine's now, in MB. */
    double residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(Double::parseDouble).findFirst().orElseThrow() / 1024;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Of the processor, in seconds since its start. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
