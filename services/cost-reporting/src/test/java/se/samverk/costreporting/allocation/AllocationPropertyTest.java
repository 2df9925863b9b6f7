package se.samverk.costreporting.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import se.samverk.common.money.LargestRemainder;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/**
 * Random ledgers, pools, overheads and keys, through the API and the real database. Each case runs two months with the
 * same rows in different order; an independent model in Java says what each member must get.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AllocationPropertyTest {
    private static final int CASES = 24;
    private static final List<String> MEMBERS = List.copyOf(new TreeMap<>(TestFederation.INHABITANTS).keySet());

    private final Finance finance = new Finance();

    private record Row(int account, String costCentre, long ore) {}

    private record Pool(String code, int step, List<BigInteger> weights) {
        boolean overhead() {
            return step > 0;
        }
    }

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @RepeatedTest(CASES)
    void financeRunsARandomMonthTwice_andBothAreAsTheModelSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Pool> pools = pools(random);
        List<Row> rows = rows(random, pools);
        List<String> months = List.of(
                "%d-01".formatted(2200 + repetition.getCurrentRepetition()),
                "%d-02".formatted(2200 + repetition.getCurrentRepetition()));
        Map<String, Long> expected = model(pools, rows);
        long source = rows.stream().mapToLong(Row::ore).sum();
        for (String month : months) {
            Collections.shuffle(rows, random);
            TestLedger ledger = new TestLedger();
            rows.forEach(row -> ledger.row(month, row.account(), row.costCentre(), null, row.ore()));
            ledger.store();
            JsonPath run = finance.run(month);
            assertEquals("completed", run.getString("state"));
            assertEquals(source, run.getLong("sourceOre"));
            assertEquals(
                    source,
                    run.getLong("allocatedOre") + run.getLong("undistributedOre") + run.getLong("unmatchedOre"));
            JsonPath overview = finance.read("/overview?period=" + month);
            for (String member : MEMBERS) {
                assertEquals(
                        expected.get(member),
                        overview.getLong("municipalities.find { it.code == '" + member + "' }.amountOre"),
                        member + " in " + month);
            }
        }
    }

    private List<Pool> pools(Random random) {
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            int step = 1 + i;
            pools.add(new Pool(finance.overheadPool("o" + i, step), step, List.of()));
        }
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            List<BigInteger> weights = weights(random);
            pools.add(new Pool(finance.servicePool("s" + i, key("k" + i, weights, random.nextBoolean())), 0, weights));
        }
        pools.forEach(pool -> finance.rule(centre(pool), pool.code()));
        return pools;
    }

    /** The same weights as whole numbers or as thousandths: the share is the same, the arithmetic another. */
    private String key(String name, List<BigInteger> weights, boolean decimals) {
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < MEMBERS.size(); i++) {
            String weight = decimals
                    ? new java.math.BigDecimal(weights.get(i), 3).toPlainString()
                    : weights.get(i).toString();
            shares.add("{\"municipality\":\"" + MEMBERS.get(i) + "\",\"weight\":" + weight + "}");
        }
        return finance.key(name, "fixed", ",\"shares\":[" + String.join(",", shares) + "]");
    }

    private static List<BigInteger> weights(Random random) {
        List<BigInteger> weights = new ArrayList<>();
        for (int i = 0; i < MEMBERS.size(); i++) {
            weights.add(BigInteger.valueOf(
                    random.nextInt(4) == 0 ? 0 : random.nextInt(3) == 0 ? 7 : random.nextInt(1_000_000)));
        }
        weights.set(random.nextInt(MEMBERS.size()), BigInteger.valueOf(1 + random.nextInt(100)));
        return weights;
    }

    private List<Row> rows(Random random, List<Pool> pools) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5 + random.nextInt(60); i++) {
            String centre =
                    random.nextInt(12) == 0 ? "no-" + finance.mark : centre(pools.get(random.nextInt(pools.size())));
            long ore = random.nextInt(5) == 0 ? -random.nextLong(100_000) : random.nextLong(10_000_000);
            rows.add(new Row(4000 + random.nextInt(4000), centre, ore));
        }
        return rows;
    }

    private String centre(Pool pool) {
        return "c-" + pool.code();
    }

    private Map<String, Long> model(List<Pool> pools, List<Row> rows) {
        Map<String, Long> cost = new TreeMap<>();
        for (Pool pool : pools) {
            List<Row> own = rows.stream()
                    .filter(row -> row.costCentre().equals(centre(pool)))
                    .toList();
            if (!own.isEmpty()) {
                cost.put(pool.code(), own.stream().mapToLong(Row::ore).sum());
            }
        }
        pools.stream().filter(Pool::overhead).forEach(giver -> stepDown(giver, pools, cost));
        Map<String, Long> amounts = new TreeMap<>();
        MEMBERS.forEach(member -> amounts.put(member, 0L));
        pools.stream()
                .filter(pool -> !pool.overhead() && cost.getOrDefault(pool.code(), 0L) != 0)
                .forEach(pool -> {
                    List<Long> shares = LargestRemainder.distribute(cost.get(pool.code()), pool.weights());
                    for (int i = 0; i < MEMBERS.size(); i++) {
                        amounts.merge(MEMBERS.get(i), shares.get(i), Long::sum);
                    }
                });
        return amounts;
    }

    private static void stepDown(Pool giver, List<Pool> pools, Map<String, Long> cost) {
        List<String> receivers = pools.stream()
                .filter(pool -> !pool.overhead() || pool.step() > giver.step())
                .map(Pool::code)
                .filter(code -> cost.getOrDefault(code, 0L) > 0)
                .sorted()
                .toList();
        long total = cost.getOrDefault(giver.code(), 0L);
        if (total == 0 || receivers.isEmpty()) {
            return;
        }
        List<Long> parts = LargestRemainder.distribute(
                total,
                receivers.stream()
                        .map(code -> BigInteger.valueOf(cost.get(code)))
                        .toList());
        for (int i = 0; i < receivers.size(); i++) {
            cost.merge(receivers.get(i), parts.get(i), Long::sum);
        }
    }
}
