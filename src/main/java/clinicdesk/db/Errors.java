package clinicdesk.db;

import clinicdesk.db.StoreException.Problem;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The one translator from what the driver and Hibernate throw to a {@link StoreException}. */
final class Errors {

    /** Primary result codes after which a connection must not be used again: see {@link Eviction}. */
    private static final Set<Integer> POISONED = Set.of(7, 8, 10, 11, 13, 14, 26);

    private Errors() {}

    static StoreException translate(Throwable fault) {
        boolean busy = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StoreException known -> {
                    return known;
                }
                case StaleStateException stale -> {
                    return new StoreException(Problem.STALE, stale);
                }
                case SQLiteException sqlite -> {
                    return new StoreException(problem(sqlite), fault);
                }
                case SQLTransientConnectionException noneFree -> busy = true;
                default -> {
                }
            }
        }
        return new StoreException(busy ? Problem.BUSY : Problem.OTHER, fault);
    }

    private static Problem problem(SQLiteException fault) {
        if (text(fault).contains("APPT_OVERLAP")) {
            return Problem.OVERLAP;
        }
        return switch (primary(fault)) {
            case 5, 6 -> Problem.BUSY;
            case 13 -> Problem.DISK_FULL;
            case 3, 8, 14, 23 -> Problem.NOT_WRITABLE;
            case 10 -> fault.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_WRITE
                    ? Problem.DISK_FULL
                    : Problem.NOT_WRITABLE;
            case 11, 26 -> Problem.DAMAGED;
            default -> Problem.OTHER;
        };
    }

    private static int primary(SQLiteException fault) {
        return fault.getResultCode().code & 0xFF;
    }

    private static String text(SQLException fault) {
        String message = fault.getMessage();
        return message == null ? "" : message;
    }

    /**
     * After a full disk SQLite has rolled back by itself and left the connection in autocommit: the next
     * "transaction" on it would be persisted statement by statement. Such a connection is thrown away.
     */
    public static final class Eviction implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException fault) {
            boolean poisoned = fault instanceof SQLiteException sqlite && POISONED.contains(primary(sqlite))
                    || text(fault).contains("no transaction is active");
            return poisoned ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
