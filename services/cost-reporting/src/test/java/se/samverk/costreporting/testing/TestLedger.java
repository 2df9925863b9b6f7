package se.samverk.costreporting.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.test.TestPostgres;

/** Ledger rows put straight into the database, as an import would have left them. Each row is a voucher of its own. */
public final class TestLedger {
    private static final String DATABASE = "cost_reporting";

    private record Entry(
            YearMonth month,
            int account,
            @Nullable String costCentre,
            @Nullable String project,
            long ore) {}

    private final List<Entry> entries = new ArrayList<>();

    public TestLedger row(String month, int account, @Nullable String costCentre, @Nullable String project, long ore) {
        entries.add(new Entry(YearMonth.parse(month), account, costCentre, project, ore));
        return this;
    }

    public void store() {
        store(Instant.now());
    }

    /** As an import that ended at that time would have left them. */
    public void store(Instant finished) {
        try (Connection connection = TestPostgres.superuser(DATABASE).getConnection()) {
            connection.setAutoCommit(false);
            UUID importId = UUID.randomUUID();
            UUID year = UUID.randomUUID();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into fiscal_year (id, organisation_number, starts_on, ends_on, assumed) values (?, ?, ?, ?, false)")) {
                insert.setObject(1, year);
                insert.setString(2, year.toString());
                insert.setObject(3, LocalDate.of(2000, 1, 1));
                insert.setObject(4, LocalDate.of(2000, 12, 31));
                insert.execute();
            }
            try (PreparedStatement taken = connection.prepareStatement("""
                            insert into ledger_import (id, file_name, size_bytes, sha256, state, created_at, finished_at, created_by)
                            values (?, 'test.se', 0, sha256(?::text::bytea), 'completed', ?, ?, 'test')""")) {
                taken.setObject(1, importId);
                taken.setObject(2, importId);
                taken.setTimestamp(3, Timestamp.from(finished));
                taken.setTimestamp(4, Timestamp.from(finished));
                taken.execute();
            }
            try (PreparedStatement voucher = connection.prepareStatement("""
                            insert into voucher (id, fiscal_year_id, series, number, occurrence, voucher_date, text, content_hash, import_id)
                            values (?, ?, 'A', ?, 1, ?, 'Verifikation', sha256('x'), ?)""");
                    PreparedStatement entry = connection.prepareStatement("""
                            insert into ledger_entry (voucher_id, amount_ore, period, account, row_number, cost_centre, project)
                            values (?, ?, ?, ?, 1, ?, ?)""")) {
                int number = 0;
                for (Entry row : entries) {
                    UUID id = UUID.randomUUID();
                    voucher.setObject(1, id);
                    voucher.setObject(2, year);
                    voucher.setString(3, Integer.toString(++number));
                    voucher.setObject(4, row.month().atDay(5));
                    voucher.setObject(5, importId);
                    voucher.addBatch();
                    entry.setObject(1, id);
                    entry.setLong(2, row.ore());
                    entry.setObject(3, row.month().atDay(1));
                    entry.setInt(4, row.account());
                    entry.setString(5, row.costCentre());
                    entry.setString(6, row.project());
                    entry.addBatch();
                }
                voucher.executeBatch();
                entry.executeBatch();
            }
            countMonths(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void countMonths(Connection connection) throws SQLException {
        try (PreparedStatement month = connection.prepareStatement("""
                        insert into ledger_month as m (month, revision) values (?, 1)
                        on conflict (month) do update set revision = m.revision + 1""")) {
            for (YearMonth changed :
                    new TreeSet<>(entries.stream().map(Entry::month).toList())) {
                month.setObject(1, changed.atDay(1));
                month.addBatch();
            }
            month.executeBatch();
        }
    }

    /** Runs a statement past every wall. */
    public static void execute(String sql) {
        try (Connection connection = TestPostgres.superuser(DATABASE).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads one number past every wall. */
    public static long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** Reads one value past every wall. */
    public static String text(String sql) {
        try (Connection connection = TestPostgres.superuser(DATABASE).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
