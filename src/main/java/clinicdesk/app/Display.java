package clinicdesk.app;

import java.util.Locale;

/** Whether a window can be shown at all. */
final class Display {

    private Display() {}

    /** Only on Linux may there be none; there it has a name. A name that leads nowhere shows at the start. */
    static boolean isThere() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !system.startsWith("linux") || isNamed("DISPLAY") || isNamed("WAYLAND_DISPLAY");
    }

    private static boolean isNamed(String variable) {
        String name = System.getenv(variable);
        return name != null && !name.isEmpty();
    }
}
