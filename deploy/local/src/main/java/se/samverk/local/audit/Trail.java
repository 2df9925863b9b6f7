package se.samverk.local.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All chains of one service, as they stand in its database.
 *
 * @param heads the last entry of each chain as the entries themselves have it
 */
public record Trail(String service, long entries, List<Head> heads, List<Finding> findings) {

    private static final int AT_A_TIME = 1000;

    private static final String ENTRIES = """
            select scope, number, id, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor,
                   actor_name, client_id, request_id, action, record_type, record_id, before::text, after::text,
                   previous_hash, hash
              from audit_entry order by scope, number""";

    public Trail {
        heads = List.copyOf(heads);
        findings = List.copyOf(findings);
    }

    public boolean isUnbroken() {
        return findings.isEmpty();
    }

    /**
     * Reads and verifies every chain.
     *
     * @param noted heads of an earlier time, which have to be there still
     */
    public static Trail read(String service, Connection connection, List<Head> noted) throws SQLException {
        var own = noted.stream().filter(head -> head.service().equals(service)).toList();
        Map<String, Chain> chains = new TreeMap<>();
        for (var head : own) chains.computeIfAbsent(head.scope(), scope -> new Chain(scope, own));
        long entries = 0;
        connection.setAutoCommit(false); // else every row is fetched at once
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery(ENTRIES)) {
                while (rows.next()) {
                    entries++;
                    chains.computeIfAbsent(rows.getString(1), scope -> new Chain(scope, own))
                            .next(Entry.of(rows));
                }
            }
            try (var rows = statement.executeQuery("select scope, number, hash from audit_chain")) {
                while (rows.next()) {
                    chains.computeIfAbsent(rows.getString(1), scope -> new Chain(scope, own))
                            .head(rows.getLong(2), rows.getString(3));
                }
            }
        } finally {
            connection.rollback();
        }
        List<Finding> findings = new ArrayList<>();
        chains.values().forEach(chain -> findings.addAll(chain.end()));
        return new Trail(
                service,
                entries,
                chains.values().stream().map(chain -> chain.last(service)).toList(),
                findings);
    }
}
