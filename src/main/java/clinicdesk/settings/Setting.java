package clinicdesk.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One setting of the clinic, as text. */
@Entity
@Table(name = "setting")
public class Setting {

    @Id
    private String name;

    @Column(name = "content")
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected Setting() {}

    Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}
