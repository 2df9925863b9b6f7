package se.samverk.costreporting.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.truth.Structure.Carrier;
import se.samverk.costreporting.truth.Structure.Key;
import se.samverk.costreporting.truth.Structure.Pool;
import se.samverk.costreporting.truth.Structure.Row;
import se.samverk.costreporting.truth.Structure.Rule;
import se.samverk.costreporting.truth.Structure.Version;

/** Draws a structure and ledger rows of some years by a seed: the edges far more often than life does. */
public final class RandomStructure {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final int PLAIN_KEYS = 5;

    private final Random random;
    private final LocalDate first;
    private final int days;
    private final Structure structure = new Structure();

    public RandomStructure(Random random, int firstYear, int years) {
        this.random = random;
        this.first = LocalDate.of(firstYear, 1, 1);
        this.days = years * 365;
    }

    /** @param members those who are there, with their counts of inhabitants */
    public Structure draw(Map<String, ? extends Map<LocalDate, Integer>> members) {
        members.forEach((code, counts) -> structure.counts.put(code, new TreeMap<>(counts)));
        for (int i = 0; i < 3; i++) {
            structure.meters.add("m" + i);
        }
        for (int i = 0; i < PLAIN_KEYS; i++) {
            key("k" + i, false);
        }
        key("x0", true);
        key("x1", true);
        pools();
        rules();
        for (String meter : structure.meters) {
            for (int i = 0; i < random.nextInt(7); i++) {
                read(meter, day());
            }
        }
        return structure;
    }

    /** A day from half a year before the first on, often the last of a month. */
    private LocalDate day() {
        LocalDate day = first.minusDays(180).plusDays(random.nextInt(days + 180));
        return random.nextInt(3) == 0 ? YearMonth.from(day).atEndOfMonth() : day;
    }

    private void key(String name, boolean mixes) {
        List<Version> versions = new ArrayList<>();
        LocalDate from = mixes || random.nextInt(4) > 0 ? ALWAYS : day();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Version mix = mixes && random.nextInt(4) > 0 ? mix(from) : null;
            versions.add(mix == null ? plain(from) : mix);
            from = (i == 0 ? first.minusDays(60) : from).plusDays(60 + random.nextInt(150));
            from = from.isAfter(versions.getLast().from())
                    ? from
                    : versions.getLast().from().plusDays(31);
        }
        structure.keys.put(name, new Key(name, versions));
    }

    public Version plain(LocalDate from) {
        return switch (random.nextInt(4)) {
            case 0 -> new Version(from, "population", Map.of(), null, Map.of());
            case 1 -> new Version(from, "metered", Map.of(), oneOf(structure.meters), Map.of());
            default -> new Version(from, "fixed", shares(), null, Map.of());
        };
    }

    /** None if no key has a version by then. */
    public @Nullable Version mix(LocalDate from) {
        Map<String, BigDecimal> parts = new TreeMap<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Key part = structure.keys.get("k" + random.nextInt(PLAIN_KEYS));
            if (part != null && part.on(from) != null) {
                parts.put(part.name(), weight().add(BigDecimal.ONE));
            }
        }
        return parts.isEmpty() ? null : new Version(from, "mix", Map.of(), null, parts);
    }

    private Map<String, BigDecimal> shares() {
        Map<String, BigDecimal> shares = new TreeMap<>();
        boolean equal = random.nextInt(3) == 0;
        for (String member : structure.counts.keySet()) {
            if (random.nextInt(5) > 0) {
                shares.put(member, equal ? BigDecimal.ONE : weight());
            }
        }
        shares.put(oneOf(structure.counts.keySet()), BigDecimal.ONE);
        return shares;
    }

    public BigDecimal weight() {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.valueOf(random.nextInt(10));
            case 2 -> BigDecimal.valueOf(random.nextLong(1_000_000_000L), random.nextInt(7));
            default -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
        };
    }

    private void pools() {
        for (int i = 0; i < random.nextInt(5); i++) {
            structure.pools.add(new Pool("o" + i, 1 + random.nextInt(3), null));
        }
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            String key = random.nextInt(10) == 0
                    ? null
                    : oneOf(structure.keys.keySet().stream().sorted().toList());
            structure.pools.add(new Pool("s" + i, null, key));
        }
    }

    private void rules() {
        for (Pool pool : structure.pools) {
            rule(pool.name(), "c" + pool.name(), null);
        }
        for (int i = 0; i < random.nextInt(6); i++) {
            String pool = oneOf(structure.pools).name();
            String centre = random.nextBoolean() ? "c" + oneOf(structure.pools).name() : null;
            rule(pool, centre, centre == null || random.nextBoolean() ? "p" + random.nextInt(3) : null);
        }
    }

    private void rule(String pool, @Nullable String centre, @Nullable String project) {
        int digits = 1 + random.nextInt(4);
        boolean all = random.nextInt(3) > 0;
        int from = all ? 4 : (int) (4 * Math.pow(10, digits - 1.0)) + random.nextInt(3);
        int first = Integer.toString(from).charAt(0) - '0';
        int to = all ? 7 : first + random.nextInt(8 - first);
        LocalDate since = random.nextInt(4) > 0 ? ALWAYS : day();
        LocalDate until = random.nextInt(4) > 0
                ? null
                : since.plusDays(random.nextInt(days) + (since.equals(ALWAYS) ? 4_400 : 0));
        structure.rules.add(new Rule(
                random.nextInt(3), Integer.toString(from), Integer.toString(to), centre, project, pool, since, until));
    }

    /** Readings of some who have something; more of them, or corrected ones, if there are any of that day. */
    List<Carrier> read(String meter, LocalDate day) {
        List<Carrier> read = new ArrayList<>();
        for (String member : structure.counts.keySet()) {
            for (String department : new String[] {"", "BUN", "SOC"}) {
                if (random.nextInt(3) == 0) {
                    Carrier who = new Carrier(member, department.isEmpty() ? null : department);
                    boolean none = random.nextInt(6) == 0;
                    BigDecimal much = BigDecimal.valueOf(random.nextInt(400_000), random.nextInt(4));
                    structure.read(meter, day, who, none ? BigDecimal.ZERO : much);
                    read.add(who);
                }
            }
        }
        return read;
    }

    /** Rows of a month: costs and credits of all sizes, some without a rule, some of accounts that are no cost. */
    public List<Row> rows(YearMonth month, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int account = random.nextInt(8) == 0
                    ? oneOf(List.of(1510, 2650, 3010, 8410))
                    : (4000 + random.nextInt(4000)) * (random.nextInt(6) == 0 ? 10 : 1);
            String centre = random.nextInt(10) == 0
                    ? (random.nextBoolean() ? null : "elsewhere")
                    : "c" + oneOf(structure.pools).name();
            rows.add(new Row(month, account, centre, random.nextInt(3) == 0 ? "p" + random.nextInt(3) : null, ore()));
        }
        return rows;
    }

    private long ore() {
        long ore = switch (random.nextInt(6)) {
            case 0 -> random.nextInt(100);
            case 1 -> random.nextLong(1_900_000_000_000L);
            default -> random.nextLong(20_000_000);
        };
        return random.nextInt(4) == 0 ? -ore : ore;
    }

    public <T> T oneOf(Collection<T> all) {
        return List.copyOf(all).get(random.nextInt(all.size()));
    }
}
