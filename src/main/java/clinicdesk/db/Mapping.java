package clinicdesk.db;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.community.dialect.SQLiteDialect;

/**
 * How Hibernate is set up: it maps rows and makes queries; it opens no connection and makes no schema. It knows no
 * store, so what was once made for some entities serves every store that this program opens, and is never closed.
 */
final class Mapping {

    private static final Map<Set<Class<?>>, SessionFactory> MADE = new ConcurrentHashMap<>();

    private static final Map<String, Object> SETTINGS = Map.of("hibernate.dialect", SQLiteDialect.class.getName(),
            "hibernate.boot.allow_jdbc_metadata_access", false, "hibernate.temp.use_jdbc_metadata_defaults", false,
            "hibernate.type.preferred_uuid_jdbc_type", "BINARY", "jakarta.persistence.validation.mode", "none",
            "hibernate.jdbc.batch_size", 100);

    private Mapping() {}

    /** Sessions on connections that are handed to them; made once, which takes a second. */
    static SessionFactory sessions(Class<?>... entities) {
        return MADE.computeIfAbsent(Set.copyOf(List.of(entities)), Mapping::make);
    }

    /** Nothing here is loaded lazily, so the classes of proxies, which take a fifth of the opening, are not made. */
    private static SessionFactory make(Set<Class<?>> entities) {
        MetadataSources sources = new MetadataSources(
                new StandardServiceRegistryBuilder().applySettings(SETTINGS).build());
        List.of(TimeConverters.ALL).forEach(sources::addAnnotatedClass);
        entities.forEach(sources::addAnnotatedClass);
        Metadata metadata = sources.buildMetadata();
        metadata.getEntityBindings().forEach(entity -> entity.setLazy(false));
        return metadata.buildSessionFactory();
    }
}
