package se.samverk.costreporting.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import se.samverk.common.money.LargestRemainder;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;

/**
 * What months come to, worked out in Java from everything that has been sent so far: an overhead pool, pools by fixed
 * shares and by readings, and cost that no rule catches.
 */
final class CorrectionModel {
    private static final List<String> MEMBERS = List.copyOf(new TreeMap<>(TestFederation.INHABITANTS).keySet());

    record Row(String month, int account, String costCentre, long ore) {}

    record Truth(Map<String, Long> lines, long sourceOre, long unmatchedOre, long undistributedOre) {}

    /** @param weights of a fixed key; empty for a pool that goes by its service's readings */
    private record Pool(String code, boolean overhead, String meter, NavigableMap<String, Long> weights) {}

    private final Finance finance;
    private final List<Pool> pools = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    /** By service and day, what each member and department has: "1494 BUN". */
    private final Map<String, NavigableMap<String, NavigableMap<String, Long>>> readings = new TreeMap<>();

    private CorrectionModel(Finance finance) {
        this.finance = finance;
    }

    static CorrectionModel random(Finance finance, Random random) {
        CorrectionModel model = new CorrectionModel(finance);
        if (random.nextBoolean()) {
            model.pools.add(new Pool(finance.overheadPool("o", 1), true, "", new TreeMap<>()));
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            NavigableMap<String, Long> weights = weights(random);
            model.pools.add(new Pool(finance.servicePool("f" + i, model.fixed("f" + i, weights)), false, "", weights));
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            String meter = finance.service("m" + i, null);
            String key = finance.key("m" + i, "metered", ",\"serviceCode\":\"" + meter + "\"");
            model.pools.add(new Pool(finance.servicePool("p" + i, key), false, meter, new TreeMap<>()));
        }
        model.pools.forEach(pool -> finance.rule("c-" + pool.code(), pool.code()));
        return model;
    }

    private static NavigableMap<String, Long> weights(Random random) {
        NavigableMap<String, Long> weights = new TreeMap<>();
        MEMBERS.forEach(member -> weights.put(member + " null", random.nextLong(4) * random.nextLong(1_000)));
        weights.put(MEMBERS.getFirst() + " null", 1L);
        return weights;
    }

    private String fixed(String key, Map<String, Long> weights) {
        List<String> shares = weights.entrySet().stream()
                .map(share -> "{\"municipality\":\"" + share.getKey().substring(0, 4) + "\",\"weight\":"
                        + share.getValue() + "}")
                .toList();
        return finance.key(key, "fixed", ",\"shares\":[" + String.join(",", shares) + "]");
    }

    List<Row> rows(String month, Random random, int count) {
        List<Row> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String centre = random.nextInt(8) == 0
                    ? "no-" + finance.mark
                    : "c-" + pools.get(random.nextInt(pools.size())).code();
            long ore = random.nextInt(3) == 0 ? -random.nextLong(50_000) : random.nextLong(1_000_000);
            added.add(new Row(month, 4000 + random.nextInt(4) * 1000, centre, ore));
        }
        rows.addAll(added);
        return added;
    }

    /** Some readings of a day in the month, new or corrected. */
    void read(String month, Random random) {
        String day = month + "-15";
        for (Pool pool : pools) {
            if (pool.meter().isEmpty() || random.nextInt(3) == 0) {
                continue;
            }
            List<String> sent = new ArrayList<>();
            for (String member : MEMBERS) {
                String department = random.nextBoolean() ? "BUN" : "SOC";
                if (random.nextInt(3) > 0) {
                    long quantity = random.nextInt(5) == 0 ? 0 : random.nextLong(500);
                    readings.computeIfAbsent(pool.meter(), meter -> new TreeMap<>())
                            .computeIfAbsent(day, any -> new TreeMap<>())
                            .put(member + " " + department, quantity);
                    sent.add(
                            "{\"serviceCode\":\"%s\",\"municipality\":\"%s\",\"departmentCode\":\"%s\",\"readOn\":\"%s\",\"quantity\":%d}"
                                    .formatted(pool.meter(), member, department, day, quantity));
                }
            }
            if (!sent.isEmpty()) {
                finance.made("/meter-readings", "{\"readings\":[" + String.join(",", sent) + "]}");
            }
        }
    }

    Truth truth(String month) {
        List<Row> own = rows.stream().filter(row -> row.month().equals(month)).toList();
        Map<String, Long> cost = new TreeMap<>();
        own.forEach(row -> cost.merge(row.costCentre(), row.ore(), Long::sum));
        long unmatched = cost.getOrDefault("no-" + finance.mark, 0L);
        pools.stream().filter(Pool::overhead).forEach(giver -> stepDown(giver, cost));
        Map<String, Long> lines = new TreeMap<>();
        long undistributed = 0;
        for (Pool pool : pools) {
            long total = cost.getOrDefault("c-" + pool.code(), 0L);
            NavigableMap<String, Long> weights = pool.meter().isEmpty() ? pool.weights() : inForce(pool.meter(), month);
            if (total != 0 && (pool.overhead() || weights.values().stream().allMatch(weight -> weight == 0))) {
                undistributed += total;
            } else if (total != 0) {
                share(pool, total, weights, lines);
            }
        }
        return new Truth(lines, own.stream().mapToLong(Row::ore).sum(), unmatched, undistributed);
    }

    private static void share(Pool pool, long total, NavigableMap<String, Long> weights, Map<String, Long> lines) {
        List<String> who = List.copyOf(weights.keySet());
        List<Long> parts = LargestRemainder.distribute(
                total, weights.values().stream().map(BigInteger::valueOf).toList());
        for (int i = 0; i < who.size(); i++) {
            String[] member = who.get(i).split(" ", -1);
            lines.put(member[0] + " " + pool.code() + " " + member[1], parts.get(i));
        }
    }

    private NavigableMap<String, Long> inForce(String meter, String month) {
        var days = readings.getOrDefault(meter, new TreeMap<>()).floorEntry(month + "-31");
        return days == null ? new TreeMap<>() : days.getValue();
    }

    private void stepDown(Pool giver, Map<String, Long> cost) {
        List<String> receivers = pools.stream()
                .filter(pool -> !pool.overhead())
                .map(pool -> "c-" + pool.code())
                .filter(centre -> cost.getOrDefault(centre, 0L) > 0)
                .sorted()
                .toList();
        long total = cost.getOrDefault("c-" + giver.code(), 0L);
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
        cost.put("c-" + giver.code(), 0L);
    }
}
