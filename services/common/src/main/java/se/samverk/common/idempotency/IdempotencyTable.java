package se.samverk.common.idempotency;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.AsFederation;

/** The table {@code idempotency_record}. */
@Singleton
class IdempotencyTable {
    /** Who uses which key. */
    record Key(String tenant, String client, String key) {}

    /** What is known of an earlier call; {@code status} is null while it runs. */
    record Earlier(
            byte[] requestHash,
            Instant claimedAt,
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    private final DataSource dataSource;

    IdempotencyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes the key for a call that begins at {@code now}; a call that began before {@code staleBefore} and never
     * answered died, and its key is taken over.
     *
     * @return the earlier call, if the key was not to be had
     */
    @AsFederation
    Optional<Earlier> claim(Key key, byte[] requestHash, Instant now, Instant staleBefore) throws SQLException {
        String sql = """
                insert into idempotency_record (tenant, client, key, request_hash, claimed_at) values (?, ?, ?, ?, ?)
                on conflict (tenant, client, key) do update
                  set request_hash = excluded.request_hash, claimed_at = excluded.claimed_at
                  where idempotency_record.status is null and idempotency_record.claimed_at < ?""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            setKey(upsert, 1, key);
            upsert.setBytes(4, requestHash);
            upsert.setTimestamp(5, Timestamp.from(now));
            upsert.setTimestamp(6, Timestamp.from(staleBefore));
            return upsert.executeUpdate() == 1 ? Optional.empty() : Optional.of(read(connection, key));
        }
    }

    @AsFederation
    void complete(Key key, int status, @Nullable String location, @Nullable String etag, @Nullable String body)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update idempotency_record set status = ?, location = ?, etag = ?, body = ?
                        where tenant = ? and client = ? and key = ?""")) {
            update.setInt(1, status);
            update.setString(2, location);
            update.setString(3, etag);
            update.setString(4, body);
            setKey(update, 5, key);
            update.executeUpdate();
        }
    }

    /** Gives the key back, after a call that failed without doing anything. */
    @AsFederation
    void release(Key key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from idempotency_record where tenant = ? and client = ? and key = ? and status is null")) {
            setKey(delete, 1, key);
            delete.executeUpdate();
        }
    }

    @AsFederation
    void deleteBefore(Instant oldest) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency_record where claimed_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(oldest));
            delete.executeUpdate();
        }
    }

    private static Earlier read(Connection connection, Key key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select request_hash, claimed_at, status, location, etag, body from idempotency_record
                where tenant = ? and client = ? and key = ?""")) {
            setKey(select, 1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the record was removed meanwhile", "40001");
                }
                return new Earlier(
                        row.getBytes(1),
                        row.getTimestamp(2).toInstant(),
                        row.getObject(3, Integer.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6));
            }
        }
    }

    private static void setKey(PreparedStatement statement, int first, Key key) throws SQLException {
        statement.setString(first, key.tenant());
        statement.setString(first + 1, key.client());
        statement.setString(first + 2, key.key());
    }
}
