package clinicdesk.settings;

import clinicdesk.settings.Found.Place;
import clinicdesk.settings.Found.Why;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.ObjectPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.freedesktop.secret.Item;
import org.freedesktop.secret.handlers.MessageHandler;
import org.jspecify.annotations.Nullable;

/**
 * The key store of a Linux desktop, by the Secret Service API over D-Bus: GNOME's keyring, KDE's wallet, KeePassXC. One that
 * is locked stays locked, and where a change would have somebody asked for a password it is not made: the library's own
 * simple way asks whenever something is deleted, and locks the user's keyring for all programs when it is closed.
 *
 * @param environment of this process
 */
record SecretService(UnaryOperator<@Nullable String> environment) implements SecretPlace {

    private static final String NAME = "org.freedesktop.secrets";
    private static final String KIND = "org.freedesktop.Secret.";
    private static final String NO_OBJECT = "/";

    /** What it says may hold what it was sent. Held on to, or the log forgets it. */
    private static final Logger LIBRARY = Logger.getLogger("org.freedesktop");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    @Override
    public Found read(String name) {
        return open().<Found>map(talk -> {
            try (talk) {
                return talk.read(name);
            }
        }).orElseGet(Found.None::new);
    }

    @Override
    public boolean keep(String name, String secret) {
        return open().map(talk -> {
            try (talk) {
                return talk.keep(name, secret);
            }
        }).orElse(false);
    }

    @Override
    public boolean forget(String name) {
        return open().map(talk -> {
            try (talk) {
                return talk.forget(name);
            }
        }).orElse(true);
    }

    private Optional<Talk> open() {
        return address().flatMap(Talk::begin);
    }

    /** Where the user's bus is; empty outside of a desktop. */
    private Optional<String> address() {
        String given = environment.apply("DBUS_SESSION_BUS_ADDRESS");
        if (given != null && !given.isEmpty()) {
            return Optional.of(given);
        }
        String runtime = environment.apply("XDG_RUNTIME_DIR");
        Path bus = Path.of(runtime == null ? "" : runtime, "bus");
        return bus.isAbsolute() && Files.exists(bus) ? Optional.of("unix:path=" + bus) : Optional.empty();
    }

    /** One talk with the service, on a connection of its own. */
    private record Talk(DBusConnection bus, MessageHandler calls, DBusPath collection, ObjectPath session)
            implements
                AutoCloseable {

        /** Empty where nobody keeps secrets on this bus. */
        static Optional<Talk> begin(String address) {
            DBusConnection bus;
            try {
                bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
            } catch (DBusException noBus) {
                return Optional.empty();
            }
            MessageHandler calls = new MessageHandler(bus);
            Optional<DBusPath> collection = first(calls.send(NAME, "/org/freedesktop/secrets", KIND + "Service",
                    "ReadAlias", "s", "default")).filter(path -> !path.getPath().equals(NO_OBJECT));
            Optional<ObjectPath> session = collection.flatMap(found -> second(calls.send(NAME,
                    "/org/freedesktop/secrets", KIND + "Service", "OpenSession", "sv", "plain", new Variant<>(""))))
                    .map(opened -> new ObjectPath(NAME, opened.getPath()));
            if (session.isEmpty()) {
                bus.disconnect();
            }
            return session.map(opened -> new Talk(bus, calls, collection.orElseThrow(), opened));
        }

        Found read(String name) {
            List<DBusPath> items = items(name);
            if (items.isEmpty()) {
                return new Found.None();
            }
            Object @Nullable [] answer = isLocked()
                    ? null
                    : calls.send(NAME, items.getFirst().getPath(), KIND + "Item", "GetSecret", "o", session);
            return answer != null && answer[0] instanceof Object[] struct && struct[2] instanceof List<?> secret
                    ? new Found.Known(text(secret), Place.KEY_STORE)
                    : new Found.Unreadable(Why.LOCKED);
        }

        private static String text(List<?> utf8) {
            byte[] bytes = new byte[utf8.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = utf8.get(i) instanceof Byte each ? each : 0;
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        boolean keep(String name, String secret) {
            if (isLocked()) {
                return false;
            }
            return second(calls.send(NAME, collection.getPath(), KIND + "Collection", "CreateItem",
                    "a{sv}(oayays)b", Item.createProperties("Clinic Desk", attributes(name)),
                    new org.freedesktop.secret.Secret(session, new byte[0],
                            secret.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf8"),
                    true)).filter(Talk::isNoQuestion).isPresent();
        }

        boolean forget(String name) {
            List<DBusPath> items = items(name);
            return items.isEmpty() || !isLocked() && items.stream()
                    .allMatch(item -> first(calls.send(NAME, item.getPath(), KIND + "Item", "Delete", ""))
                            .filter(Talk::isNoQuestion).isPresent());
        }

        private boolean isLocked() {
            Variant<?> locked = calls.getProperty(NAME, collection.getPath(), KIND + "Collection", "Locked");
            return locked == null || !Boolean.FALSE.equals(locked.getValue());
        }

        private List<DBusPath> items(String name) {
            Object @Nullable [] answer = calls.send(NAME, collection.getPath(), KIND + "Collection", "SearchItems",
                    "a{ss}", attributes(name));
            return answer != null && answer[0] instanceof List<?> found
                    ? found.stream().filter(DBusPath.class::isInstance).map(DBusPath.class::cast).toList()
                    : List.of();
        }

        private static Map<String, String> attributes(String name) {
            return Map.of("application", "clinic-desk", "secret", name);
        }

        /** Where the service would have to ask somebody, it answers with the question instead. */
        private static boolean isNoQuestion(DBusPath prompt) {
            return prompt.getPath().equals(NO_OBJECT);
        }

        private static Optional<DBusPath> first(Object @Nullable [] answer) {
            return answer != null && answer[0] instanceof DBusPath path ? Optional.of(path) : Optional.empty();
        }

        private static Optional<DBusPath> second(Object @Nullable [] answer) {
            return answer != null && answer.length > 1 && answer[1] instanceof DBusPath path
                    ? Optional.of(path)
                    : Optional.empty();
        }

        @Override
        public void close() {
            bus.disconnect();
        }
    }
}
