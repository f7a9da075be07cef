package clinicdesk.mail;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Hears what is said in a conversation with a mail server, line by line, as the mail library traces it. How the clinic
 * signs in is never traced.
 */
final class TrialTalk extends OutputStream {

    /** The last line of an answer; those before have a hyphen. */
    private static final Pattern ANSWER = Pattern.compile("[1-5]\\d\\d( .*)?");
    private static final Pattern ANSWER_GOES_ON = Pattern.compile("[1-5]\\d\\d-.*");

    /** What the library says of itself; of that only this is of use. */
    private static final String LIBRARY = "DEBUG";
    private static final String SIGNING_IN = "DEBUG SMTP: AUTH ";
    private static final int LONGEST = 100_000;

    private final StringBuilder all = new StringBuilder();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Consumer<Said> listener;
    private String command = "";
    private boolean inLetter;

    /**
     * An answer of the server.
     *
     * @param command what it answers; empty for the greeting
     */
    record Said(String command, int code, String words) {}

    TrialTalk(Consumer<Said> listener) {
        this.listener = listener;
    }

    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    /** All that was said so far, the clinic's words marked. */
    synchronized String all() {
        return all.toString();
    }

    @Override
    public synchronized void write(int each) {
        if (each == '\n') {
            hear(line.toString(StandardCharsets.UTF_8).stripTrailing());
            line.reset();
        } else {
            line.write(each);
        }
    }

    private void hear(String said) {
        if (said.startsWith(LIBRARY)) {
            if (said.startsWith(SIGNING_IN)) {
                note("> " + said.substring(SIGNING_IN.length() - "AUTH ".length()));
            }
        } else if (inLetter) {
            note("> " + said);
            inLetter = !said.equals(".");
        } else if (ANSWER_GOES_ON.matcher(said).matches()) {
            note("< " + said);
        } else if (ANSWER.matcher(said).matches()) {
            note("< " + said);
            answered(said);
        } else if (!said.isEmpty()) {
            note("> " + said);
            command = said;
        }
    }

    private void answered(String said) {
        int code = Integer.parseInt(said.substring(0, 3));
        inLetter = code == 354;
        listener.accept(new Said(command, code, said));
    }

    private void note(String text) {
        if (all.length() < LONGEST) {
            all.append(text).append('\n');
        }
    }
}
