package se.samverk.common.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

/** Which entries are asked for; a {@code @BeanParam}. What is not given is anything. */
public class AuditFilter {
    private static final int LAST_YEAR = 9999;

    @QueryParam("recordType")
    @Size(max = 100)
    @Parameter(description = "Only records of this kind", example = "cost-pool")
    @Nullable
    String recordType;

    @QueryParam("recordId")
    @Size(max = 100)
    @Parameter(description = "Only this record", example = "019a2f00-0000-7000-8000-000000000002")
    @Nullable
    String recordId;

    @QueryParam("actor")
    @Size(max = 200)
    @Parameter(
            description = "Only what this person or client did: the token's subject, or the whole name",
            example = "Åsa Öhman")
    @Nullable
    String actor;

    @QueryParam("action")
    @Size(max = 100)
    @Parameter(description = "Only this kind of change", example = "cost-pool.changed")
    @Nullable
    String action;

    @QueryParam("requestId")
    @Size(max = 100)
    @Parameter(description = "Only what this call did", example = "019a2f00-0000-7000-8000-000000000001")
    @Nullable
    String requestId;

    @QueryParam("from")
    @Parameter(description = "Only from this time on (RFC 3339)", example = "2026-03-01T00:00:00Z")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Only before this time (RFC 3339)", example = "2026-04-01T00:00:00Z")
    @Nullable
    String to;

    private interface Value {
        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    /** The conditions in SQL with their values, in order. */
    static final class Conditions {
        private final StringBuilder sql = new StringBuilder("scope = ?");
        private final List<Value> values = new ArrayList<>();

        String sql() {
            return sql.toString();
        }

        /** Whether nothing but the scope is asked for. */
        boolean isAll() {
            return values.size() == 1;
        }

        int bind(PreparedStatement statement) throws SQLException {
            int index = 1;
            for (Value value : values) {
                value.bind(statement, index++);
            }
            return index;
        }

        private void text(String condition, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                sql.append(condition);
                values.add((statement, index) -> statement.setString(index, text.strip()));
            }
        }

        private void time(String condition, @Nullable Instant time) {
            if (time != null) {
                sql.append(condition);
                values.add((statement, index) -> statement.setTimestamp(index, Timestamp.from(time)));
            }
        }
    }

    Conditions in(String scope) {
        Conditions conditions = new Conditions();
        conditions.values.add((statement, index) -> statement.setString(index, scope));
        conditions.text(" and record_type = ?", recordType);
        conditions.text(" and record_id = ?", recordId);
        conditions.text(" and (actor = ?", actor);
        conditions.text(" or lower(actor_name) = lower(?))", actor);
        conditions.text(" and action = ?", action);
        conditions.text(" and request_id = ?", requestId);
        conditions.time(" and occurred_at >= ?", time("from", from));
        conditions.time(" and occurred_at < ?", time("to", to));
        return conditions;
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.strip());
            if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException unreadable) {
            // Told below, as a year that RFC 3339 cannot write is.
        }
        throw Problem.badRequest("invalid-fields").withField(name, "field.time");
    }
}
