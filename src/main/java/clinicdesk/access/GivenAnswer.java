package clinicdesk.access;

import clinicdesk.access.GivenAnswers.Asked;
import clinicdesk.access.GivenAnswers.Given;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What was answered to a program that had asked with a key. */
@Entity
@Table(name = "given_answer")
@IdClass(GivenAnswer.Key.class)
public class GivenAnswer {

    /** Whose key it is: two programs may use the same. */
    public record Key(UUID tokenId, String askedKey) implements Serializable {}

    @Id
    @Column(name = "token_id")
    private UUID tokenId;

    @Id
    @Column(name = "asked_key")
    private String askedKey;

    private String fingerprint;

    private int status;

    private String headers;

    private String content;

    @Column(name = "given_ms")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected GivenAnswer() {}

    GivenAnswer(Asked asked, Given given, Instant at) {
        this.tokenId = asked.tokenId();
        this.askedKey = asked.key();
        this.fingerprint = asked.fingerprint();
        this.status = given.status();
        this.headers = given.headers();
        this.content = given.content();
        this.at = at;
    }

    boolean isTo(Asked asked) {
        return fingerprint.equals(asked.fingerprint());
    }

    Given given() {
        return new Given(status, headers, content);
    }
}
