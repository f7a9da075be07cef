package clinicdesk.mail;

import clinicdesk.mail.Message.About;
import clinicdesk.mail.Message.Identity;
import clinicdesk.mail.Message.Recipient;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, for the one who knows whether it still holds.
 *
 * @param about with the fingerprint that it was posted with
 * @param identity with a recurrence for one visit of a series; a whole series has none
 * @param occasion for which it was written, as {@link Outbox#postOnce} was told; null where there was none
 */
public record LetterFacts(LetterKind kind, About about, Identity identity, Recipient to, @Nullable String occasion) {

    /** Of a letter without an occasion. */
    LetterFacts(LetterKind kind, About about, Identity identity, Recipient to) {
        this(kind, about, identity, to, null);
    }

    /** The visit or, in a letter about a whole one, the series. */
    public UUID aboutId() {
        return about.id();
    }

    public String says() {
        return about.says();
    }

    public String uid() {
        return identity.uid();
    }

    /** Which visit of a series; null for a visit of its own and for a whole series. */
    public @Nullable LocalDateTime recurrence() {
        return identity.recurrence();
    }

    public String recipientName() {
        return to.name();
    }

    public String address() {
        return to.address();
    }
}
