package se.samverk.common.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Composes an example of each JSON body from the examples of its properties, so that the two cannot differ. */
final class Examples {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int DEEPEST = 8;

    private final OpenAPI api;

    Examples(OpenAPI api) {
        this.api = api;
    }

    void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> add(response.getContent()));
    }

    private void add(@Nullable Content content) {
        MediaType json = content == null ? null : content.getMediaType("application/json");
        if (json != null && json.getSchema() != null && json.getExamples() == null) {
            json.addExample("default", OASFactory.createExample().value(value(json.getSchema(), 0)));
        }
    }

    private @Nullable Object value(Schema given, int depth) {
        Schema schema = resolved(given);
        if (depth > DEEPEST) {
            return null;
        }
        Object own = ownExample(schema);
        if (own != null) {
            return typed(own, schema);
        }
        if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
            return value(schema.getAllOf().getFirst(), depth + 1);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getProperties() != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> {
                Object example = value(property, depth + 1);
                if (example != null) {
                    object.put(name, example);
                }
            });
            return object;
        }
        return schema.getItems() != null ? list(schema.getItems(), depth) : ofType(schema);
    }

    private List<Object> list(Schema items, int depth) {
        Object item = value(items, depth + 1);
        return item == null ? List.of() : List.of(item);
    }

    private Schema resolved(Schema schema) {
        String ref = schema.getRef();
        return ref == null || !ref.startsWith(SCHEMAS)
                ? schema
                : Objects.requireNonNull(
                        api.getComponents().getSchemas().get(ref.substring(SCHEMAS.length())), "unknown schema " + ref);
    }

    /** OpenAPI 3.0 has one example, 3.1 a list of them; the annotation's ends in either. */
    @SuppressWarnings("deprecation")
    private static @Nullable Object ownExample(Schema schema) {
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        List<Object> examples = schema.getExamples();
        return examples == null || examples.isEmpty() ? null : examples.getFirst();
    }

    private static Object typed(Object example, Schema schema) {
        if (!(example instanceof String text)) {
            return example;
        }
        return switch (type(schema)) {
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static @Nullable Object ofType(Schema schema) {
        return switch (type(schema)) {
            case INTEGER, NUMBER -> 1;
            case BOOLEAN -> true;
            case STRING -> ofFormat(Objects.requireNonNullElse(schema.getFormat(), ""));
            default -> null;
        };
    }

    private static String ofFormat(String format) {
        return switch (format) {
            case "uuid" -> "019a2f00-0000-7000-8000-000000000000";
            case "date" -> "2026-03-31";
            case "date-time" -> "2026-03-31T12:00:00Z";
            case "uri" -> "https://api.samverk.example";
            default -> "text";
        };
    }

    private static Schema.SchemaType type(Schema schema) {
        return schema.getType() == null || schema.getType().isEmpty()
                ? Schema.SchemaType.OBJECT
                : schema.getType().stream()
                        .filter(type -> type != Schema.SchemaType.NULL)
                        .findFirst()
                        .orElse(Schema.SchemaType.OBJECT);
    }
}
