package clinicdesk.app;

import clinicdesk.api.ApiServer;
import clinicdesk.settings.Key;
import clinicdesk.ui.settings.LocalApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one server of a window: on loopback, while the clinic has it on. */
final class ApiSwitch implements LocalApi, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ApiSwitch.class.getName());
    private static final String HERE = "127.0.0.1";

    private final Services services;
    private @Nullable ApiServer server;
    private State state = new State.Off();

    ApiSwitch(Services services) {
        this.services = services;
    }

    /** Listens if the clinic has it so. Slow; nobody waits for it, so a failure is only noted. */
    void begin() {
        if (services.settings.isOn(Key.API_ENABLED)
                && start(services.settings.number(Key.API_PORT)) instanceof State.Taken taken) {
            LOG.log(Level.WARNING, "Another program has port {0}: the API is off", String.valueOf(taken.port()));
        }
    }

    @Override
    public synchronized State state() {
        return state;
    }

    @Override
    public synchronized State start(int port) {
        stop();
        try {
            ApiServer started = Api.start(services, new Api.Address(HERE, port, null));
            server = started;
            state = new State.On(started.address());
        } catch (SocketException inUse) {
            state = new State.Taken(port);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return state;
    }

    @Override
    public synchronized State stop() {
        if (server != null) {
            server.close();
            server = null;
        }
        state = new State.Off();
        return state;
    }

    @Override
    public void close() {
        stop();
    }
}
