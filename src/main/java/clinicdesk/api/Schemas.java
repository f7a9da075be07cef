package clinicdesk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas of what the API takes and answers, made from the records that carry it. A body is checked by the same
 * schema that the documentation shows.
 */
final class Schemas {

    /** Where the schemas stand in the documentation. */
    private static final String PLACE = "components/schemas";

    /** What may be left out of a change is said by a schema of its own. */
    private static final String PARTIAL = "Changes";

    private final ObjectNode definitions;
    private final Map<String, Schema> checks = new HashMap<>();

    /**
     * @param answered the records that are answered
     * @param taken those that are taken whole
     * @param changes those of which parts are taken
     */
    Schemas(Collection<Class<?>> answered, Collection<Class<?>> taken, Collection<Class<?>> changes) {
        SchemaBuilder builder = new SchemaGenerator(config()).buildMultipleSchemaDefinitions();
        answered.forEach(builder::createSchemaReference);
        taken.forEach(builder::createSchemaReference);
        changes.forEach(builder::createSchemaReference);
        definitions = builder.collectDefinitions(PLACE);
        changes.forEach(type -> definitions.set(type.getSimpleName() + PARTIAL, withoutRequired(type)));
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword(PLACE.substring(0, PLACE.indexOf('/')))).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(dialect, with -> with.schemaRegistryConfig(
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
        taken.forEach(type -> checks.put(name(type, false), check(registry, type, false)));
        changes.forEach(type -> {
            checks.put(name(type, false), check(registry, type, false));
            checks.put(name(type, true), check(registry, type, true));
        });
    }

    private static SchemaGeneratorConfig config() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12,
                OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.NULLABLE_FIELDS_BY_DEFAULT)
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        config.forFields().withRequiredCheck(field -> !isNullable(field))
                .withNullableCheck(Schemas::isNullable).withPropertyNameOverrideResolver(Schemas::name);
        config.forTypesInGeneral().withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider((type, context) -> type.getErasedType() == When.class
                        ? new CustomDefinition(When.schema(context.getGeneratorConfig().createObjectNode()),
                                CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES)
                        : null);
        return config.build();
    }

    /** A name that no Java record may give to a part of itself is given by an annotation. */
    private static @Nullable String name(FieldScope field) {
        JsonProperty named = field.getRawMember().getAnnotation(JsonProperty.class);
        return named == null ? null : named.value();
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode withoutRequired(Class<?> type) {
        ObjectNode partial = ((ObjectNode) definitions.get(type.getSimpleName())).deepCopy();
        partial.remove("required");
        return partial;
    }

    private static String name(Class<?> type, boolean partial) {
        return type.getSimpleName() + (partial ? PARTIAL : "");
    }

    private Schema check(SchemaRegistry registry, Class<?> type, boolean partial) {
        ObjectNode schema = reference(type, partial);
        schema.putObject("components").set("schemas", definitions);
        return registry.getSchema(schema);
    }

    /** All of them, by name. */
    ObjectNode definitions() {
        return definitions;
    }

    /** Whether something of it cannot be left out. */
    boolean isNeeded(Class<?> type, boolean partial) {
        return definitions.get(name(type, partial)).has("required");
    }

    /** @param partial whether fields may be left out */
    static ObjectNode reference(Class<?> type, boolean partial) {
        return Json.MAPPER.createObjectNode().put("$ref", "#/" + PLACE + "/" + name(type, partial));
    }

    /** What is wrong with a body; empty when nothing is. */
    List<Error> errors(Class<?> type, boolean partial, JsonNode body) {
        Schema check = checks.get(name(type, partial));
        if (check == null) {
            throw new IllegalArgumentException(type.getName());
        }
        return check.validate(body);
    }
}
