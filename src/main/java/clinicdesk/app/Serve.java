package clinicdesk.app;

import clinicdesk.api.ApiServer;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import clinicdesk.settings.Key;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the clinic without a window, for other programs, until the system tells it to end. */
@Command(name = "serve")
final class Serve implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final FolderOfCommand folder;
    private final TypedSecret secret;
    private final Texts texts = Launch.texts();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port")
    private @Nullable Integer port;

    @Option(names = "--host", paramLabel = "H", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
    private String host = "";

    @Option(names = "--now", paramLabel = "LOCAL-DATE-TIME", descriptionKey = "serve.now")
    private @Nullable LocalDateTime now;

    @Option(names = "--insecure", descriptionKey = "serve.insecure")
    private boolean insecure;

    @Option(names = "--key-store", paramLabel = "FILE", descriptionKey = "serve.keyStore")
    private @Nullable Path keyStore;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Serve(FolderOfCommand folder, TypedSecret secret) {
        this.folder = folder;
        this.secret = secret;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<String> problem = addressProblem();
        if (problem.isPresent()) {
            return refuse(problem.get(), Main.USAGE);
        }
        SSLContext tls;
        try {
            tls = keyStore == null ? null : KeyStores.open(keyStore, secret);
        } catch (GeneralSecurityException | IOException unreadable) {
            return refuse(texts.get("serve.problem.keyStore", String.valueOf(keyStore)), Main.USAGE);
        }
        Optional<Clock> clock = clock();
        return clock.isPresent()
                ? serve(clock.get(), tls)
                : refuse(texts.get("serve.problem.noSuchTime", String.valueOf(now)), Main.USAGE);
    }

    /** Whoever could listen on the way would hear of patients, and the tokens too. */
    private Optional<String> addressProblem() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            return Optional.of(texts.get("serve.problem.port"));
        }
        try {
            boolean safe = InetAddress.getByName(host).isLoopbackAddress() || keyStore != null || insecure;
            return safe ? Optional.empty() : Optional.of(texts.get("serve.problem.clear", host));
        } catch (UnknownHostException unknown) {
            return Optional.of(texts.get("serve.problem.host", host));
        }
    }

    /** Empty if the clinic's clock never shows the time at which it is to start. */
    private Optional<Clock> clock() {
        Clock system = folder.clock();
        if (now == null) {
            return Optional.of(system);
        }
        Optional<Instant> start = new ClinicClock(system, folder.zone()).resolve(now);
        return start.map(then -> Clock.offset(system, Duration.between(system.instant(), then)));
    }

    private int serve(Clock clock, @Nullable SSLContext tls) throws IOException, InterruptedException {
        MailRoutes.Terms mail = now == null ? MailRoutes.Terms.USUAL : MailRoutes.Terms.TRAINING;
        try (Ending ending = Ending.ofProgram();
                Logs.FileLog log = Logs.to(folder.folder());
                Services services = folder.open(clock, mail);
                BackRoom room = new BackRoom(services)) {
            int at = port == null ? services.settings.number(Key.API_PORT) : port;
            try (ApiServer server = Api.start(services, new Api.Address(host, at, tls))) {
                new Faults().catchAll();
                room.onNews(news -> endIfZoneHasMoved(services, ending));
                room.start();
                spec.commandLine().getOut().println(texts.get("serve.listening", server.address()));
                ending.await();
            } catch (SocketException inUse) {
                return refuse(texts.get("serve.problem.inUse", host, at), DeskApplication.NOT_OPENED);
            }
            return hasZoneMoved(services)
                    ? refuse(texts.get("serve.problem.zoneMoved"), DeskApplication.NOT_OPENED)
                    : Main.OK;
        }
    }

    /** Every time that is read or answered would be told in another zone than the clinic has. */
    private static void endIfZoneHasMoved(Services services, Ending ending) {
        if (hasZoneMoved(services)) {
            ending.ask();
        }
    }

    private static boolean hasZoneMoved(Services services) {
        return !services.settings.zone().equals(services.clock.zone());
    }

    private int refuse(String why, int code) {
        spec.commandLine().getErr().println(why);
        return code;
    }
}
