package se.samverk.tenants.userimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of people as its administrators see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A file of people: what it would do, and how far it has been taken")
public record UserImport(
        @Schema(description = "Identifier", examples = "019a9c5e-6f00-7c3d-9a55-0a1b2c3d4e5f")
        UUID id,

        @Schema(description = "The file's name", examples = "personal.csv")
        String fileName,

        @Schema(description = "previewed, running or completed", examples = "completed")
        String state,

        @Schema(description = "People in the file", examples = "412")
        long rowCount,

        @Schema(description = "Those who would be new when the file was looked through", examples = "12")
        long createCount,

        @Schema(description = "Those who would be changed", examples = "3")
        long changeCount,

        @Schema(description = "Those who are as the file says already", examples = "397")
        long unchangedCount,

        @Schema(description = "Rows that have been taken, or could not be", examples = "412")
        long doneCount,

        @Schema(description = "Rows that could not be taken", examples = "0")
        long failedCount,

        @Schema(description = "How far it has come", examples = "100")
        int progressPercent,

        @Schema(
                description = "Whether temporary passwords wait to be fetched; they can be once, within a month",
                examples = "false")
        boolean passwordsWaiting,

        @Schema(description = "When the file was looked through", examples = "2026-03-05T14:30:00Z")
        Instant createdAt,

        @Schema(description = "By whom", examples = "Eva Ek")
        String createdBy,

        @Nullable @Schema(description = "When it was done", examples = "2026-03-05T14:32:10Z")
        Instant finishedAt) {

    static final String PREVIEWED = "previewed";
    static final String RUNNING = "running";
    static final String COMPLETED = "completed";

    static final String SELECT = """
            select i.id, i.file_name, i.state, i.password_seed is not null and i.state = 'completed' and r.created > 0,
                   i.created_at, i.created_by, i.finished_at, r.total, r.to_create, r.to_change, r.same, r.done, r.failed
            from user_import i
            cross join lateral (
              select count(*) as total, count(*) filter (where action = 'create') as to_create,
                     count(*) filter (where action = 'change') as to_change,
                     count(*) filter (where action = 'unchanged') as same,
                     count(*) filter (where outcome <> 'waiting') as done,
                     count(*) filter (where outcome = 'failed') as failed,
                     count(*) filter (where outcome = 'created') as created
              from user_import_row where municipality = i.municipality and import_id = i.id) r
            where i.municipality = current_tenant()
            """;

    static UserImport of(ResultSet row) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp(7);
        long total = row.getLong(8);
        long done = row.getLong(12);
        return new UserImport(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                total,
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                done,
                row.getLong(13),
                total == 0 ? 100 : (int) (100 * done / total),
                row.getBoolean(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                finished == null ? null : finished.toInstant());
    }
}
