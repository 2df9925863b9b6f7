package se.samverk.local.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored entry, with the hash that it should have. */
record Entry(long number, String previousHash, String hash, String rightHash) {

    private static final List<String> TEXTS = List.of(
            "id", "occurredAt", "actor", "actorName", "clientId", "requestId", "action", "recordType", "recordId");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Of a row of the query in {@link Trail}. */
    static Entry of(ResultSet row) throws SQLException {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("scope", row.getString(1)).put("number", row.getLong(2));
        for (int i = 0; i < TEXTS.size(); i++) node.put(TEXTS.get(i), row.getString(i + 3));
        node.set("before", document(row.getString(12)));
        node.set("after", document(row.getString(13)));
        node.put("previousHash", row.getString(14));
        return new Entry(row.getLong(2), row.getString(14), row.getString(15), Canonical.sha256(Canonical.of(node)));
    }

    private static JsonNode document(@Nullable String text) {
        try {
            return text == null ? JsonNodeFactory.instance.nullNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave JSON that is none", e);
        }
    }
}
