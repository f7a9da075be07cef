package clinicdesk.mail;

import java.time.Duration;

/**
 * How long a mail server is waited for.
 *
 * @param connect until a connection stands
 * @param answer for each answer, and for each piece of a letter to be taken
 * @param whole for all of the conversation: a server that says a word now and then would hold it for ever
 */
public record Patience(Duration connect, Duration answer, Duration whole) {

    /** Shorter than a worker's claim on a letter, so that no other worker sends it meanwhile. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20),
            Duration.ofMinutes(2));
}
