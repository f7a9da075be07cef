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
     * @param address of mail, or a phone number as E.164; null where there is none
     * @param hold how long a letter waits before it leaves
     */
    public String say(@Nullable String address, boolean letter, Duration hold) {
        if (!letter) {
            return texts.get("telling.none");
        }
        if (address != null && address.startsWith("+")) {
            return texts.get("telling.message", privacy.secret(address), hold.toSeconds());
        }
        if (address == null || !Addresses.isOne(address.strip())) {
            return texts.get("telling.noAddress");
        }
        return hold.isZero()
                ? texts.get("telling.atOnce", privacy.secret(address))
                : texts.get("telling.letter", privacy.secret(address), hold.toSeconds());
    }
}
