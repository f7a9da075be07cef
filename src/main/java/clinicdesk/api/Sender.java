package clinicdesk.api;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends answers off. */
final class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class.getName());
    private static final int COME_AGAIN_SECONDS = 1;

    /** So much of a body that nobody wants is read and thrown away, so that its sender gets to hear the answer. */
    private static final long THROWN_AWAY = 16L << 20;

    private Sender() {}

    /**
     * Sends it, if none was sent yet. Nothing of an answer is kept by whoever passes it on: it may be about a patient. A
     * caller who has gone away is no fault.
     *
     * @param answer with a body that can be written: see {@link #written}
     */
    static void send(HttpExchange http, Answer answer) {
        if (http.getResponseCode() >= 0) {
            return;
        }
        byte[] body = bytes(answer.body());
        Headers headers = http.getResponseHeaders();
        answer.headers().forEach(headers::set);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        try {
            throwAwayRest(http.getRequestBody());
            if (body == null) {
                http.sendResponseHeaders(answer.status(), -1);
                return;
            }
            headers.set("Content-Type", answer.contentType());
            if (http.getRequestMethod().equals("HEAD")) {
                headers.set("Content-Length", String.valueOf(body.length));
                http.sendResponseHeaders(answer.status(), -1);
                return;
            }
            http.sendResponseHeaders(answer.status(), body.length);
            try (OutputStream out = http.getResponseBody()) {
                out.write(body);
            }
        } catch (IOException cutOff) {
            LOG.log(Level.FINE, "A caller went away");
            http.close();
        }
    }

    private static void throwAwayRest(InputStream body) {
        byte[] some = new byte[8192];
        long left = THROWN_AWAY;
        try {
            for (int read = body.read(some); read >= 0 && left > 0; read = body.read(some)) {
                left -= read;
            }
        } catch (IOException closedOrCutOff) {
            LOG.log(Level.FINEST, "There is no rest");
        }
    }

    /** The answer as it goes over the wire: what cannot be written is seen before anything is sent. */
    static Answer written(Answer answer) {
        return new Answer(answer.status(), answer.contentType(), answer.headers(), bytes(answer.body()));
    }

    private static byte @Nullable [] bytes(@Nullable Object body) {
        return switch (body) {
            case null -> null;
            case byte[] file -> file;
            case String text -> text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
            default -> Json.write(body).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What is told of a fault, once it is noted. */
    static Answer fault(Faulted faults, Throwable fault, Words words) {
        return switch (faults.note(fault)) {
            case Faulted.Kind.Later later -> Answer.of(words.problem("later", 503)).with("Retry-After",
                    String.valueOf(COME_AGAIN_SECONDS));
            case Faulted.Kind.Broken(String code) -> Answer.of(words.problem("fault", 500).code(code));
        };
    }
}
