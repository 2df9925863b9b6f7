package se.samverk.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Lints a stored description by the Swedish national REST API profile 1.2 (Digg): no findings are accepted. A service
 * extends this; it needs nothing running.
 */
public abstract class OpenApiRulesTest {
    private static final Set<String> INFO =
            Set.of("title", "version", "description", "contact", "license", "termsOfService", "x-sla", "x-limitations");

    private final String service = PostgresResource.serviceProperty("samverk.service");
    private final Map<String, Object> api = StoredApi.read(service);
    private final List<String> findings = new ArrayList<>();

    @Test
    void description_hasNoFindings() {
        checkHead();
        List<StoredApi.Operation> operations = StoredApi.operations(api);
        assertFalse(operations.isEmpty(), "there is nothing to lint");
        operations.forEach(this::checkOperation);
        StoredApi.map(StoredApi.map(api.get("components")).get("schemas"))
                .forEach((name, schema) -> checkSchema(name, StoredApi.map(schema)));
        RequestRules.findings(api, operations).forEach(findings::add);
        checkUnique(operations);
        assertEquals(List.of(), findings);
    }

    private void checkHead() {
        Map<String, Object> info = StoredApi.map(api.get("info"));
        INFO.forEach(key -> require(info.containsKey(key), "info has no " + key));
        Map<String, Object> contact = StoredApi.map(info.get("contact"));
        require(contact.keySet().containsAll(Set.of("name", "url", "email")), "contact lacks name, url or email");
        require(
                StoredApi.map(info.get("license")).keySet().containsAll(Set.of("name", "url")),
                "licence lacks name or url");
        require(
                StoredApi.map(info.get("x-sla"))
                        .keySet()
                        .containsAll(Set.of("availability", "responseTime", "support")),
                "x-sla lacks a part");
        require(String.valueOf(info.get("version")).matches("\\d+\\.\\d+\\.\\d+"), "version is not semantic");
        require(
                StoredApi.map(api.get("externalDocs")).keySet().containsAll(Set.of("description", "url")),
                "externalDocs lacks a part");
        StoredApi.list(api.get("servers")).forEach(server -> {
            String url = String.valueOf(StoredApi.map(server).get("url"));
            require(url.matches("https://api\\.samverk\\.example/[a-z-]+/v\\d+"), "server " + url);
        });
        require(!StoredApi.list(api.get("servers")).isEmpty(), "no server");
    }

    private void checkOperation(StoredApi.Operation operation) {
        Map<String, Object> described = operation.description();
        String where = operation.toString();
        require(
                operation.path().matches("(/([a-z]+(-[a-z]+)*|\\{[a-z][A-Za-z]*}))+"),
                where + ": path is not lower case words and parameters");
        for (String key : List.of("summary", "description", "operationId", "tags", "responses")) {
            require(described.containsKey(key), where + " has no " + key);
        }
        require(!operation.access().isEmpty(), where + " has no x-access");
        require(described.containsKey("security"), where + " has no security");
        StoredApi.list(described.get("parameters"))
                .forEach(parameter -> checkParameter(where, StoredApi.map(parameter)));
        checkBody(where + " request", StoredApi.map(described.get("requestBody")));
        Map<String, Object> responses = StoredApi.map(described.get("responses"));
        require(responses.containsKey("default"), where + " has no default answer");
        responses.forEach(
                (status, answer) -> checkAnswer(where + " " + status, status, resolve(StoredApi.map(answer))));
    }

    private void checkParameter(String where, Map<String, Object> parameter) {
        String name = String.valueOf(parameter.get("name"));
        require(parameter.containsKey("description"), where + ": parameter " + name + " has no description");
        require(
                !"query".equals(parameter.get("in")) || !Boolean.TRUE.equals(parameter.get("required")),
                where + ": query parameter " + name + " is required");
        require(
                !name.matches("(?i).*(personn?u?m|ssn|personal).*"),
                where + ": parameter " + name + " may name a person");
        boolean header = "header".equals(parameter.get("in"));
        require(header || name.matches("[a-z][A-Za-z]*"), where + ": parameter " + name + " is not camelCase");
    }

    private void checkAnswer(String where, String status, Map<String, Object> answer) {
        require(answer.containsKey("description"), where + " has no description");
        boolean failure = status.equals("default") || status.startsWith("4") || status.startsWith("5");
        Map<String, Object> content = StoredApi.map(answer.get("content"));
        require(!failure || content.keySet().equals(Set.of("application/problem+json")), where + " is not a problem");
        boolean made = status.equals("201") || status.equals("202");
        require(!made || StoredApi.map(answer.get("headers")).containsKey("Location"), where + " has no Location");
        checkBody(where, answer);
    }

    private void checkBody(String where, Map<String, Object> body) {
        StoredApi.map(body.get("content")).forEach((type, media) -> {
            boolean json = type.contains("json");
            require(!json || StoredApi.map(media).containsKey("examples"), where + " has no examples for " + type);
        });
    }

    private void checkSchema(String name, Map<String, Object> schema) {
        BiConsumer<String, Object> check = (property, described) -> {
            require(property.matches("_?[a-z][A-Za-z]*"), name + "." + property + " is not camelCase letters");
            Map<String, Object> shape = StoredApi.map(described);
            require(
                    shape.containsKey("description") || shape.containsKey("$ref"),
                    name + "." + property + " has no description");
            require(
                    !"array".equals(shape.get("type")) || isPlural(property),
                    name + "." + property + " is a list, not plural");
        };
        StoredApi.map(schema.get("properties")).forEach(check);
    }

    private static boolean isPlural(String property) {
        return property.endsWith("s") || property.equals("data");
    }

    private void checkUnique(List<StoredApi.Operation> operations) {
        List<Object> ids = operations.stream()
                .map(operation -> operation.description().get("operationId"))
                .toList();
        require(ids.stream().distinct().count() == ids.size(), "operation ids are not unique: " + ids);
    }

    private Map<String, Object> resolve(Map<String, Object> answer) {
        String ref = String.valueOf(answer.get("$ref"));
        return answer.containsKey("$ref")
                ? StoredApi.map(
                        StoredApi.map(StoredApi.map(api.get("components")).get("responses"))
                                .get(ref.substring(ref.lastIndexOf('/') + 1)))
                : answer;
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }
}
