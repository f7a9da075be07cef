package clinicdesk.api;

import clinicdesk.access.GivenAnswers;
import clinicdesk.access.GivenAnswers.Asked;
import clinicdesk.access.GivenAnswers.Given;
import clinicdesk.access.GivenAnswers.Result;
import clinicdesk.api.Callers.Caller;
import clinicdesk.api.Endpoint.Method;
import io.avaje.jex.http.Context;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Serves requests: asks the door, takes in what was sent, has it answered, and sends the answer off. */
final class Counter {

    private static final Logger LOG = Logger.getLogger(Counter.class.getName());
    private static final int COME_AGAIN_SECONDS = 1;

    private final Door door;
    private final Reception reception;
    private final ApiServer.Parts parts;
    private final ApiConfig config;

    Counter(Door door, Reception reception, ApiServer.Parts parts, ApiConfig config) {
        this.door = door;
        this.reception = reception;
        this.parts = parts;
        this.config = config;
    }

    void serve(Endpoint endpoint, Context http) {
        Words words = Words.in(http.header("Accept-Language"));
        if (!door.enter()) {
            send(http, Door.tooMany(words, COME_AGAIN_SECONDS));
            return;
        }
        try {
            send(http, answer(endpoint, http, words));
        } finally {
            door.leave();
        }
    }

    private Answer answer(Endpoint endpoint, Context http, Words words) {
        try {
            Caller caller = door.admit(endpoint, http, words);
            Call call = reception.take(endpoint, http, caller, config.limits().get(), words);
            Answer answer = once(endpoint, call, http, caller);
            if (!endpoint.replies().containsKey(answer.status())) {
                throw new IllegalStateException(endpoint.path() + " answers " + answer.status());
            }
            return answer;
        } catch (Refused refused) {
            return refused.answer();
        } catch (UncheckedIOException cutOff) {
            LOG.log(Level.FINE, "A caller went away", cutOff);
            throw cutOff;
        } catch (RuntimeException fault) {
            return fault(fault, words);
        }
    }

    /** What is asked for with a key is done once. */
    private Answer once(Endpoint endpoint, Call call, Context http, @Nullable Caller caller) {
        if (endpoint.method() != Method.POST || caller == null) {
            return endpoint.answer(call);
        }
        return call.value("Idempotency-Key", String.class)
                .map(key -> once(endpoint, call, new Asked(caller.tokenId(), key, call.fingerprint(http.path()))))
                .orElseGet(() -> endpoint.answer(call));
    }

    private Answer once(Endpoint endpoint, Call call, Asked asked) {
        if (asked.key().length() > GivenAnswers.LONGEST_KEY) {
            throw call.wrong("Idempotency-Key", "TEXT_TOO_LONG");
        }
        return switch (parts.given().once(asked, () -> given(endpoint.answer(call)))) {
            case Result.Answered(Given given) -> new Answer(given.status(),
                    given.status() < 300 ? Answer.JSON : Answer.PROBLEM, headers(given), given.content());
            case Result.KeyUsed used -> Answer.of(call.words().problem("keyUsed", 409));
        };
    }

    private static Given given(Answer answer) {
        Object body = answer.body();
        return new Given(answer.status(), Json.write(answer.headers()), body == null ? "" : Json.write(body));
    }

    private static Map<String, String> headers(Given given) {
        return Json.MAPPER.readValue(given.headers(), new TypeReference<>() {});
    }

    private Answer fault(RuntimeException fault, Words words) {
        return switch (parts.faults().note(fault)) {
            case Faulted.Kind.Later later -> Answer.of(words.problem("later", 503)).with("Retry-After",
                    String.valueOf(COME_AGAIN_SECONDS));
            case Faulted.Kind.Broken(String code) -> Answer.of(words.problem("fault", 500).code(code));
        };
    }

    /** Something that whoever comes from an allowed host may see. */
    void show(Context http, Supplier<Answer> page) {
        Words words = Words.in(http.header("Accept-Language"));
        if (!door.enter()) {
            send(http, Door.tooMany(words, COME_AGAIN_SECONDS));
            return;
        }
        try {
            door.admit(http, words);
            send(http, page.get());
        } catch (Refused refused) {
            send(http, refused.answer());
        } finally {
            door.leave();
        }
    }

    void unknown(Context http) {
        send(http, Answer.of(Words.in(http.header("Accept-Language")).unknown(http.path())));
    }

    void noMethod(Context http, Set<String> methods) {
        send(http, Answer.of(Words.in(http.header("Accept-Language")).problem("noMethod", 405)).with("Allow",
                String.join(", ", methods)));
    }

    /** Nothing of an answer is kept by whoever passes it on: it may be about a patient. */
    private static void send(Context http, Answer answer) {
        answer.headers().forEach(http::header);
        http.header("Cache-Control", "no-store");
        http.header("X-Content-Type-Options", "nosniff");
        http.status(answer.status());
        Object body = answer.body();
        if (body == null || body.equals("")) {
            http.writeEmpty(answer.status());
        } else {
            http.contentType(answer.contentType());
            http.write(switch (body) {
                case byte[] file -> file;
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                default -> Json.write(body).getBytes(StandardCharsets.UTF_8);
            });
        }
    }
}
