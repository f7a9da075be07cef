package clinicdesk.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one step of a trial has ended. */
public sealed interface TrialNews {

    TrialStep step();

    Duration took();

    /**
     * It went well.
     *
     * @param words the server's, or its address; may be empty
     * @param certificate where it was shown
     */
    record Passed(TrialStep step, Duration took, String words, @Nullable ShownCertificate certificate)
            implements
                TrialNews {}

    /**
     * It did not, and the trial is over.
     *
     * @param words of the server or of the system, as they are; may be empty
     * @param certificate where it was shown
     */
    record Failed(TrialStep step, Duration took, Cause cause, String words, @Nullable ShownCertificate certificate)
            implements
                TrialNews {}

    /** Why a step has failed, as far as it tells a person what to do. */
    enum Cause {
        /** Nobody knows a server of this name. */
        UNKNOWN_NAME,
        /** Nothing listens at this port. */
        NOBODY_THERE,
        /** No answer came in time. */
        SILENT,
        /** The connection was lost. */
        LOST,
        /** The server offers no STARTTLS. */
        NO_ENCRYPTION,
        /** The server does not speak TLS at this port. */
        NOT_TLS,
        /** The certificate is for servers of other names. */
        OTHER_NAME,
        /** The certificate is not good any more. */
        EXPIRED,
        /** Nobody whom this computer trusts vouches for the certificate. */
        NOT_VOUCHED_FOR,
        /** The server does not know the user or the password. */
        LOGIN,
        /** The server does not take letters from the clinic's address. */
        SENDER,
        /** The server does not take letters to this address. */
        RECIPIENT,
        /** The server does not take this letter. */
        LETTER,
        /** A person has stopped it. */
        STOPPED
    }
}
