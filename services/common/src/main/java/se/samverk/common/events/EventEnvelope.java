package se.samverk.common.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as its consumer sees it (CloudEvents 1.0).
 *
 * @param id the same at every delivery of the same event
 * @param type names what has happened and the form of {@code data}, such as {@code se.samverk.tenants.municipality.v1}
 * @param subject what it happened to; events of one subject arrive in order
 */
public record EventEnvelope(UUID id, String type, String subject, Instant occurredAt, JsonNode data) {}
