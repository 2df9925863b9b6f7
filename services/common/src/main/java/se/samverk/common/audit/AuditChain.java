package se.samverk.common.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.BeforeCommit;

/**
 * Puts a transaction's entries at the ends of their chains as the last thing that it does, so that a chain is locked
 * only for a moment. Chains are locked in the order of their names: two transactions never wait for each other.
 */
@Singleton
class AuditChain implements BeforeCommit {
    private static final String WAITING = AuditChain.class.getName();
    private static final String INSERT = """
            insert into audit_entry (scope, number, id, occurred_at, actor, actor_name, client_id, request_id, action,
                                     record_type, record_id, before, after, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""";

    private record Head(long number, String hash) {}

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry registry;

    AuditChain(DataSource dataSource, TransactionSynchronizationRegistry registry) {
        this.dataSource = dataSource;
        this.registry = registry;
    }

    /** Keeps an entry until the running transaction ends. */
    void add(NewEntry entry) {
        List<NewEntry> waiting = waiting();
        waiting.add(entry);
        registry.putResource(WAITING, waiting);
    }

    @Override
    public void beforeCommit() throws SQLException {
        Map<String, List<NewEntry>> byScope =
                waiting().stream().collect(Collectors.groupingBy(NewEntry::scope, TreeMap::new, Collectors.toList()));
        if (byScope.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            for (Map.Entry<String, List<NewEntry>> chain : byScope.entrySet()) {
                Head head = lock(connection, chain.getKey());
                move(connection, chain.getKey(), append(connection, head, chain.getValue()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<NewEntry> waiting() {
        Object waiting = registry.getResource(WAITING);
        return waiting == null ? new ArrayList<>() : (List<NewEntry>) waiting;
    }

    private static Head lock(Connection connection, String scope) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(
                "insert into audit_chain (scope, number, hash) values (?, 0, ?) on conflict do nothing")) {
            begin.setString(1, scope);
            begin.setString(2, CanonicalEntry.BEFORE_THE_FIRST);
            begin.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select number, hash from audit_chain where scope = ? for update")) {
            select.setString(1, scope);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getString(2));
            }
        }
    }

    private static Head append(Connection connection, Head head, List<NewEntry> entries) throws SQLException {
        Head last = head;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NewEntry waiting : entries) {
                AuditEntry entry = waiting.at(last.number() + 1, last.hash());
                bind(insert, entry);
                insert.addBatch();
                last = new Head(entry.number(), entry.hash());
            }
            insert.executeBatch();
        }
        return last;
    }

    private static void bind(PreparedStatement insert, AuditEntry entry) throws SQLException {
        insert.setString(1, entry.scope());
        insert.setLong(2, entry.number());
        insert.setObject(3, entry.id());
        insert.setTimestamp(4, Timestamp.from(entry.occurredAt()));
        insert.setString(5, entry.actor());
        insert.setString(6, entry.actorName());
        insert.setString(7, entry.clientId());
        insert.setString(8, entry.requestId());
        insert.setString(9, entry.action());
        insert.setString(10, entry.recordType());
        insert.setString(11, entry.recordId());
        insert.setString(12, text(entry.before()));
        insert.setString(13, text(entry.after()));
        insert.setString(14, entry.previousHash());
        insert.setString(15, entry.hash());
    }

    private static @Nullable String text(@Nullable JsonNode document) {
        return document == null || document.isNull() ? null : CanonicalJson.of(document);
    }

    private static void move(Connection connection, String scope, Head head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit_chain set number = ?, hash = ? where scope = ?")) {
            update.setLong(1, head.number());
            update.setString(2, head.hash());
            update.setString(3, scope);
            update.executeUpdate();
        }
    }
}
