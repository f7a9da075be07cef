package clinicdesk.ui.frame;

import clinicdesk.base.Texts;
import clinicdesk.mail.Addresses;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the patient will come to know of an act, in words. */
public final class TellingWords {

    private final Texts texts;
    private final Privacy privacy;

    public TellingWords(AtDesk desk) {
        this.texts = Texts.of("ui/frame", desk.workplace().locale());
        this.privacy = desk.privacy();
    }

    /**
     * @param email null where there is no address
     * @param hold how long a letter waits before it leaves
     */
    public String say(@Nullable String email, boolean letter, Duration hold) {
        if (!letter) {
            return texts.get("telling.none");
        }
        if (email == null || !Addresses.isOne(email.strip())) {
            return texts.get("telling.noAddress");
        }
        return hold.isZero()
                ? texts.get("telling.atOnce", privacy.secret(email))
                : texts.get("telling.letter", privacy.secret(email), hold.toSeconds());
    }
}
