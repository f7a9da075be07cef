package clinicdesk.mail;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try to send a letter, and what the server said. Never changes. */
@Entity
@Table(name = "letter_try")
public class LetterTry {

    private static final int LONGEST_ANSWER = 500;

    @Id
    private UUID id;
    @Column(name = "letter_id")
    private UUID letterId;
    @Column(name = "at_ms")
    private Instant at;
    private boolean accepted;
    private String answer;
    @Enumerated(EnumType.STRING)
    private @Nullable Trouble trouble;

    @SuppressWarnings("NullAway.Init")
    protected LetterTry() {}

    LetterTry(UUID letterId, Instant at, Try outcome) {
        this.id = Ids.next();
        this.letterId = letterId;
        this.at = at;
        this.accepted = outcome instanceof Try.Accepted;
        String words = Addresses.onOneLine(outcome.answer());
        this.answer = words.length() > LONGEST_ANSWER ? words.substring(0, LONGEST_ANSWER) : words;
        this.trouble = switch (outcome) {
            case Try.Accepted yes -> null;
            case Try.TryAgain later -> later.trouble();
            case Try.Refused no -> no.trouble();
        };
    }

    UUID letterId() {
        return letterId;
    }

    LetterView.Attempt view() {
        return new LetterView.Attempt(at, accepted, answer, trouble);
    }
}
