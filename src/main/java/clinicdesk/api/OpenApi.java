package clinicdesk.api;

import clinicdesk.api.Endpoint.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the API is, as OpenAPI 3.1 has it, written from the endpoints that answer. */
final class OpenApi {

    private static final String TOKEN = "token";

    private final List<Endpoint> endpoints;
    private final Schemas schemas;

    OpenApi(List<Endpoint> endpoints, Schemas schemas) {
        this.endpoints = endpoints;
        this.schemas = schemas;
    }

    /** The schemas of all that these endpoints take and answer. */
    static Schemas schemas(List<Endpoint> endpoints) {
        Set<Class<?>> answered = new LinkedHashSet<>();
        Set<Class<?>> taken = new LinkedHashSet<>();
        Set<Class<?>> changes = new LinkedHashSet<>();
        for (Endpoint endpoint : endpoints) {
            endpoint.replies().values().forEach(reply -> add(reply.body(), answered));
            add(endpoint.body(), endpoint.isPatch() ? changes : taken);
        }
        return new Schemas(answered, taken, changes);
    }

    private static void add(@Nullable Class<?> type, Set<Class<?>> types) {
        if (type != null) {
            types.add(type);
        }
    }

    /** @param intro what is said before all paths, in Markdown */
    String document(String version, String intro) {
        ObjectNode root = Json.MAPPER.createObjectNode().put("openapi", "3.1.0");
        root.putObject("info").put("title", "Clinic Desk: the local API").put("version", version)
                .put("description", intro);
        root.putArray("servers").addObject().put("url", ApiServer.ROOT);
        ObjectNode paths = root.putObject("paths");
        endpoints.forEach(endpoint -> {
            ObjectNode path = paths.has(endpoint.path())
                    ? (ObjectNode) paths.get(endpoint.path())
                    : paths.putObject(endpoint.path());
            path.set(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint));
        });
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas.definitions());
        components.putObject("securitySchemes").putObject(TOKEN).put("type", "http").put("scheme", "bearer");
        return Json.write(root);
    }

    private ObjectNode operation(Endpoint endpoint) {
        ObjectNode operation = Json.MAPPER.createObjectNode().put("summary", endpoint.summary())
                .put("operationId", operationId(endpoint));
        operation.putArray("tags").add(endpoint.path().split("/", 3)[1]);
        ArrayNode security = operation.putArray("security");
        if (!endpoint.isOpen()) {
            security.addObject().putArray(TOKEN);
        }
        if (!endpoint.parameters().isEmpty()) {
            ArrayNode parameters = operation.putArray("parameters");
            endpoint.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        }
        Class<?> body = endpoint.body();
        if (body != null) {
            ObjectNode request = operation.putObject("requestBody")
                    .put("required", schemas.isNeeded(body, endpoint.isPatch()));
            request.putObject("content").putObject(Answer.JSON).set("schema",
                    Schemas.reference(body, endpoint.isPatch()));
        }
        ObjectNode responses = operation.putObject("responses");
        endpoint.replies().forEach((status, reply) -> responses.set(String.valueOf(status), response(reply)));
        return operation;
    }

    /** "GET /doctors/{id}/hours" is "getDoctorsIdHours". */
    private static String operationId(Endpoint endpoint) {
        StringBuilder id = new StringBuilder(endpoint.method().name().toLowerCase(Locale.ROOT));
        for (String part : endpoint.path().split("[/{}-]+", -1)) {
            if (!part.isEmpty()) {
                id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return id.toString();
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("name", parameter.name())
                .put("in", parameter.in().text()).put("required", parameter.required())
                .put("description", parameter.says());
        node.set("schema", schema(parameter));
        return node;
    }

    private static ObjectNode schema(Parameter parameter) {
        Class<?> type = parameter.type();
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (type == Integer.class) {
            schema.put("type", "integer").put("format", "int32");
            if (parameter.name().equals("limit")) {
                schema.put("minimum", 1).put("maximum", Limits.LONGEST_PAGE);
            }
            return schema;
        }
        if (type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        schema.put("type", "string");
        if (type == UUID.class) {
            schema.put("format", "uuid");
        } else if (type == When.class) {
            return When.schema(schema);
        } else if (type == java.time.LocalDate.class) {
            schema.put("format", "date");
        } else if (type.isEnum()) {
            ArrayNode values = schema.putArray("enum");
            for (Object value : type.getEnumConstants()) {
                values.add(value.toString());
            }
        }
        return schema;
    }

    private static ObjectNode response(Reply reply) {
        ObjectNode response = Json.MAPPER.createObjectNode().put("description", reply.says());
        Class<?> body = reply.body();
        if (body != null) {
            String type = body == ProblemView.class ? Answer.PROBLEM : Answer.JSON;
            ObjectNode content = response.putObject("content").putObject(type);
            content.set("schema", reply.list() ? page(body) : Schemas.reference(body, false));
        }
        return response;
    }

    private static ObjectNode page(Class<?> item) {
        ObjectNode page = Json.MAPPER.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = page.putObject("properties");
        properties.putObject("items").put("type", "array").set("items", Schemas.reference(item, false));
        properties.putObject("next").put("description", "Where the next page begins; null after the last one")
                .putArray("type").add("string").add("null");
        page.putArray("required").add("items").add("next");
        return page;
    }
}
