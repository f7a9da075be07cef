import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs this system's build script with the JDK that runs this file: {@code java installer/Build.java VERSION WHAT}, from
 * the folder of the project. Maven starts it on the JDK that it has found, which need not be the system's.
 */
void main(String[] arguments) throws Exception {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> command = new ArrayList<>(system.startsWith("windows")
            ? List.of("powershell", "-NoProfile", "-ExecutionPolicy", "Bypass", "-File", "installer/windows.ps1")
            : List.of("bash", system.startsWith("mac") ? "installer/macos.sh" : "installer/linux.sh"));
    command.addAll(List.of(arguments));
    ProcessBuilder script = new ProcessBuilder(command).inheritIO();
    script.environment().put("JDK", Path.of(System.getProperty("java.home")).toString());
    System.exit(script.start().waitFor());
}
