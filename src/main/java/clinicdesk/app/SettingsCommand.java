package clinicdesk.app;

import clinicdesk.base.Texts;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code settings}: what the clinic has set, for those who set up many desks. */
@Command(name = "settings", synopsisSubcommandLabel = "COMMAND")
final class SettingsCommand {

    private final FolderOfCommand folder;
    private final TypedSecret secret;
    private final Texts texts = Launch.texts();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    SettingsCommand(FolderOfCommand folder, TypedSecret secret) {
        this.folder = folder;
        this.secret = secret;
    }

    @Command(name = "list")
    int list() {
        try (Services services = folder.open()) {
            PrintWriter out = spec.commandLine().getOut();
            Key.ofPeople().forEach(key -> out.println(key.text() + "=" + services.settings.get(key)));
            return Main.OK;
        }
    }

    @Command(name = "set")
    int set(@Parameters(arity = "1..*", paramLabel = "KEY=VALUE", descriptionKey = "settings.values") List<String> typed) {
        try (Services services = folder.open()) {
            SettingsChange change = SettingsChange.read(typed);
            List<String> problems = change.problems(services);
            if (problems.isEmpty()) {
                services.settings.set(change.values());
                return Main.OK;
            }
            return refuse(problems);
        }
    }

    @Command(name = "secret")
    int secret(@Parameters(paramLabel = "KEY", descriptionKey = "settings.secret") String which) throws IOException {
        Optional<Secret> known = Arrays.stream(Secret.values()).filter(each -> each.text().equals(which)).findFirst();
        if (known.isEmpty()) {
            String all = Arrays.stream(Secret.values()).map(Secret::text).collect(Collectors.joining(", "));
            return refuse(List.of(texts.get("settings.problem.noSecret", which, all)));
        }
        folder.zone();
        folder.secrets().keep(known.get(), secret.read());
        return Main.OK;
    }

    private int refuse(List<String> problems) {
        problems.forEach(spec.commandLine().getErr()::println);
        return Main.USAGE;
    }
}
