package clinicdesk.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secret that is read and shown nowhere: typed without an echo, or the first line of what another program hands over.
 *
 * @param input of the program
 */
record TypedSecret(InputStream input) {

    /** Empty if there is none. Waits for whoever types it. */
    String read() throws IOException {
        Console console = System.console();
        if (input == System.in && console != null && console.isTerminal()) {
            char @Nullable [] typed = console.readPassword();
            return typed == null ? "" : new String(typed);
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        return Optional.ofNullable(lines.readLine()).orElse("");
    }
}
