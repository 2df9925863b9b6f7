package se.samverk.common.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that did not arrive, as the operator sees it. What it says is left out: it may be about people. */
public record DeadLetter(
        @Schema(description = "Stays the same when it is sent anew", examples = "019a9c5e-6f00-7c3d-9a55-0a1b2c3d4e5f")
        UUID id,

        @Schema(description = "What has happened", examples = "se.samverk.tenants.municipality.v1")
        String type,

        @Schema(description = "What it happened to", examples = "1494")
        String subject,

        @Schema(
                description = "The address that did not take it",
                examples = "http://cost-reporting:8083/cost-reporting/internal/events")
        String subscriber,

        @Schema(description = "When it happened", examples = "2026-03-05T14:30:00Z")
        Instant occurredAt,

        @Schema(
                description = "dead, or resending from when it is sent anew until it arrives or is given up again",
                examples = "dead")
        String state,

        @Schema(description = "How often it has been tried", examples = "4320")
        int attempts,

        @Schema(description = "The latest answer: an HTTP status, or what kind of failure it was", examples = "503")
        String lastAnswer,

        @Schema(description = "Later events of the same subject that wait behind it", examples = "2")
        long waiting) {

    static final String COLUMNS = """
            select d.dead_letter_id, o.type, d.subject, d.subscriber, o.occurred_at, d.dead_since is not null, d.attempts,
                   coalesce(d.last_answer, ''),
                   (select count(*) from outbox_delivery w
                    where w.subscriber = d.subscriber and w.subject = d.subject and w.event_id > d.event_id)
            from outbox_delivery d join outbox_event o on o.id = d.event_id
            """;

    static DeadLetter of(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getBoolean(6) ? "dead" : "resending",
                row.getInt(7),
                row.getString(8),
                row.getLong(9));
    }
}
