package clinicdesk.mail;

import clinicdesk.mail.SmtpServer.Security;
import java.util.ArrayList;
import java.util.List;

/** What has to go well, one after the other, until a mail server has taken a letter. */
public enum TrialStep {
    /** The server's name has an address. */
    NAME,
    /** Something listens there. */
    CONNECTION,
    /** It is a mail server. */
    GREETING,
    /** It goes on encrypted. */
    ENCRYPTION,
    /** It is the server that it says to be. */
    CERTIFICATE,
    /** It knows the user. */
    LOGIN,
    /** The clinic may write from its address. */
    SENDER,
    /** It takes letters to the recipient. */
    RECIPIENT,
    /** It has taken the letter. */
    LETTER;

    /** Those of a conversation with this server, in their order. */
    public static List<TrialStep> of(SmtpServer server) {
        List<TrialStep> steps = new ArrayList<>(List.of(values()));
        if (server.security().isClear()) {
            steps.removeAll(List.of(ENCRYPTION, CERTIFICATE));
        }
        if (server.security() == Security.TLS) {
            steps.remove(GREETING);
            steps.add(steps.indexOf(LOGIN), GREETING);
        }
        if (server.login() == null) {
            steps.remove(LOGIN);
        }
        return List.copyOf(steps);
    }
}
