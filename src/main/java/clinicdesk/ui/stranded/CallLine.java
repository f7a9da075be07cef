package clinicdesk.ui.stranded;

import java.util.UUID;

/**
 * A call that somebody has to make, or has made today, in words.
 *
 * @param who as far as names may be shown
 * @param say what to tell the patient
 */
record CallLine(UUID id, String who, String phone, String say, boolean done) {

    String spoken() {
        return String.join(", ", who, phone, say);
    }
}
