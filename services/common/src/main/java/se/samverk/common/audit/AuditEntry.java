package se.samverk.common.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One change: who did what and when, with before and after")
record AuditEntry(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000010")
        UUID id,

        @Schema(description = "Whose chain it stands in: a municipality's code, or federation", examples = "federation")
        String scope,

        @Schema(description = "Its place in the chain, from 1 without gaps", examples = "17")
        long number,

        @Schema(description = "When it was done", examples = "2026-03-02T08:15:00.123456Z")
        Instant occurredAt,

        @Schema(
                description = "Who did it: the subject of the token; job for background work",
                examples = "5f0c3a52-8a9e-4d0e-9a53-6c1f6f1b2c3d")
        String actor,

        @Schema(
                description = "The person's or API client's name then; empty for background work",
                examples = "Åsa Öhman")
        String actorName,

        @Schema(description = "The client that the token was given to", examples = "samverk-gateway")
        String clientId,

        @Schema(
                description = "The call that it was done by, as in its answer's X-Request-Id",
                examples = "019a2f00-0000-7000-8000-000000000001")
        String requestId,

        @Schema(description = "What was done", examples = "cost-pool.changed")
        String action,

        @Schema(description = "The kind of record", examples = "cost-pool")
        String recordType,

        @Schema(description = "The record's id in its API", examples = "019a2f00-0000-7000-8000-000000000002")
        String recordId,

        @Nullable
        @Schema(
                description = "The record before, as its API showed it; none if it was added",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                nullable = true,
                examples = "{\"code\": \"it-arbetsplats\", \"keyCode\": \"invanare\"}")
        JsonNode before,

        @Nullable
        @Schema(
                description = "The record after; none if it was removed",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                nullable = true,
                examples = "{\"code\": \"it-arbetsplats\", \"keyCode\": \"enheter\"}")
        JsonNode after,

        @Schema(
                description = "The hash of the entry before it in the chain; 64 zeros for the first",
                examples = "0000000000000000000000000000000000000000000000000000000000000000")
        String previousHash,

        @Schema(
                description = "SHA-256, in hexadecimal, of the entry's canonical form",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

    AuditEntry withHash(String newHash) {
        return new AuditEntry(
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
                newHash);
    }
}
