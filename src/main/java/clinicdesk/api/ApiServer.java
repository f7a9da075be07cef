package clinicdesk.api;

import clinicdesk.access.GivenAnswers;
import clinicdesk.api.Endpoint.Method;
import io.avaje.jex.Jex;
import io.avaje.jex.Routing;
import io.avaje.jex.http.NotFoundException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The local API: JSON over HTTP on the services that the window uses too. It has no rules of its own. */
public final class ApiServer implements AutoCloseable {

    /** Before every path. */
    public static final String ROOT = "/api/v1";

    private final Jex.Server server;
    private final String scheme;
    private final String host;

    private ApiServer(Jex.Server server, String scheme, String host) {
        this.server = server;
        this.scheme = scheme;
        this.host = host;
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
        Counter counter = new Counter(new Door(config, parts.callers()), new Reception(schemas), parts, config);
        Jex jex = Jex.create().config(with -> {
            with.host(config.host()).port(config.port()).health(false);
            if (config.tls() != null) {
                with.httpsConfig(config.tls());
            }
        });
        jex.routing(routes -> route(routes, endpoints, counter));
        new DocsPage(new OpenApi(endpoints, schemas), parts.version()).route(jex, counter);
        jex.routing(routes -> routes.error(NotFoundException.class, (http, unknown) -> counter.unknown(http)));
        return new ApiServer(jex.start(), config.tls() == null ? "http" : "https", config.host());
    }

    private static void route(Routing routes, List<Endpoint> endpoints, Counter counter) {
        Map<String, Map<Method, Endpoint>> paths = endpoints.stream().collect(Collectors.groupingBy(Endpoint::path,
                TreeMap::new, Collectors.toMap(Endpoint::method, endpoint -> endpoint)));
        paths.forEach((path, methods) -> {
            Set<String> names = methods.keySet().stream().map(Method::name)
                    .collect(Collectors.toCollection(TreeSet::new));
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
            case GET -> routes.get(path, handler);
            case POST -> routes.post(path, handler);
            case PUT -> routes.put(path, handler);
            case PATCH -> routes.patch(path, handler);
            case DELETE -> routes.delete(path, handler);
        }
    }

    public int port() {
        return server.port();
    }

    /** Where it is, as it is typed into a browser. */
    public String address() {
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** What is being answered is answered; nothing new is taken. */
    @Override
    public void close() {
        server.shutdown();
    }
}
