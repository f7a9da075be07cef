package clinicdesk.app;

import clinicdesk.base.Texts;
import clinicdesk.settings.SecretsHome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(name = "clinic-desk", versionProvider = Main.Version.class, resourceBundle = "clinicdesk.app.texts", sortOptions = false)
public final class Main implements Callable<Integer> {

    static final int OK = 0;
    static final int USAGE = 2;

    @Option(names = "--demo", descriptionKey = "option.demo")
    private boolean demo;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    @Option(names = "--version", versionHelp = true, descriptionKey = "option.version")
    private boolean version;

    @Option(names = "--help", usageHelp = true, descriptionKey = "option.help", scope = ScopeType.INHERIT)
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Texts texts = Launch.texts();

    private final Folders folders = Folders.usual(Folders.Environment.ofThisProcess());
    private final Function<Folders, SecretsHome> home;

    private Main(Function<Folders, SecretsHome> home) {
        this.home = home;
    }

    /** The icon gives no words: where there are none, none are parsed, and the window is there sooner. */
    public static void main(String[] args) {
        Logs.quiet();
        System.exit(args.length == 0 ? byIcon() : commandLine(new TypedSecret(System.in)).execute(args));
    }

    private static int byIcon() {
        Launch launch = Launch.usual();
        try {
            return new WindowProgram(launch).open();
        } catch (Exception fault) {
            return new FolderOfCommand(() -> launch).explain(fault, new PrintWriter(System.err, true));
        }
    }

    /** @param secret where the commands that take one read it */
    static CommandLine commandLine(TypedSecret secret) {
        return commandLine(secret, folders -> SecretsHome.ofThisComputer(folders.secrets()));
    }

    /** @param home where the user's secrets are kept */
    static CommandLine commandLine(TypedSecret secret, Function<Folders, SecretsHome> home) {
        Main main = new Main(home);
        FolderOfCommand folder = new FolderOfCommand(main::launchOfCommand);
        return new CommandLine(main).addSubcommand(new Serve(folder, secret)).addSubcommand(new TokenCommand(folder))
                .addSubcommand(new SettingsCommand(folder, secret)).setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler((fault, command, parsed) -> folder.explain(fault, command.getErr()));
    }

    private static int explain(CommandLine.ParameterException wrong, String[] args) {
        wrong.getCommandLine().getErr()
                .println(Launch.texts().get("arguments.wrong", String.valueOf(wrong.getMessage())));
        return USAGE;
    }

    @Override
    public Integer call() throws InterruptedException {
        WindowProgram window = new WindowProgram(launch());
        return rehearse ? window.rehearse() : window.open();
    }

    /** The sample is made anew each day, which nobody does behind a window that shows it. */
    private Launch launchOfCommand() {
        if (demo) {
            throw new CommandLine.ParameterException(spec.commandLine(), texts.get("arguments.demo"));
        }
        return launch();
    }

    private Launch launch() {
        Path folder = data != null ? data.toAbsolutePath().normalize() : demo ? folders.sample() : folders.clinic();
        return new Launch(new ClinicFolder(folder), demo, folders, home.apply(folders), Clock.systemDefaultZone());
    }

    static String version() {
        return ResourceBundle.getBundle("clinicdesk.app.version").getString("version");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws MissingResourceException {
            return new String[]{"Clinic Desk " + version()};
        }
    }
}
