package clinicdesk.api;

import clinicdesk.access.GivenAnswers;
import clinicdesk.access.GivenAnswers.Asked;
import clinicdesk.access.GivenAnswers.Given;
import clinicdesk.access.GivenAnswers.Result;
import clinicdesk.api.Callers.Caller;
import clinicdesk.api.Endpoint.Method;
import io.avaje.jex.http.Context;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Serves requests: asks the door, takes in what was sent, has it answered, and sends the answer off. */
final class Counter {

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
        Words words = words(http);
        within(http, words, () -> answer(endpoint, http, words));
    }

    private Answer answer(Endpoint endpoint, Context http, Words words) {
        Caller caller = door.admit(endpoint, http, words);
        Call call = reception.take(endpoint, http, caller, config.limits().get(), words);
        Answer answer = once(endpoint, call, http, caller);
        if (!endpoint.replies().containsKey(answer.status())) {
            throw new IllegalStateException(endpoint.path() + " answers " + answer.status());
        }
        return answer;
    }

    /** Who waits for her answer to be sent, or for the rest of what she sends to be thrown away, takes no place. */
    private void within(Context http, Words words, Supplier<Answer> work) {
        if (!door.enter()) {
            Sender.send(http.exchange(), Door.tooMany(words, COME_AGAIN_SECONDS));
            return;
        }
        Answer answer;
        try {
            answer = Sender.written(work.get());
        } catch (Refused refused) {
            answer = refused.answer();
        } catch (UncheckedIOException cutOff) {
            throw cutOff;
        } catch (RuntimeException fault) {
            answer = Sender.fault(parts.faults(), fault, words);
        } finally {
            door.leave();
        }
        Sender.send(http.exchange(), answer);
    }

    private static Words words(Context http) {
        return Words.in(http.header("Accept-Language"));
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

    /** Something that whoever comes from an allowed host may see. */
    void show(Context http, Function<Words, Answer> page) {
        Words words = words(http);
        within(http, words, () -> {
            door.admit(http, words);
            return page.apply(words);
        });
    }

    void unknown(Context http) {
        show(http, words -> Answer.of(words.unknown(http.path())));
    }

    /** @param methods those that there are */
    void noMethod(Context http, Set<String> methods) {
        show(http, words -> Answer.of(words.problem("noMethod", 405)).with("Allow", String.join(", ", methods)));
    }
}
