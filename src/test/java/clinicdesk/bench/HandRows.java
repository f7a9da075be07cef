package clinicdesk.bench;

import clinicdesk.base.Ids;
import clinicdesk.db.PlainQuery;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Rows that the program has written about one visit, read out of its store once, to be written again with other values.
 * The statements stay prepared.
 */
final class HandRows {

    private final UUID model;
    private final List<Row> rows = new ArrayList<>();
    private final List<Object> ids = new ArrayList<>();

    /** A row as it is to be written again; an id that the store counts itself is null. */
    private record Row(PreparedStatement insert, Object[] values) {}

    /**
     * @param model the visit
     * @param tables in the order in which they may be written, each with which of its rows, where ?1 is the visit
     */
    HandRows(PlainStore store, UUID model, List<String> tables) throws SQLException {
        this.model = model;
        for (String table : tables) {
            read(store, table);
        }
    }

    private void read(PlainStore store, String table) throws SQLException {
        String name = table.substring(0, table.indexOf(' '));
        try (var query = store.prepare("select * from " + table)) {
            query.setBytes(1, PlainQuery.bytes(model));
            try (var found = query.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                PreparedStatement insert = store
                        .prepare("insert into " + name + " values (?" + ", ?".repeat(columns - 1) + ")");
                while (found.next()) {
                    Object[] values = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        values[column] = comparable(found.getObject(column + 1));
                    }
                    values[0] = name.equals("change_log") ? null : values[0];
                    ids.add(values[0]);
                    rows.add(new Row(insert, values));
                }
            }
        }
    }

    private static Object comparable(Object stored) {
        return stored instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : stored;
    }

    static ByteBuffer key(UUID id) {
        return ByteBuffer.wrap(PlainQuery.bytes(id));
    }

    int count() {
        return rows.size();
    }

    /**
     * Writes them, with new ids.
     *
     * @param visit whose rows they are to be
     * @param instead values by those that they take the place of
     */
    void write(UUID visit, Map<Object, Object> instead) throws SQLException {
        Map<Object, Object> anew = new HashMap<>();
        ids.stream().filter(Objects::nonNull).forEach(id -> anew.put(id, key(Ids.next())));
        anew.put(key(model), key(visit));
        anew.putAll(instead);
        String uid = model.toString();
        String other = visit.toString();
        for (Row row : rows) {
            for (int column = 0; column < row.values().length; column++) {
                Object value = row.values()[column];
                Object written = value == null ? null : anew.getOrDefault(value, value);
                row.insert().setObject(column + 1, written instanceof ByteBuffer bytes
                        ? bytes.array()
                        : written instanceof String text && text.startsWith(uid) ? text.replace(uid, other) : written);
            }
            row.insert().executeUpdate();
        }
    }
}
