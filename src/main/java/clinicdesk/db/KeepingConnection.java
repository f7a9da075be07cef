package clinicdesk.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that keeps the statements that were asked on it: to prepare one takes SQLite longer than most of its
 * answers, and the driver prepares it each time. A closed statement is put aside, reset and without its values, until the
 * same text is asked again; of many, the one that was put aside first is given up. So is one that failed and that the driver
 * has closed for it.
 */
final class KeepingConnection extends JDBC4Connection {

    private static final int MOST = 100;

    private final LinkedHashMap<String, Kept> aside = new LinkedHashMap<>();

    KeepingConnection(String url, String file, Properties properties) throws SQLException {
        super(url, file, properties);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        Kept kept = aside.remove(sql);
        return kept == null ? new Kept(this, sql) : kept.takenUp();
    }

    private void putAside(String sql, Kept statement) throws SQLException {
        Kept twin = aside.put(sql, statement);
        if (twin != null) {
            twin.giveUp();
        } else if (aside.size() > MOST) {
            aside.pollFirstEntry().getValue().giveUp();
        }
    }

    @Override
    public void close() throws SQLException {
        aside.clear();
        super.close();
    }

    /** A statement that outlives its use. */
    private static final class Kept extends JDBC4PreparedStatement {

        private final KeepingConnection owner;
        private final String text;
        private boolean isAside;
        private String @Nullable [] columns;

        Kept(KeepingConnection owner, String sql) throws SQLException {
            super(owner, sql);
            this.owner = owner;
            this.text = sql;
        }

        Kept takenUp() {
            isAside = false;
            return this;
        }

        void giveUp() throws SQLException {
            super.close();
        }

        /** The driver asks for the names of all columns each time, which for a row or two takes longer than to read them. */
        @Override
        public ResultSet getResultSet() throws SQLException {
            rs.colsMeta = columns;
            ResultSet result = super.getResultSet();
            columns = rs.colsMeta;
            return result;
        }

        @Override
        public void close() throws SQLException {
            if (isAside || owner.isClosed()) {
                return;
            }
            if (pointer.isClosed()) {
                giveUp();
                return;
            }
            clearGeneratedKeys();
            rs.close();
            clearBatch();
            setMaxRows(0);
            isAside = true;
            owner.putAside(text, this);
        }

        @Override
        public boolean isClosed() {
            return isAside || super.isClosed();
        }
    }
}
