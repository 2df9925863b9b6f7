package se.samverk.local.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import se.samverk.local.install.Part;

/**
 * A year of a million ledger rows, and what is needed to allocate it: thirty services with a pool each, four overhead
 * pools, a rule for every cost centre, and members who share by population. It lies in 1999, where no other figure is.
 */
final class AllocationYear {

    static final String YEAR = "1999";
    private static final String RUNS = "/cost-reporting/v1/allocation-runs";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final List<String> CATALOGUE = List.of(
            """
            insert into ledger_entry (voucher_id, amount_ore, period, account, row_number, cost_centre, project)
            select uuidv7(), (h * 7919) % 1000000 - 100000, make_date(1999, 1 + g % 12, 1), 4000 + (h % 60) * 61, 1,
                   (100 + h % 34)::text, case when h % 10 = 0 then 'P' || h % 7 end
              from (select g, (g * 104729::bigint) % 1700 as h from generate_series(1, 1000000) g) r""",
            "insert into allocation_key (id, code, name_sv, name_en) values (uuidv7(), 'bench', 'Mätning', 'Bench')",
            """
            insert into allocation_key_version (id, key_id, number, valid_from, basis)
            select uuidv7(), id, 1, '1990-01-01', 'population' from allocation_key where code = 'bench'""",
            """
            insert into cost_pool (id, code, name_sv, name_en, kind, step, key_id)
            select uuidv7(), 'bench-' || n, 'Mätning', 'Bench', case when n < 4 then 'overhead' else 'service' end,
                   case when n < 4 then n end, case when n >= 4 then k.id end
              from generate_series(0, 33) n, allocation_key k where k.code = 'bench'""",
            """
            insert into catalogue_service (id, code, name_sv, name_en, unit, pool_id)
            select uuidv7(), code, name_sv, name_en, 'system', id from cost_pool
             where code like 'bench-%' and kind = 'service'""",
            """
            insert into mapping_rule (id, priority, account_from, account_to, cost_centre, pool_id, valid_from, valid_to)
            select uuidv7(), 50, '4000', '7999', (100 + n)::text, p.id, '1990-01-01', '1999-12-31'
              from generate_series(0, 33) n join cost_pool p on p.code = 'bench-' || n""");

    private final BenchContext context;

    AllocationYear(BenchContext context) {
        this.context = context;
    }

    /** Allocates the year, however long that takes; the run as it has ended. */
    static String allocate(BenchContext context) {
        return allocate(context, YEAR);
    }

    static String allocate(BenchContext context, String period) {
        var body = JsonNodeFactory.instance.objectNode().put("period", period);
        var answer = context.send(context.request(RUNS)
                .header("Prefer", "wait=50")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() == 201) return answer.body();
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return ended(context, location.getPath());
    }

    private static String ended(BenchContext context, String run) {
        while (true) {
            var now = context.get(run);
            if (!List.of("queued", "running").contains(now.path("state").asText())) return now.toString();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** The year, shared by just so many members. */
    void prepare(int members) throws SQLException {
        try (var connection = context.connect(Part.COST_REPORTING)) {
            if (!isThere(connection)) {
                context.progress("making a year of 1,000,000 ledger rows");
                for (var sql : CATALOGUE) execute(connection, sql);
            }
            // Codes beyond those in use, so that no real member is in the way.
            execute(connection, """
                    insert into member (code, slug, name, updated_at)
                    select (9000 + n)::text, 'bench-' || n, 'Bench ' || n, now() from generate_series(1, 290) n
                    on conflict do nothing""");
            execute(connection, """
                    insert into realm (code, slug, name) select code, slug, name from member where code > '9000'
                    on conflict do nothing""");
            execute(connection, "delete from member_population");
            execute(connection, """
                    insert into member_population (municipality, counted_on, inhabitants)
                    select (9000 + n)::text, '1998-12-31', 2000 + n * 7919 %% 90000 from generate_series(1, %d) n""".formatted(members));
            execute(connection, "vacuum (analyze) ledger_entry");
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select from allocation_key where code = 'bench'")) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
