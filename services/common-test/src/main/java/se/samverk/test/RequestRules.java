package se.samverk.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a caller may leave out. A number or a truth value that Java has no null for is refused when it is absent, so the
 * description must not call it optional: it is required, or says that it may be null or what it is by default.
 */
final class RequestRules {
    private static final Set<String> PRIMITIVES = Set.of("integer", "number", "boolean");

    private final Map<String, Object> schemas;
    private final Set<String> sent = new LinkedHashSet<>();
    private final Deque<String> toRead = new ArrayDeque<>();

    private RequestRules(Map<String, Object> api) {
        this.schemas = StoredApi.map(StoredApi.map(api.get("components")).get("schemas"));
    }

    static List<String> findings(Map<String, Object> api, List<StoredApi.Operation> operations) {
        RequestRules rules = new RequestRules(api);
        operations.forEach(operation -> rules.follow(operation.description().getOrDefault("requestBody", Map.of())));
        List<String> findings = new ArrayList<>();
        while (!rules.toRead.isEmpty()) {
            rules.check(rules.toRead.remove(), findings);
        }
        return findings;
    }

    private void check(String name, List<String> findings) {
        Map<String, Object> schema = StoredApi.map(schemas.get(name));
        follow(schema);
        List<Object> required = StoredApi.list(schema.get("required"));
        StoredApi.map(schema.get("properties")).forEach((property, described) -> {
            Map<String, Object> shape = StoredApi.map(described);
            boolean mayBeAbsent = Boolean.TRUE.equals(shape.get("nullable")) || shape.containsKey("default");
            if (PRIMITIVES.contains(String.valueOf(shape.get("type")))
                    && !mayBeAbsent
                    && !required.contains(property)) {
                findings.add(name + "." + property + " is sent, and neither required, nullable nor of a default");
            }
        });
    }

    /** Notes each schema that a part of the description refers to. */
    private void follow(Object part) {
        if (part instanceof List<?> list) {
            list.forEach(this::follow);
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key)) {
                    String ref = String.valueOf(value);
                    note(ref.substring(ref.lastIndexOf('/') + 1));
                } else if (!"examples".equals(key)) {
                    follow(value);
                }
            });
        }
    }

    private void note(String name) {
        if (sent.add(name)) {
            toRead.add(name);
        }
    }
}
