package clinicdesk.db;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.community.dialect.SQLiteDialect;

/** How Hibernate is set up: it maps rows and makes queries; it opens no connection and makes no schema. */
final class Mapping {

    private Mapping() {}

    static SessionFactory sessions(Class<?>... entities) {
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
