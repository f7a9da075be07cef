package clinicdesk.api;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes the JDK's servers, with somebody at the door who sees each request before it is routed. */
final class GuardedServers extends HttpServerProvider {

    private final HttpServerProvider jdk = HttpServerProvider.provider();
    private final Filter guard;
    private final List<HttpServer> made = new CopyOnWriteArrayList<>();

    GuardedServers(Filter guard) {
        this.guard = guard;
    }

    @Override
    public HttpServer createHttpServer(InetSocketAddress address, int backlog) throws IOException {
        return guarded(jdk.createHttpServer(address, backlog));
    }

    @Override
    public HttpsServer createHttpsServer(InetSocketAddress address, int backlog) throws IOException {
        return guarded(jdk.createHttpsServer(address, backlog));
    }

    private Guarded guarded(HttpServer server) {
        made.add(server);
        return new Guarded(server, guard);
    }

    /** Gives up their ports and cuts off whoever is connected. */
    void stop() {
        made.forEach(server -> server.stop(0));
    }

    /** A server, all of whose contexts are guarded. */
    private static final class Guarded extends HttpsServer {

        private final HttpServer server;
        private final Filter guard;

        Guarded(HttpServer server, Filter guard) {
            this.server = server;
            this.guard = guard;
        }

        @Override
        public HttpContext createContext(String path, @Nullable HttpHandler handler) {
            return guarded(server.createContext(path, handler));
        }

        @Override
        public HttpContext createContext(String path) {
            return guarded(server.createContext(path));
        }

        private HttpContext guarded(HttpContext context) {
            context.getFilters().add(guard);
            return context;
        }

        @Override
        public void setHttpsConfigurator(HttpsConfigurator config) {
            ((HttpsServer) server).setHttpsConfigurator(config);
        }

        @Override
        public @Nullable HttpsConfigurator getHttpsConfigurator() {
            return server instanceof HttpsServer secure ? secure.getHttpsConfigurator() : null;
        }

        @Override
        public void bind(InetSocketAddress address, int backlog) throws IOException {
            server.bind(address, backlog);
        }

        @Override
        public void start() {
            server.start();
        }

        @Override
        public void setExecutor(Executor executor) {
            server.setExecutor(executor);
        }

        @Override
        public Executor getExecutor() {
            return server.getExecutor();
        }

        @Override
        public void stop(int seconds) {
            server.stop(seconds);
        }

        @Override
        public void removeContext(String path) {
            server.removeContext(path);
        }

        @Override
        public void removeContext(HttpContext context) {
            server.removeContext(context);
        }

        @Override
        public InetSocketAddress getAddress() {
            return server.getAddress();
        }
    }
}
