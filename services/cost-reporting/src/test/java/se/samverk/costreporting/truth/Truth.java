package se.samverk.costreporting.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.truth.Structure.Carrier;
import se.samverk.costreporting.truth.Structure.Key;
import se.samverk.costreporting.truth.Structure.Pool;
import se.samverk.costreporting.truth.Structure.Row;
import se.samverk.costreporting.truth.Structure.Rule;
import se.samverk.costreporting.truth.Structure.Version;

/** What one month comes to: everything by a name that says what it is, the sums among it. */
public final class Truth {
    private final Structure structure;
    private final YearMonth month;
    private final LocalDate last;
    private final Map<String, Long> cost = new HashMap<>();
    private final SortedMap<String, String> all = new TreeMap<>();
    private long source;
    private long allocated;
    private long undistributed;
    private long unmatched;

    private Truth(Structure structure, YearMonth month) {
        this.structure = structure;
        this.month = month;
        last = month.atEndOfMonth();
    }

    public static SortedMap<String, String> of(Structure structure, List<Row> rows, YearMonth month) {
        Truth truth = new Truth(structure, month);
        truth.match(rows.stream().filter(row -> row.month().equals(month)).toList());
        Map<String, Long> direct = Map.copyOf(truth.cost);
        new TreeSet<>(structure.pools.stream()
                        .filter(Pool::overhead)
                        .map(Pool::step)
                        .toList())
                .forEach(truth::stepDown);
        direct.forEach((pool, ore) -> truth.say("pool " + pool, ore + " and " + (truth.cost.get(pool) - ore)));
        structure.pools.stream()
                .filter(pool -> !pool.overhead() && truth.cost.getOrDefault(pool.name(), 0L) != 0)
                .forEach(truth::distribute);
        truth.say("source", truth.source);
        truth.say("allocated", truth.allocated);
        truth.say("undistributed", truth.undistributed);
        truth.say("unmatched", truth.unmatched);
        return truth.all;
    }

    private void say(String what, Object amount) {
        all.put(month + " " + what, amount.toString());
    }

    private void match(List<Row> rows) {
        Map<String, Long> left = new TreeMap<>();
        for (Row row : rows) {
            int group = Character.digit(Integer.toString(row.account()).charAt(0), 10);
            if (group < 4 || group > 7) {
                continue;
            }
            source += row.ore();
            Rule rule = rule(row);
            if (rule == null) {
                unmatched += row.ore();
                left.merge(row.account() + " " + row.centre() + " " + row.project(), row.ore(), Long::sum);
            } else {
                cost.merge(rule.pool(), row.ore(), Long::sum);
            }
        }
        left.forEach((row, ore) -> say("unmatched " + row, ore));
    }

    /** The lowest priority; of equal ones who names the project, then who names the cost centre, then the first made. */
    private @Nullable Rule rule(Row row) {
        Rule best = null;
        for (Rule rule : structure.rules) {
            if (applies(rule, row) && (best == null || rank(rule) < rank(best))) {
                best = rule;
            }
        }
        return best;
    }

    private static int rank(Rule rule) {
        return rule.priority() * 4 + (rule.project() == null ? 2 : 0) + (rule.centre() == null ? 1 : 0);
    }

    private boolean applies(Rule rule, Row row) {
        return !rule.validFrom().isAfter(last)
                && (rule.validTo() == null || !rule.validTo().isBefore(last))
                && leading(row.account(), rule.from()) >= Integer.parseInt(rule.from())
                && leading(row.account(), rule.to()) <= Integer.parseInt(rule.to())
                && (rule.centre() == null || rule.centre().equals(row.centre()))
                && (rule.project() == null || rule.project().equals(row.project()));
    }

    /** As many digits of the account as the bound has; no account here is shorter than a bound. */
    private static int leading(int account, String bound) {
        return Integer.parseInt(Integer.toString(account).substring(0, bound.length()));
    }

    private void stepDown(int step) {
        Map<String, Long> before = Map.copyOf(cost);
        for (Pool giver : structure.pools) {
            long total = before.getOrDefault(giver.name(), 0L);
            if (!Integer.valueOf(step).equals(giver.step()) || total == 0) {
                continue;
            }
            LinkedHashMap<String, Fraction> receivers = new LinkedHashMap<>();
            structure.pools.stream()
                    .filter(pool -> pool.step() == null || pool.step() > step)
                    .filter(pool -> before.getOrDefault(pool.name(), 0L) > 0)
                    .map(Pool::name)
                    .sorted()
                    .forEach(pool -> receivers.put(pool, Fraction.of(before.get(pool))));
            if (receivers.isEmpty()) {
                nobody(giver.name(), "no-receiving-pool", total);
                continue;
            }
            Split.of(total, receivers).forEach((pool, part) -> {
                cost.merge(pool, part.ore(), Long::sum);
                say("step " + giver.name() + " to " + pool, part);
            });
        }
    }

    private void nobody(String pool, String reason, long ore) {
        undistributed += ore;
        if (ore != 0) {
            say("undistributed " + pool + " " + reason, ore);
        }
    }

    private void distribute(Pool pool) {
        long total = cost.get(pool.name());
        Key key = pool.key() == null ? null : structure.keys.get(pool.key());
        Version version = key == null ? null : key.on(last);
        if (version == null) {
            nobody(pool.name(), key == null ? "no-key" : "no-key-version", total);
            return;
        }
        NavigableMap<Carrier, Fraction> weights = weights(version);
        if (weights.isEmpty()) {
            nobody(pool.name(), "zero-denominator", total);
            return;
        }
        Split.of(total, weights).forEach((who, part) -> {
            if (who.member() == null) {
                nobody(pool.name(), "zero-denominator", part.ore());
            } else {
                allocated += part.ore();
                say("line " + pool.name() + " " + who, part);
            }
        });
    }

    /** Who carries how much, in the order in which equal remainders are served; whoever carries nothing is left out. */
    private NavigableMap<Carrier, Fraction> weights(Version version) {
        NavigableMap<Carrier, Fraction> weights = new TreeMap<>();
        switch (version.basis()) {
            case "population" ->
                structure.counts.forEach(
                        (member, counts) -> weights.put(new Carrier(member, null), inhabitants(counts)));
            case "fixed" ->
                version.shares()
                        .forEach((member, weight) -> weights.put(new Carrier(member, null), Fraction.of(weight)));
            case "metered" -> {
                var day = structure
                        .readings
                        .getOrDefault(version.meter(), new TreeMap<>())
                        .floorEntry(last);
                if (day != null) {
                    day.getValue().forEach((who, quantity) -> weights.put(who, Fraction.of(quantity)));
                }
            }
            default -> version.parts().forEach((part, weight) -> mix(weights, part, weight));
        }
        weights.values().removeIf(Fraction::isZero);
        return weights;
    }

    private void mix(NavigableMap<Carrier, Fraction> weights, String key, BigDecimal weight) {
        Version part = structure.keys.get(key).on(last);
        List<Map.Entry<Carrier, Fraction>> carriers =
                part == null ? List.of() : new ArrayList<>(weights(part).entrySet());
        Fraction sum = carriers.stream().map(Map.Entry::getValue).reduce(Fraction.ZERO, Fraction::plus);
        carriers.forEach(each -> weights.merge(
                new Carrier(each.getKey().member(), null),
                Fraction.of(weight).times(each.getValue()).by(sum),
                Fraction::plus));
        if (carriers.isEmpty()) {
            weights.merge(new Carrier(null, null), Fraction.of(weight), Fraction::plus);
        }
    }

    /** By the latest count on or before the month's last day, or else by the first one after it. */
    private Fraction inhabitants(NavigableMap<LocalDate, Integer> counts) {
        var count = counts.floorEntry(last);
        count = count == null ? counts.firstEntry() : count;
        return Fraction.of(count == null ? 0 : count.getValue());
    }
}
