package clinicdesk.app;

import clinicdesk.access.ApiToken;
import clinicdesk.access.TokenOutcome;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Role;
import clinicdesk.base.Texts;
import clinicdesk.directory.Doctor;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token}: lets other programs in, and shuts them out again. */
@Command(name = "token", synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

    private final FolderOfCommand folder;
    private final Texts texts = Launch.texts();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TokenCommand(FolderOfCommand folder) {
        this.folder = folder;
    }

    @Command(name = "create")
    int create(
            @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "token.name") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "token.role") Role role,
            @Option(names = "--doctor", paramLabel = "DOCTOR", descriptionKey = "token.doctor") @Nullable String doctor) {
        try (Services services = folder.open()) {
            Optional<UUID> doctorId = doctor == null ? Optional.empty() : doctor(services, doctor);
            if (doctor != null && doctorId.isEmpty()) {
                return refuse("token.problem.noDoctor", doctor);
            }
            return answer(services.tokens.create(folder.owner(), name, role, doctorId.orElse(null)), name);
        }
    }

    private static Optional<UUID> doctor(Services services, String typed) {
        Predicate<Doctor> meant = doctor -> doctor.name().equalsIgnoreCase(typed.strip())
                || doctor.id().toString().equalsIgnoreCase(typed.strip());
        return services.directory.doctors().stream().filter(meant).map(Doctor::id).findFirst();
    }

    @Command(name = "list")
    int list() {
        try (Services services = folder.open()) {
            services.tokens.all().forEach(token -> out().println(line(services, token)));
            return Main.OK;
        }
    }

    /** Between tabs, for other programs: id, name, role, its doctor, since when, made by whom. */
    private static String line(Services services, ApiToken token) {
        UUID doctorId = token.doctorId();
        String doctor = doctorId == null
                ? ""
                : services.directory.doctor(doctorId).map(Doctor::name).orElse(doctorId.toString());
        return String.join("\t", token.id().toString(), token.name(), role(token.role()), doctor,
                services.clock.dateOf(token.created()).toString(), token.createdBy());
    }

    private static String role(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Command(name = "revoke")
    int revoke(@Parameters(paramLabel = "NAME-or-ID", descriptionKey = "token.which") String which) {
        try (Services services = folder.open()) {
            List<ApiToken> meant = services.tokens.all().stream()
                    .filter(token -> token.name().equalsIgnoreCase(which.strip())
                            || token.id().toString().equalsIgnoreCase(which.strip()))
                    .toList();
            return meant.isEmpty()
                    ? refuse("token.problem.unknown", which)
                    : answer(services.tokens.revoke(folder.owner(), meant.getFirst().id()), which);
        }
    }

    private int answer(TokenOutcome outcome, String name) {
        return switch (outcome) {
            case TokenOutcome.Created created -> {
                out().println(texts.get("token.created", created.token().name(), role(created.token().role())));
                out().println(created.secret());
                yield Main.OK;
            }
            case TokenOutcome.Revoked revoked -> {
                out().println(texts.get("token.revoked", revoked.token().name()));
                yield Main.OK;
            }
            case TokenOutcome.Invalid invalid -> refuse(problem(invalid.problem()), name);
            case TokenOutcome.Unknown unknown -> refuse("token.problem.unknown", name);
            case TokenOutcome.Denied denied -> throw new IllegalStateException("the owner may");
        };
    }

    private static String problem(FieldProblem problem) {
        return switch (problem.code()) {
            case OVERLAPS -> "token.problem.taken";
            case TEXT_TOO_LONG -> "token.problem.long";
            case NOT_ALLOWED -> "token.problem.doctorOfOther";
            case MISSING_FIELD -> problem.field().equals("doctorId") ? "token.problem.doctor" : "token.problem.name";
            default -> "token.problem.name";
        };
    }

    private int refuse(String key, String name) {
        spec.commandLine().getErr().println(texts.get(key, name));
        return Main.USAGE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
