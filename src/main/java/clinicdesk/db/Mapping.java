package clinicdesk.db;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.community.dialect.SQLiteDialect;

/**
 * How Hibernate is set up: it maps rows and makes queries; it opens no connection and makes no schema. It knows no
 * store, so what was once made for some entities serves every store that this program opens, and is never closed.
 */
final class Mapping {

    private static final Map<Set<Class<?>>, SessionFactory> MADE = new ConcurrentHashMap<>();

    private Mapping() {}

    /** Sessions on connections that are handed to them; made once, which takes a second. */
    static SessionFactory sessions(Class<?>... entities) {
        return MADE.computeIfAbsent(Set.copyOf(List.of(entities)), Mapping::make);
    }

    private static SessionFactory make(Set<Class<?>> entities) {
        Configuration configuration = new Configuration();
        configuration.setProperty("hibernate.dialect", SQLiteDialect.class.getName());
        configuration.setProperty("hibernate.boot.allow_jdbc_metadata_access", false);
        configuration.setProperty("hibernate.temp.use_jdbc_metadata_defaults", false);
        configuration.setProperty("hibernate.type.preferred_uuid_jdbc_type", "BINARY");
        configuration.setProperty("jakarta.persistence.validation.mode", "none");
        configuration.setProperty("hibernate.jdbc.batch_size", 100);
        for (Class<?> converter : TimeConverters.ALL) {
            configuration.addAnnotatedClass(converter);
        }
        for (Class<?> entity : entities) {
            configuration.addAnnotatedClass(entity);
        }
        return configuration.buildSessionFactory();
    }
}
