package clinicdesk.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where this system keeps a program's data for its user.
 *
 * @param clinic the folder of the clinic
 * @param sample the folder of the sample clinic, beside it
 * @param secrets the user's folder for what no folder of a clinic may hold
 */
record Folders(Path clinic, Path sample, Path secrets) {

    /** What is asked of the system: its name, the user's home and the environment. */
    record Environment(String system, Path home, UnaryOperator<@Nullable String> variable) {

        static Environment ofThisProcess() {
            return new Environment(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")),
                    System::getenv);
        }

        /** The folder that a variable names; one that is empty or not absolute counts as none. */
        Path named(String name, Path otherwise) {
            String value = variable.apply(name);
            return value == null || value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
        }
    }

    static Folders usual(Environment environment) {
        String system = environment.system().toLowerCase(Locale.ROOT);
        Path home = environment.home();
        if (system.startsWith("windows")) {
            return in(environment.named("LOCALAPPDATA", home.resolve("AppData").resolve("Local")));
        }
        return system.startsWith("mac")
                ? in(home.resolve("Library").resolve("Application Support"))
                : onLinux(environment.named("XDG_DATA_HOME", home.resolve(".local").resolve("share")),
                        environment.named("XDG_CONFIG_HOME", home.resolve(".config")));
    }

    private static Folders in(Path parent) {
        return new Folders(parent.resolve("Clinic Desk"), parent.resolve("Clinic Desk Sample"),
                parent.resolve("Clinic Desk Secrets"));
    }

    private static Folders onLinux(Path data, Path config) {
        return new Folders(data.resolve("clinic-desk"), data.resolve("clinic-desk-sample"),
                config.resolve("clinic-desk"));
    }
}
