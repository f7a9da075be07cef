package clinicdesk.api;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param body turned into JSON; text is sent as it is; null for none
 */
record Answer(int status, String contentType, Map<String, String> headers, @Nullable Object body) {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    static Answer ok(Object body) {
        return new Answer(200, JSON, Map.of(), body);
    }

    /** @param path of what was made, below the root of the API */
    static Answer created(String path, Object body) {
        return new Answer(201, JSON, Map.of("Location", ApiServer.ROOT + path), body);
    }

    /** Something was made that has no path of its own. */
    static Answer created(Object body) {
        return new Answer(201, JSON, Map.of(), body);
    }

    static Answer accepted(Object body) {
        return new Answer(202, JSON, Map.of(), body);
    }

    static Answer nothing() {
        return new Answer(204, JSON, Map.of(), null);
    }

    static Answer of(ProblemView problem) {
        return new Answer(problem.status(), PROBLEM, Map.of(), problem);
    }

    /** The version of the visit that is answered. */
    Answer version(long version) {
        return with("ETag", '"' + String.valueOf(version) + '"');
    }

    Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, Map.copyOf(more), body);
    }

    boolean isDone() {
        return status < 300;
    }
}
