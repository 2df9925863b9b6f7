package se.samverk.common.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** An entry that waits for its place in the chain. */
record NewEntry(
        String scope,
        UUID id,
        Instant occurredAt,
        String actor,
        String actorName,
        String clientId,
        String requestId,
        String action,
        String recordType,
        String recordId,
        JsonNode before,
        JsonNode after) {

    /** The entry in its place. */
    AuditEntry at(long number, String previousHash) {
        AuditEntry unsealed = new AuditEntry(
                id,
                scope,
                number,
                occurredAt,
                actor,
                actorName,
                clientId,
                requestId,
                action,
                recordType,
                recordId,
                before,
                after,
                previousHash,
                "");
        return unsealed.withHash(CanonicalEntry.hash(unsealed));
    }
}
