package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.mail.Addresses;
import clinicdesk.ui.frame.Privacy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the patient will come to know of an act, in words. */
record TellingWords(Texts texts, Privacy privacy) {

    /** @param email null where there is no address */
    String say(@Nullable String email, boolean letter, Duration hold) {
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
