package clinicdesk.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The clinic's own words for a sentence of its letters. */
@Entity
@Table(name = "wording")
public class OwnSentence {

    @Embeddable
    record Key(@Column(name = "language") String language, @Column(name = "name") String name) {}

    @EmbeddedId
    private Key key;

    @Column(name = "content")
    private String words;

    @SuppressWarnings("NullAway.Init")
    protected OwnSentence() {}

    OwnSentence(String language, String name, String words) {
        this.key = new Key(language, name);
        this.words = words;
    }

    String name() {
        return key.name();
    }

    String words() {
        return words;
    }
}
