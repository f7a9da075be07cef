package clinicdesk.api;

import clinicdesk.access.GivenAnswers;
import clinicdesk.api.Endpoint.Method;
import io.avaje.jex.AppLifecycle;
import io.avaje.jex.Jex;
import io.avaje.jex.Routing;
import io.avaje.jex.http.NotFoundException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The local API: JSON over HTTP on the services that the window uses too. It has no rules of its own. */
public final class ApiServer implements AutoCloseable {

    /** Before every path. */
    public static final String ROOT = "/api/v1";

    /** So long those who are inside may take once it closes. */
    private static final int PATIENCE_SECONDS = 5;

    /** What goes wrong is noted here; what the library would say of it may hold what was sent, which is a patient's. */
    private static final Logger LIBRARY = Logger.getLogger("io.avaje.jex");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private final GuardedServers servers;
    private final Porter porter;
    private final int port;
    private final String scheme;
    private final String host;

    private ApiServer(GuardedServers servers, Porter porter, ApiConfig config, int port) {
        this.servers = servers;
        this.porter = porter;
        this.port = port;
        this.scheme = config.tls() == null ? "http" : "https";
        this.host = config.host();
    }

    /**
     * What it is made of.
     *
     * @param features in the order in which they are documented
     * @param version of the program
     */
    public record Parts(List<Endpoints> features, Callers callers, GivenAnswers given, Faulted faults,
            String version) {}

    /**
     * Listens from now on. Slow.
     *
     * @throws UncheckedIOException if it cannot: the port is in use, or the address is not this machine's
     */
    public static ApiServer start(ApiConfig config, Parts parts) {
        Sockets.limit();
        List<Endpoint> endpoints = parts.features().stream().flatMap(feature -> feature.all().stream()).toList();
        Schemas schemas = OpenApi.schemas(endpoints);
        Porter porter = new Porter(parts.faults());
        GuardedServers servers = new GuardedServers(porter);
        Counter counter = new Counter(new Door(config, parts.callers()), new Reception(schemas), parts, config);
        Jex jex = Jex.create().config(with -> {
            with.host(config.host()).port(config.port()).health(false)
                    .serverProvider(servers);
            if (config.tls() != null) {
                with.httpsConfig(config.tls());
            }
        });
        jex.routing(routes -> route(routes, endpoints, counter));
        new DocsPage(new OpenApi(endpoints, schemas), parts.version()).route(jex, counter);
        jex.routing(routes -> routes.error(NotFoundException.class, (http, unknown) -> counter.unknown(http)));
        int port = jex.start().port();
        forgetEndOfProgram(jex);
        return new ApiServer(servers, porter, config, port);
    }

    /** The library would stop the server by itself when the program ends, beside whoever closes all in its order. */
    private static void forgetEndOfProgram(Jex jex) {
        jex.lifecycle().status(AppLifecycle.Status.STOPPED);
    }

    private static void route(Routing routes, List<Endpoint> endpoints, Counter counter) {
        Map<String, Map<Method, Endpoint>> paths = endpoints.stream().collect(Collectors.groupingBy(Endpoint::path,
                TreeMap::new, Collectors.toMap(Endpoint::method, endpoint -> endpoint)));
        paths.forEach((path, methods) -> {
            Set<String> names = methods.keySet().stream().map(Method::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (names.contains("GET")) {
                names.add("HEAD");
            }
            routes.options(ROOT + path, http -> counter.noMethod(http, names));
            routes.trace(ROOT + path, http -> counter.noMethod(http, names));
            for (Method method : Method.values()) {
                Endpoint endpoint = methods.get(method);
                add(routes, method, ROOT + path, endpoint == null
                        ? http -> counter.noMethod(http, names)
                        : http -> counter.serve(endpoint, http));
            }
        });
    }

    private static void add(Routing routes, Method method, String path, io.avaje.jex.http.ExchangeHandler handler) {
        switch (method) {
            case GET -> routes.get(path, handler).head(path, handler);
            case POST -> routes.post(path, handler);
            case PUT -> routes.put(path, handler);
            case PATCH -> routes.patch(path, handler);
            case DELETE -> routes.delete(path, handler);
        }
    }

    public int port() {
        return port;
    }

    /** Where it is, as it is typed into a browser. */
    public String address() {
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** Nothing new is taken, and what is being answered is answered, unless it takes over five seconds. */
    @Override
    public void close() {
        try {
            porter.close(PATIENCE_SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        servers.stop();
    }
}
