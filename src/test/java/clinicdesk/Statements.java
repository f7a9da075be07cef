package clinicdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a store is asked. */
public final class Statements {

    /** Who asks the store says so to one of these. */
    private static final List<Logger> SQL = List.of(Logger.getLogger("org.hibernate.SQL"),
            Logger.getLogger("clinicdesk.db.PlainQuery"));

    private Statements() {}

    private static final class Ear extends Handler {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            heard.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** All that is asked during this act, in order; rows that are written in one go count once. */
    public static List<String> during(Runnable act) {
        Ear ear = new Ear();
        SQL.forEach(log -> log.setLevel(Level.FINE));
        SQL.forEach(log -> log.addHandler(ear));
        try {
            act.run();
        } finally {
            SQL.forEach(log -> log.removeHandler(ear));
            SQL.forEach(log -> log.setLevel(null));
        }
        return ear.heard;
    }
}
