package clinicdesk.ui.settings;

import clinicdesk.mail.SmtpServer;
import clinicdesk.settings.Key;
import java.util.Map;
import java.util.Optional;

/** Makes the mail server that letters would be given to, if what is typed were saved. */
public interface TypedServer {

    /**
     * Slow: not for the window's thread.
     *
     * @param password empty for the one that is kept
     */
    SmtpServer of(Map<Key, String> typed, Optional<String> password);
}
