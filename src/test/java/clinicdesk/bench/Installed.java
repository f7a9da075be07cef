package clinicdesk.bench;

import clinicdesk.VirtualScreen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The image that the installer installs, and a blank window on the same Java runtime with a cache of its own. */
final class Installed {

    private static final Path IMAGE = Path.of(System.getProperty("bench.image", "target/installer/image/clinic-desk"))
            .toAbsolutePath();
    private static final String CLASS_FILE = BlankWindow.class.getName().replace('.', '/') + ".class";

    private final VirtualScreen screen;
    private final Path blank;

    /** @param blank a folder for the blank window, whose cache is trained there */
    Installed(VirtualScreen screen, Path blank) throws IOException, InterruptedException {
        this.screen = screen;
        this.blank = blank.toAbsolutePath();
        FullBook.clear(blank);
        Files.createDirectories(blank);
        pack();
        List<String> training = java("-XX:AOTCacheOutput=" + cache());
        training.add("and end");
        Process trained = builder(training).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (trained.waitFor() != 0 || !Files.exists(cache())) {
            throw new IllegalStateException("no cache was trained for the blank window");
        }
    }

    /** Whether it has been built. */
    static boolean isThere() {
        return Files.isExecutable(IMAGE.resolve("bin/clinic-desk"));
    }

    /** Opens the clinic of this home, as the icon does; returns with its week painted. */
    Running icon(Path home) {
        ProcessBuilder icon = builder(List.of(IMAGE.resolve("bin/clinic-desk").toString()));
        icon.environment().put("XDG_DATA_HOME", home.toString());
        icon.environment().put("XDG_CONFIG_HOME", home.toString());
        return Running.program(icon, SampleHomes.clinic(home));
    }

    Running blank() {
        return Running.blank(builder(java("-XX:AOTCache=" + cache())));
    }

    private Path cache() {
        return blank.resolve("blank.aot");
    }

    /** A cache is only kept for classes that come from a jar. */
    private void pack() throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(blank.resolve("blank.jar")));
                var bytes = BlankWindow.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
            jar.putNextEntry(new JarEntry(CLASS_FILE));
            bytes.transferTo(jar);
        }
    }

    private List<String> java(String cache) {
        List<String> command = new ArrayList<>();
        command.add(IMAGE.resolve("lib/runtime/bin/java").toString());
        command.addAll(options());
        command.addAll(List.of(cache, "-cp", blank.resolve("blank.jar").toString(), BlankWindow.class.getName()));
        return command;
    }

    /** With which the program runs, but for its cache. */
    private static List<String> options() {
        Path app = IMAGE.resolve("lib/app");
        String key = "java-options=";
        try (var lines = Files.lines(app.resolve("clinic-desk.cfg"))) {
            return lines.filter(line -> line.startsWith(key) && !line.contains("AOTCache"))
                    .map(line -> line.substring(key.length()).replace("$APPDIR", app.toString())).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder;
    }
}
