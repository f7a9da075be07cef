package clinicdesk.db;

import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens connections that keep their statements. */
final class KeepingSource extends SQLiteDataSource {

    KeepingSource(String url) {
        setUrl(url);
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        return new KeepingConnection(getUrl(), getUrl().substring(JDBC.PREFIX.length()), new Properties());
    }
}
