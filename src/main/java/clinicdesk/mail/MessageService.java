package clinicdesk.mail;

import com.github.mustachejava.Mustache;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service that takes the clinic's short messages: whatever takes JSON by HTTPS, as most do that send SMS.
 *
 * @param address by HTTPS, or on this machine
 * @param headers by which the clinic is known there, as {@code Authorization}; kept out of every text
 * @param body what is sent, as a Mustache template of JSON over {@link #FIELDS}
 * @param trust whom to trust besides the certificate's name being right; null for the certificates that the JDK trusts
 */
public record MessageService(URI address, Map<String, String> headers, String body, @Nullable SSLContext trust) {

    /** What may stand in the body's template. */
    public static final List<String> FIELDS = List.of("to", "text", "clinicName", "id");

    /** What is wrong with a template. */
    public enum BodyProblem {
        UNKNOWN_FIELD, NO_TEXT, NOT_JSON
    }

    private static final Pattern TAG = Pattern.compile("\\{\\{+([^}]*)}+");
    private static final Pattern HEADER = Pattern
            .compile("([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}):[ \\t]*([\\x20-\\x7e]{1,2000})");

    /** Those are the conversation's own. */
    private static final Set<String> NOT_OURS = Set.of("host", "content-length", "content-type", "connection", "expect",
            "upgrade", "transfer-encoding", "idempotency-key");

    /** @throws IllegalArgumentException if messages would go over a network in the clear, or the body is none */
    public MessageService {
        if (!isSafe(address) || problem(body).isPresent()) {
            throw new IllegalArgumentException("no service that messages could be given to");
        }
        headers = Map.copyOf(headers);
    }

    /** Whether what is sent there is encrypted or stays on this machine, and no secret stands in the address. */
    public static boolean isSafe(URI address) {
        String host = address.getHost();
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return host != null && address.getUserInfo() == null
                && (scheme.equals("https") || scheme.equals("http") && SmtpServer.isThisMachine(host));
    }

    /**
     * The headers that were typed, one a line as {@code Name: value}.
     *
     * @return empty if a line is no header, or one that the conversation itself has
     */
    public static Optional<Map<String, String>> readHeaders(String typed) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches() || NOT_OURS.contains(header.group(1).toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            headers.put(header.group(1), header.group(2).strip());
        }
        return Optional.of(headers);
    }

    /** What is wrong with a template; empty if messages can be sent by it. */
    public static Optional<BodyProblem> problem(String template) {
        Matcher tag = TAG.matcher(template);
        boolean hasText = false;
        while (tag.find()) {
            if (!tag.group().startsWith("{{") || tag.group().startsWith("{{{")
                    || !FIELDS.contains(tag.group(1).strip())) {
                return Optional.of(BodyProblem.UNKNOWN_FIELD);
            }
            hasText |= tag.group(1).strip().equals("text");
        }
        if (tag.reset().replaceAll("").contains("{{")) {
            return Optional.of(BodyProblem.UNKNOWN_FIELD);
        }
        if (!hasText) {
            return Optional.of(BodyProblem.NO_TEXT);
        }
        try {
            JsonMapper.shared().readTree(filled(template, Map.of("to", "+441", "text", "a \"b\"\n", "clinicName", "c",
                    "id", "d")));
            return Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.of(BodyProblem.NOT_JSON);
        }
    }

    String bodyOf(Envelope envelope, String clinicName) {
        Letter first = envelope.first();
        return filledFor(first.address(), envelope.text(), clinicName, first.id().toString());
    }

    String filledFor(String to, String text, String clinicName, String id) {
        return filled(body, Map.of("to", to, "text", text, "clinicName", clinicName, "id", id));
    }

    private static String filled(String template, Map<String, String> fields) {
        StringWriter words = new StringWriter();
        Mustache compiled = new InJson().compile(new StringReader(template), "message");
        compiled.execute(words, fields);
        return words.toString();
    }

    /** Whatever is put into a string of JSON stays in it. */
    private static final class InJson extends Wording.Plain {
        @Override
        public void encode(String value, java.io.Writer writer) {
            String quoted = JsonMapper.shared().writeValueAsString(value);
            super.encode(quoted.substring(1, quoted.length() - 1), writer);
        }
    }

    @Override
    public String toString() {
        return "MessageService[" + address + "]";
    }
}
