package clinicdesk.api;

import clinicdesk.base.Actor;
import clinicdesk.base.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request, read and checked as far as its endpoint says what it takes. */
final class Call {

    /**
     * What was sent.
     *
     * @param values of the parameters, by name
     */
    record Sent(Map<String, Object> values, @Nullable Body body) {}

    private final Endpoint endpoint;
    private final Callers.@Nullable Caller caller;
    private final Sent sent;
    private final Limits limits;
    private final Words words;

    Call(Endpoint endpoint, Callers.@Nullable Caller caller, Sent sent, Limits limits, Words words) {
        this.endpoint = endpoint;
        this.caller = caller;
        this.sent = sent;
        this.limits = limits;
        this.words = words;
    }

    /** @throws IllegalStateException at an endpoint that takes no token */
    Actor actor() {
        if (caller == null) {
            throw new IllegalStateException(endpoint.path());
        }
        return caller.actor();
    }

    Limits limits() {
        return limits;
    }

    Words words() {
        return words;
    }

    /** A parameter of the path. */
    UUID id(String name) {
        return needed(name, UUID.class);
    }

    /** A parameter that has to be there. */
    <T> T needed(String name, Class<T> type) {
        return value(name, type).orElseThrow(() -> new IllegalStateException(name));
    }

    /** @throws IllegalArgumentException if the endpoint does not say that it takes such a parameter */
    <T> Optional<T> value(String name, Class<T> type) {
        if (endpoint.parameters().stream()
                .noneMatch(parameter -> parameter.name().equals(name) && parameter.type() == type)) {
            throw new IllegalArgumentException(name);
        }
        return Optional.ofNullable(sent.values().get(name)).map(type::cast);
    }

    /** How many entries its page has at most. */
    int limit() {
        return value("limit", Integer.class).orElse(limits.pageSize());
    }

    /** What it takes, whole. */
    <T> T body(Class<T> type) {
        return body().as(type);
    }

    /** What is there, with what is to change. */
    <T> T changed(Class<T> type, T current) {
        return body().over(type, current);
    }

    private Body body() {
        Body body = sent.body();
        if (body == null) {
            throw new IllegalStateException(endpoint.path());
        }
        return body;
    }

    /** The version that the caller has seen; empty if she did not say, or takes any. */
    Optional<List<Long>> versionsSeen() {
        Optional<String> tags = value("If-Match", String.class).map(String::strip).filter(tag -> !tag.equals("*"));
        return tags.map(list -> {
            List<Long> versions = new ArrayList<>();
            for (String tag : list.split(",", -1)) {
                if (tag.strip().matches("\"[0-9]{1,18}\"")) {
                    versions.add(Long.valueOf(tag.strip().substring(1, tag.strip().length() - 1)));
                }
            }
            return List.copyOf(versions);
        });
    }

    /** What is asked for, for telling it from anything else. */
    String fingerprint(String path) {
        Body body = sent.body();
        return endpoint.method() + " " + path + " "
                + HexFormat.of().formatHex(Sha256.of(body == null ? "" : body.tree().toString()));
    }

    /** Leaves the handler with this answer. */
    Refused refused(ProblemView problem) {
        return new Refused(Answer.of(problem));
    }

    /** Leaves it because one field makes no sense. */
    Refused wrong(String field, String code) {
        return refused(words.malformed(List.of(words.mistake(field, code))));
    }

    Refused unknown(String what) {
        return refused(words.unknown(what));
    }

    Refused denied() {
        return refused(words.denied());
    }
}
