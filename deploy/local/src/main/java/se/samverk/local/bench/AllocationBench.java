package se.samverk.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.samverk.local.LocalException;
import se.samverk.local.install.Part;

/** Allocates a year of a million rows, against one hand-written aggregate query that gives the same shares. */
final class AllocationBench implements Bench {

    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final double AT_MOST = 2;
    /** What a member bears of each pool in each month, as one would write it by hand: no steps, no whole öre, not stored. */
    private static final String AGGREGATE = """
            with ledger as (
                select period, account, cost_centre, sum(amount_ore) as amount_ore from ledger_entry
                 where period between '1999-01-01' and '1999-12-01'
                 group by period, account, cost_centre
            ), pool as (
                select l.period, r.pool_id, sum(l.amount_ore) as amount_ore
                  from ledger l
                  join mapping_rule r on r.cost_centre = l.cost_centre
                   and l.account::text between r.account_from and r.account_to
                 group by l.period, r.pool_id
            ), population as (
                select municipality, inhabitants, sum(inhabitants) over () as total from member_population
            )
            select p.period, p.pool_id, m.municipality, round(p.amount_ore * m.inhabitants / m.total) as amount_ore
              from pool p cross join population m""";

    private final int members;

    AllocationBench(int members) {
        this.members = members;
    }

    @Override
    public String name() {
        return "allocation-" + members;
    }

    @Override
    public List<Measurement> run(BenchContext context) throws SQLException {
        new AllocationYear(context).prepare(members);
        List<Double> aggregates = new ArrayList<>();
        List<Double> runs = new ArrayList<>();
        try (var connection = context.connect(Part.COST_REPORTING)) {
            aggregate(connection);
            allocate(context);
            for (var round = 0; round < ROUNDS; round++) {
                aggregates.add(aggregate(connection));
                runs.add(allocate(context));
            }
        }
        return List.of(Measurement.atMost(name(), Median.of(runs), "s", Median.of(aggregates), AT_MOST));
    }

    private static double aggregate(Connection connection) throws SQLException {
        var begun = System.nanoTime();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(AGGREGATE)) {
            while (rows.next()) rows.getLong(4);
        }
        return (System.nanoTime() - begun) / NANOS;
    }

    private static double allocate(BenchContext context) {
        var begun = System.nanoTime();
        var answer = AllocationYear.allocate(context);
        var seconds = (System.nanoTime() - begun) / NANOS;
        if (!answer.contains("\"completed\"")) throw new LocalException("The run was not completed: " + answer);
        return seconds;
    }
}
