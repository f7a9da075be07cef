package clinicdesk.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that is logged until it is closed, with what was thrown. */
final class Heard extends Handler implements AutoCloseable {

    final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();

    private Heard(Level least) {
        setLevel(least);
        root.setLevel(least);
        root.addHandler(this);
    }

    /** Listens to what is at least so serious. */
    static Heard from(Level least) {
        return new Heard(least);
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            lines.add(line.getLoggerName() + " " + line.getMessage() + " " + List.of(Optional.ofNullable(
                    line.getParameters()).orElse(new Object[0])) + " " + line.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
    }
}
