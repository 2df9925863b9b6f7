package se.samverk.common.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import se.samverk.common.hash.Sha256;

/** The form of an entry that its hash is made of, and that is exported: docs/reference/audit.md describes it. */
final class CanonicalEntry {
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalEntry() {}

    /** The hash that belongs to the entry, whatever hash it has. */
    static String hash(AuditEntry entry) {
        return Sha256.hex(text(entry).getBytes(StandardCharsets.UTF_8));
    }

    /** A line of an export: the canonical entry word for word, and the hash that it was stored with. */
    static String line(AuditEntry entry) {
        return "{\"entry\":" + text(entry) + ",\"hash\":\"" + entry.hash() + "\"}\n";
    }

    private static String text(AuditEntry entry) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("scope", entry.scope());
        node.put("number", entry.number());
        node.put("id", entry.id().toString());
        node.put("occurredAt", time(entry.occurredAt()));
        node.put("actor", entry.actor());
        node.put("actorName", entry.actorName());
        node.put("clientId", entry.clientId());
        node.put("requestId", entry.requestId());
        node.put("action", entry.action());
        node.put("recordType", entry.recordType());
        node.put("recordId", entry.recordId());
        node.set("before", orNull(entry.before()));
        node.set("after", orNull(entry.after()));
        node.put("previousHash", entry.previousHash());
        return CanonicalJson.of(node);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }
}
