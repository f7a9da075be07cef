package clinicdesk.sample;

import clinicdesk.db.PlainQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as the schema has them, in batches. The sample's ids come from its seed, which the entities do not
 * allow, and thousands of visits one by one would make the first start wait.
 */
final class Rows {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Rows for these columns of a table, which are written together. */
    void insert(String table, String columns, List<List<@Nullable Object>> rows) throws SQLException {
        String places = "?" + ", ?".repeat(columns.split(",", -1).length - 1);
        try (PreparedStatement insert = connection
                .prepareStatement("insert into " + table + " (" + columns + ") values (" + places + ")")) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, stored(row.get(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        return row;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id -> PlainQuery.bytes(id);
            case Instant instant -> instant.toEpochMilli();
            case LocalDateTime local -> MINUTES.format(local);
            case LocalDate date -> date.toString();
            case Boolean yes -> yes ? 1 : 0;
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
