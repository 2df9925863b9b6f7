package se.samverk.common.events;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.tenancy.AsFederation;

/** The deliveries that were given up. Each has its place in its subject's queue still. */
@Singleton
class DeadLetters {
    private final DataSource dataSource;
    private final Clock clock;
    private final AuditTrail audit;

    DeadLetters(DataSource dataSource, Clock clock, AuditTrail audit) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.audit = audit;
    }

    /** Some of the list, and how long the whole is. */
    record Slice(List<DeadLetter> items, long total) {}

    @AsFederation(readOnly = true)
    Slice list(long offset, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        DeadLetter.COLUMNS
                                + "where d.dead_since is not null order by d.dead_since desc, d.dead_letter_id limit ? offset ?")) {
            select.setInt(1, limit);
            select.setLong(2, offset);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    letters.add(DeadLetter.of(rows));
                }
            }
            return new Slice(letters, count(connection));
        }
    }

    @AsFederation(readOnly = true)
    long count() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return count(connection);
        }
    }

    /** Also one that has been sent anew and has not arrived yet. */
    @AsFederation(readOnly = true)
    Optional<DeadLetter> find(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(DeadLetter.COLUMNS + "where d.dead_letter_id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(DeadLetter.of(row)) : Optional.empty();
            }
        }
    }

    /** Lets it be tried anew, at once and for as long as a new one; nothing for one that is being tried already. */
    @AsFederation
    Optional<DeadLetter> resend(UUID id) throws SQLException {
        Optional<DeadLetter> before = find(id);
        if (before.isEmpty()) {
            return before;
        }
        revive(id);
        Optional<DeadLetter> after = find(id);
        audit.record(AuditEvent.of("dead-letter", "resent", id, before.get(), after.orElseThrow()));
        return after;
    }

    private void revive(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update outbox_delivery set dead_since = null, first_tried_at = null, attempts = 0, due_at = ?
                        where dead_letter_id = ? and dead_since is not null""")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select count(*) from outbox_delivery where dead_since is not null");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
