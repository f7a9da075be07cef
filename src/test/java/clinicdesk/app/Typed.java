package clinicdesk.app;

import clinicdesk.settings.SecretsHome;
import clinicdesk.settings.SmallKeyStore;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a command has said and how it ended, in the test's own process. */
record Typed(int code, List<String> lines, String errors) {

    /** Where the commands keep secrets. */
    static final SecretsHome HOME = new SecretsHome(Path.of("no-such-folder"), new SmallKeyStore());

    /** @param input what is handed over to it */
    static Typed in(Path folder, String input, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--data", folder)).map(Object::toString)
                .toArray(String[]::new);
        TypedSecret secret = new TypedSecret(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        int code = Main.commandLine(secret, folders -> HOME)
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all);
        return new Typed(code, out.toString().lines().toList(), err.toString().strip());
    }
}
