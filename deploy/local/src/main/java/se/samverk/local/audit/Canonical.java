package se.samverk.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The form of JSON that is hashed, as docs/reference/audit.md defines it. */
final class Canonical {

    private static final Map<Integer, String> SHORT =
            Map.of((int) '"', "\\\"", (int) '\\', "\\\\", 8, "\\b", 9, "\\t", 10, "\\n", 12, "\\f", 13, "\\r");

    private Canonical() {}

    static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(JsonNode json) {
        if (json.isObject()) return object(json);
        if (json.isArray()) {
            return StreamSupport.stream(json.spliterator(), false)
                    .map(Canonical::of)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (json.isTextual()) return string(json.textValue());
        if (json.isNumber()) return json.decimalValue().stripTrailingZeros().toPlainString();
        return json.asText();
    }

    private static String object(JsonNode object) {
        List<Map.Entry<String, JsonNode>> properties =
                object.properties().stream().sorted(Map.Entry.comparingByKey()).toList();
        return properties.stream()
                .map(property -> string(property.getKey()) + ":" + of(property.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String string(String text) {
        return text.chars()
                .mapToObj(letter -> {
                    if (SHORT.containsKey(letter)) return SHORT.get(letter);
                    return letter < ' ' ? "\\u%04x".formatted(letter) : Character.toString((char) letter);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
