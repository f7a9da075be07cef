package clinicdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log of the program: files in the clinic's folder that take each other's place, without patients' data. */
final class Logs {

    private static final int FILE_BYTES = 1_000_000;
    private static final int FILES = 5;

    /** Kept here, since the system forgets a logger's level with the logger. */
    private static final Logger OURS = Logger.getLogger("clinicdesk");

    private Logs() {}

    /** Nothing goes to the terminal: that is for the one line that a user has to read. */
    static void quiet() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
    }

    /** @throws IOException if the files cannot be written */
    static FileLog to(ClinicFolder folder) throws IOException {
        Files.createDirectories(folder.logs());
        String pattern = folder.logs().toString().replace("%", "%%") + "/clinic-desk-%g.log";
        Handler file = new FileHandler(pattern, FILE_BYTES, FILES, true);
        file.setFormatter(new Lines());
        file.setEncoding("UTF-8");
        Logger.getLogger("").addHandler(file);
        return new FileLog(file);
    }

    /** The log while it is written. */
    record FileLog(Handler file) implements AutoCloseable {

        void publish(LogRecord line) {
            file.publish(line);
        }

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(file);
            file.close();
        }
    }

    /** One line for each record; of an exception its kinds and frames only, since its message may name a patient. */
    static final class Lines extends Formatter {

        private static final DateTimeFormatter TIME = DateTimeFormatter
                .ofPattern("uuuu-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT).withZone(ZoneId.systemDefault());

        @Override
        public String format(LogRecord line) {
            Instant at = line.getInstant();
            String text = TIME.format(at) + " " + line.getLevel().getName() + " " + line.getLoggerName() + ": "
                    + formatMessage(line).replace('\n', ' ') + "\n";
            return line.getThrown() == null ? text : text + Fault.trace(line.getThrown());
        }
    }
}
