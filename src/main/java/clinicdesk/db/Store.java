package clinicdesk.db;

import clinicdesk.db.PlainQuery.Reading;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's store: read and write transactions on one database. Writers come one at a time, readers see the
 * last commit. What a committed write has said is on the disk before {@link #write} returns.
 */
public final class Store implements AutoCloseable {

    private final Sqlite database;
    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final Class<?>[] entities;
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private Store(Sqlite database, Class<?>... entities) {
        this.database = database;
        this.writer = database.writer();
        this.readers = database.readers();
        this.entities = entities;
    }

    /**
     * Opens the clinic's store in this folder, makes it where there is none, and brings an older one up to date.
     *
     * @param entities the classes that the features keep in the store
     * @throws StoreException if the folder cannot hold a store, or the store there is damaged or newer; nothing
     *             is changed then
     */
    public static Store open(Path folder, Class<?>... entities) {
        Sqlite database = new Sqlite(folder);
        database.check();
        database.migrate();
        return new Store(database, entities);
    }

    /** Whether there is a store in this folder already. */
    public static boolean exists(Path folder) {
        return new Sqlite(folder).exists();
    }

    /**
     * Asks one text of a store that is not to be opened: nothing in it is changed, whatever program wrote it.
     *
     * @return empty if the store has no answer to such a query
     * @throws StoreException if the store cannot be read
     */
    public static Optional<String> peek(Path folder, String query) {
        return new Sqlite(folder).peek(query);
    }

    /**
     * Reads in one transaction; inside another it joins that one.
     *
     * @throws StoreException for every fault of the database
     */
    public <T extends @Nullable Object> T read(Function<StatelessSession, T> work) {
        Transaction outer = current.get();
        return outer != null
                ? work.apply(outer.session())
                : transact(readers, false, transaction -> work.apply(transaction.session()));
    }

    /**
     * Reads in one transaction what is asked by {@link #list}; inside another it joins that one.
     *
     * @throws StoreException for every fault of the database
     */
    public <T extends @Nullable Object> T together(Supplier<T> work) {
        return current.get() != null ? work.get() : transact(readers, false, transaction -> work.get());
    }

    /**
     * All rows of a query by hand, in the running transaction or one of its own. Unlike {@link #read} it needs no
     * entities: a program that opens does not wait until they are mapped.
     *
     * @param values an id, a moment, a number or a text for each question mark, or ids for those of
     *            {@link PlainQuery#among}
     * @throws StoreException for every fault of the database
     */
    public <T> List<T> list(PlainQuery query, Reading<T> reading, Object... values) {
        Transaction outer = current.get();
        return outer != null
                ? outer.list(query, reading, values)
                : transact(readers, false, transaction -> transaction.list(query, reading, values));
    }

    /**
     * Does this by hand in the running write: for what is written at every act, where Hibernate takes longer than the
     * store.
     *
     * @param values as {@link #list} takes them, or nulls
     * @throws StoreException for every fault of the database
     */
    public void run(PlainQuery statement, @Nullable Object... values) {
        running().run(statement, values);
    }

    /**
     * Writes in one transaction, which is durable on return; inside another write it joins that one. Whatever is
     * thrown rolls everything back.
     *
     * @throws StoreException for every fault of the database
     */
    public <T extends @Nullable Object> T write(Function<StatelessSession, T> work) {
        Transaction outer = current.get();
        if (outer == null) {
            map();
            return transact(writer, true, transaction -> work.apply(transaction.session()));
        }
        if (!outer.writing) {
            throw new IllegalStateException("a write inside a read");
        }
        return work.apply(outer.session());
    }

    /**
     * Reads this once in a transaction, and again after something of its topics was {@link #touched}.
     *
     * @param reading null where there is no such thing
     */
    public <T> Optional<T> once(Fact<T> fact, Supplier<@Nullable T> reading) {
        Transaction outer = current.get();
        return outer == null ? Optional.ofNullable(together(reading)) : outer.once(fact, reading);
    }

    /** Notes in the running write that it touched this thing, for every program that shows it. */
    public void touched(String topic, UUID id) {
        running().touch(new Change(topic, id));
    }

    private Transaction running() {
        Transaction transaction = current.get();
        if (transaction == null || !transaction.writing) {
            throw new IllegalStateException("outside of a write");
        }
        return transaction;
    }

    /** Tells what any program writes from now on. */
    public ChangeWatch watch() {
        try {
            return new ChangeWatch(database.connectForReading());
        } catch (SQLException fault) {
            throw Errors.translate(fault);
        }
    }

    private <T extends @Nullable Object> T transact(HikariDataSource pool, boolean writing,
            Function<Transaction, T> work) {
        try (Connection connection = pool.getConnection()) {
            begin(pool, connection);
            try {
                T answer = run(connection, writing, work);
                commit(connection);
                return answer;
            } catch (Throwable fault) {
                rollback(pool, connection, fault);
                throw fault;
            }
        } catch (SQLException | jakarta.persistence.PersistenceException fault) {
            throw Errors.translate(fault);
        }
    }

    /**
     * The driver takes a transaction that it could not begin for begun: whatever were written next on that connection
     * would be committed statement by statement.
     */
    private static void begin(HikariDataSource pool, Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException fault) {
            pool.evictConnection(connection);
            throw fault;
        }
    }

    /**
     * Everything but the commit. The session is closed before that: a cursor that the work left open would keep
     * the connection at what it read, and the next one to read on it would see the past.
     */
    private <T extends @Nullable Object> T run(Connection connection, boolean writing,
            Function<Transaction, T> work) throws SQLException {
        try (Transaction transaction = new Transaction(this::session, connection, writing)) {
            current.set(transaction);
            T answer = work.apply(transaction);
            transaction.logChanges();
            return answer;
        } finally {
            current.remove();
        }
    }

    /** Not in a write: its lock would keep every other program waiting for that second. */
    private void map() {
        Mapping.sessions(entities);
    }

    /** The first one of the program waits until the entities are mapped, which takes a second. */
    private StatelessSession session(Connection connection) {
        return Mapping.sessions(entities).openStatelessSession(connection);
    }

    /**
     * The driver's own commit begins the next transaction at once, which would keep the write lock from every other
     * program while this one does nothing.
     */
    private static void commit(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    private static void rollback(HikariDataSource pool, Connection connection, Throwable fault) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            fault.addSuppressed(second);
            pool.evictConnection(connection);
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
