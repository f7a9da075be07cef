package clinicdesk.db;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a {@link PlainQuery} has come to; its columns are counted from one. */
public final class PlainRow {

    private final ResultSet rows;

    PlainRow(ResultSet rows) {
        this.rows = rows;
    }

    public UUID id(int column) throws SQLException {
        return Objects.requireNonNull(idOrNull(column));
    }

    public @Nullable UUID idOrNull(int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        if (bytes == null) {
            return null;
        }
        ByteBuffer both = ByteBuffer.wrap(bytes);
        return new UUID(both.getLong(), both.getLong());
    }

    public Instant moment(int column) throws SQLException {
        return Instant.ofEpochMilli(rows.getLong(column));
    }

    public @Nullable Instant momentOrNull(int column) throws SQLException {
        long millis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    public @Nullable LocalDate dateOrNull(int column) throws SQLException {
        String date = rows.getString(column);
        return date == null ? null : LocalDate.parse(date);
    }

    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    public boolean flag(int column) throws SQLException {
        return rows.getInt(column) != 0;
    }

    public String text(int column) throws SQLException {
        return Objects.requireNonNull(rows.getString(column));
    }

    public @Nullable String textOrNull(int column) throws SQLException {
        return rows.getString(column);
    }
}
