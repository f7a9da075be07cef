package clinicdesk.api;

import clinicdesk.api.Parameter.In;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One path with one method: what it takes, what it may answer, and who answers. The server routes and checks by this,
 * and the documentation is written from it, so they cannot differ.
 */
final class Endpoint {

    /** The methods that the API has; any other is refused. */
    enum Method {
        GET, POST, PUT, PATCH, DELETE
    }

    /** Answers one request. */
    @FunctionalInterface
    interface Handler {
        /** @throws Refused for input that makes no sense, or what is not known or not permitted */
        Answer answer(Call call);
    }

    /**
     * One way in which it may answer.
     *
     * @param body what is answered; null for nothing, or for no JSON
     * @param list whether it is a page of these
     */
    record Reply(String says, @Nullable Class<?> body, boolean list) {}

    private final Spec spec;
    private final Handler handler;

    private Endpoint(Spec spec, Handler handler) {
        this.spec = spec;
        this.handler = handler;
    }

    /** @param summary one line of what it does */
    static Spec get(String path, String summary) {
        return new Spec(Method.GET, path, summary);
    }

    static Spec post(String path, String summary) {
        return new Spec(Method.POST, path, summary);
    }

    static Spec put(String path, String summary) {
        return new Spec(Method.PUT, path, summary);
    }

    static Spec patch(String path, String summary) {
        return new Spec(Method.PATCH, path, summary);
    }

    static Spec delete(String path, String summary) {
        return new Spec(Method.DELETE, path, summary);
    }

    Method method() {
        return spec.method;
    }

    /** Below the root of the API, with its parameters in braces. */
    String path() {
        return spec.path;
    }

    String summary() {
        return spec.summary;
    }

    List<Parameter> parameters() {
        return spec.parameters;
    }

    /** What it takes; null for no body. */
    @Nullable
    Class<?> body() {
        return spec.body;
    }

    /** Whether only some fields of the body need be sent: those that are left out stay as they are. */
    boolean isPatch() {
        return spec.method == Method.PATCH;
    }

    /** Whether it answers whoever asks, without a token. */
    boolean isOpen() {
        return spec.open;
    }

    SortedMap<Integer, Reply> replies() {
        return spec.replies;
    }

    Answer answer(Call call) {
        return handler.answer(call);
    }

    /** Says what an endpoint takes and answers, until it is said {@link #by} whom. */
    static final class Spec {

        private static final int DEFAULT_LIMIT = 200;

        private final Method method;
        private final String path;
        private final String summary;
        private final List<Parameter> parameters = new ArrayList<>();
        private final SortedMap<Integer, Reply> replies = new TreeMap<>();
        private @Nullable Class<?> body;
        private boolean open;

        private Spec(Method method, String path, String summary) {
            this.method = method;
            this.path = path;
            this.summary = summary;
        }

        /** Takes no token. */
        Spec open() {
            open = true;
            return this;
        }

        /** One of the path's parameters. */
        Spec path(String name, Class<?> type, String says) {
            parameters.add(new Parameter(name, In.PATH, type, true, says));
            return this;
        }

        /** A filter that may be left out. */
        Spec query(String name, Class<?> type, String says) {
            parameters.add(new Parameter(name, In.QUERY, type, false, says));
            return this;
        }

        /** A part of the question without which it makes no sense. */
        Spec needs(String name, Class<?> type, String says) {
            parameters.add(new Parameter(name, In.QUERY, type, true, says));
            return this;
        }

        Spec takes(Class<?> type) {
            body = type;
            return this;
        }

        /** Takes the version that the caller has seen, and answers that it is no longer that one. */
        Spec ifMatch() {
            parameters.add(new Parameter("If-Match", In.HEADER, String.class, false,
                    "The ETag of the visit as it was last seen"));
            return or(412, "It has been changed since");
        }

        Spec answers(int status, Class<?> type, String says) {
            replies.put(status, new Reply(says, type, false));
            return this;
        }

        /** Answers nothing but the status. */
        Spec answers(int status, String says) {
            replies.put(status, new Reply(says, null, false));
            return this;
        }

        /** Answers a page of these, and takes where it begins and how long it is. */
        Spec lists(Class<?> type, String says) {
            replies.put(200, new Reply(says, type, true));
            query("limit", Integer.class, "How many at most; " + DEFAULT_LIMIT + " if it is not said");
            return query("after", String.class, "What the page before gave as next");
        }

        /** Answers a problem with this status too. */
        Spec or(int status, String says) {
            replies.put(status, new Reply(says, ProblemView.class, false));
            return this;
        }

        Spec orUnknown() {
            return or(404, "Nobody knows what the path names");
        }

        Spec orRefused() {
            return or(409, "A rule, or the state of things, refuses it; nothing was changed");
        }

        /** Done: from now on it is as it was said. What every endpoint may answer is added. */
        Endpoint by(Handler handler) {
            or(429, "Too many requests; Retry-After says when to come again");
            or(500, "A fault; the code leads to it in the log");
            or(503, "The store is busy or its disk is full; Retry-After says when to come again");
            or(403, "The host, the origin or the role is not permitted");
            if (!open) {
                or(401, "No token, or one that is not known");
            }
            if (method == Method.POST) {
                parameters.add(new Parameter("Idempotency-Key", In.HEADER, String.class, false,
                        "With the same key and body within 24 hours nothing is done twice and the first answer given"));
                orRefused();
            }
            if (body != null) {
                or(413, "The body is too long");
                or(415, "The body is no JSON");
            }
            or(400, "Something is missing, malformed or not taken here; errors names each field");
            return new Endpoint(this, handler);
        }
    }
}
