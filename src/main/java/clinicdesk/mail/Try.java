package clinicdesk.mail;

import java.time.Duration;

/** How a try to send a letter ended. The answer is the server's words, or ours where there was no server. */
sealed interface Try {

    String answer();

    record Accepted(String answer) implements Try {}

    /**
     * Not now.
     *
     * @param mayHaveLeft the connection was lost so late that the server may have the letter
     * @param notBefore the shortest pause that the server asks for
     */
    record TryAgain(String answer, Trouble trouble, boolean mayHaveLeft, Duration notBefore) implements Try {

        TryAgain(String answer, Trouble trouble, boolean mayHaveLeft) {
            this(answer, trouble, mayHaveLeft, Duration.ZERO);
        }
    }

    /** Never, as it is. */
    record Refused(String answer, Trouble trouble) implements Try {}
}
