package clinicdesk.mail;

/** How a try to send a letter ended. The answer is the server's words, or ours where there was no server. */
sealed interface Try {

    String answer();

    record Accepted(String answer) implements Try {}

    /**
     * Not now.
     *
     * @param mayHaveLeft the connection was lost so late that the server may have the letter
     */
    record TryAgain(String answer, Trouble trouble, boolean mayHaveLeft) implements Try {}

    /** Never, as it is. */
    record Refused(String answer, Trouble trouble) implements Try {}
}
