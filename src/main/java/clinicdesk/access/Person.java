package clinicdesk.access;

import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.db.PlainRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.util.UUID;

/** Somebody who works at the desks of the clinic. */
@Entity
@Table(name = "person")
public class Person {

    /** The longest name. */
    public static final int LONGEST_NAME = 60;

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name, Role role) {
        this.id = Ids.next();
        this.name = name;
        this.role = role;
        this.active = true;
    }

    /** @param row id, version, name and role of somebody who works here */
    static Person read(PlainRow row) throws SQLException {
        Person person = new Person(row.text(3), Role.valueOf(row.text(4)));
        person.id = row.id(1);
        person.version = row.number(2);
        return person;
    }

    void rename(String newName) {
        name = newName;
    }

    void become(Role newRole) {
        role = newRole;
    }

    /** Works here no longer; what she did stays hers in the trail. */
    void leave() {
        active = false;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public boolean active() {
        return active;
    }

    /** As whom she acts. */
    public Actor actor() {
        return new Actor(name, role, null);
    }
}
