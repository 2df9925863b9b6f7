package se.samverk.common.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code audit_entry} in the running transaction. */
@Singleton
class AuditEntries {
    private static final int MOST_COUNTED = 10_000;
    private static final String SELECT = """
            select id, scope, number, occurred_at, actor, actor_name, client_id, request_id, action, record_type,
                   record_id, before::text, after::text, previous_hash, hash from audit_entry where\s""";

    private final DataSource dataSource;
    private final ObjectReader json;

    AuditEntries(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    List<AuditEntry> page(AuditFilter.Conditions conditions, long offset, int limit) throws SQLException {
        return list(SELECT + conditions.sql() + " order by number desc offset ? limit ?", statement -> {
            int next = conditions.bind(statement);
            statement.setLong(next, offset);
            statement.setInt(next + 1, limit);
        });
    }

    /**
     * How many there are, so that nobody counts a million rows: the whole chain's length stands in its head, and of what
     * is searched for no more are counted than anybody turns pages.
     */
    long count(AuditFilter.Conditions conditions) throws SQLException {
        String sql = conditions.isAll()
                ? "select coalesce(max(number), 0) from audit_chain where " + conditions.sql()
                : "select count(*) from (select from audit_entry where " + conditions.sql() + " limit " + MOST_COUNTED
                        + ") found";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            conditions.bind(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    Optional<AuditEntry> one(String scope, UUID id) throws SQLException {
        return list(SELECT + "scope = ? and id = ?", statement -> {
                    statement.setString(1, scope);
                    statement.setObject(2, id);
                })
                .stream()
                .findFirst();
    }

    /** The chain's next entries after {@code number}, in its order. */
    List<AuditEntry> after(String scope, long number, int limit) throws SQLException {
        return list(SELECT + "scope = ? and number > ? order by number limit ?", statement -> {
            statement.setString(1, scope);
            statement.setLong(2, number);
            statement.setInt(3, limit);
        });
    }

    private List<AuditEntry> list(String sql, Binding binding) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (ResultSet rows = select.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                document(row.getString(12)),
                document(row.getString(13)),
                row.getString(14),
                row.getString(15));
    }

    private @Nullable JsonNode document(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave JSON that is none", e);
        }
    }
}
