package clinicdesk.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What openapi.json promises: each answer is held against it. */
final class Contract {

    /** What no operation answers, but the house in which it is. */
    private static final Set<Integer> OF_THE_HOUSE = Set.of(405, 414, 501);

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<Said, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * One way in which an operation may answer.
     *
     * @param operation its method and path, as "GET /doctors/{id}"
     */
    record Said(String operation, int status) {}

    Contract(JsonNode document) {
        this.document = document;
        Dialect dialect = Dialect.builder(Dialects.getDraft202012()).keyword(new NonValidationKeyword("components"))
                .build();
        registry = SchemaRegistry.withDefaultDialect(dialect, with -> with.schemaRegistryConfig(
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    }

    JsonNode document() {
        return document;
    }

    /** All ways in which the operations say that they may answer. */
    List<Said> promises() {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream().flatMap(operation -> operation.getValue()
                        .get("responses").properties().stream()
                        .map(reply -> new Said(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                Integer.parseInt(reply.getKey())))))
                .toList();
    }

    /** What is promised of an operation; empty if there is none with this method and path. */
    Optional<JsonNode> operation(String method, String path) {
        return path(path).map(template -> document.get("paths").get(template))
                .map(operations -> operations.get(method.toLowerCase(Locale.ROOT)));
    }

    /** The path as it is documented: one in plain words goes before one with a parameter. */
    private Optional<String> path(String path) {
        return document.get("paths").propertyNames().stream()
                .filter(template -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]+")))
                .min((one, other) -> one.replaceAll("[^{]", "").length() - other.replaceAll("[^{]", "").length());
    }

    /**
     * Holds an answer against what is promised.
     *
     * @param path below the root of the API, without its query
     * @return which promise it keeps; empty if none is made of it
     * @throws AssertionError if it keeps none
     */
    Optional<Said> check(String method, String path, int status, String type, JsonNode body) {
        Optional<JsonNode> operation = operation(method.equals("HEAD") ? "GET" : method, path);
        if (operation.isEmpty() || OF_THE_HOUSE.contains(status)) {
            return Optional.empty();
        }
        Said said = new Said(method + " " + path(path).orElseThrow(), status);
        JsonNode reply = operation.get().get("responses").get(String.valueOf(status));
        if (reply == null) {
            throw new AssertionError(said + " is not declared: " + body);
        }
        JsonNode content = reply.get("content");
        if (content == null || method.equals("HEAD")) {
            if (!body.isNull()) {
                throw new AssertionError(said + " has no body: " + body);
            }
            return Optional.of(said);
        }
        if (!content.has(type)) {
            throw new AssertionError(said + " is of another type: " + type);
        }
        List<Error> errors = schemas.computeIfAbsent(said, key -> schema(content.get(type).get("schema")))
                .validate(body);
        if (!errors.isEmpty()) {
            throw new AssertionError(said + " is not as declared: " + errors.stream().map(Error::toString)
                    .collect(Collectors.joining("; ")) + "\n" + body);
        }
        return Optional.of(said);
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.putObject("components").set("schemas", document.get("components").get("schemas"));
        return registry.getSchema(whole);
    }
}
