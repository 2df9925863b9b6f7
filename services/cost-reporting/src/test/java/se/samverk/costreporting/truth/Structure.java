package se.samverk.costreporting.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A federation's members, pools, keys, rules and readings, by names of its own. */
public final class Structure {
    /** @param step of an overhead pool; none of a service pool */
    public record Pool(
            String name, @Nullable Integer step, @Nullable String key) {
        boolean overhead() {
            return step != null;
        }
    }

    public record Version(
            LocalDate from,
            String basis,
            Map<String, BigDecimal> shares,
            @Nullable String meter,
            Map<String, BigDecimal> parts) {}

    public record Key(String name, List<Version> versions) {
        @Nullable
        Version on(LocalDate day) {
            Version latest = null;
            for (Version version : versions) {
                latest = version.from().isAfter(day) ? latest : version;
            }
            return latest;
        }
    }

    public record Rule(
            int priority,
            String from,
            String to,
            @Nullable String centre,
            @Nullable String project,
            String pool,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** A ledger row. */
    public record Row(
            YearMonth month,
            int account,
            @Nullable String centre,
            @Nullable String project,
            long ore) {}

    /** Whoever carries something; nobody if the member is null. */
    public record Carrier(@Nullable String member, @Nullable String department) implements Comparable<Carrier> {
        @Override
        public int compareTo(Carrier other) {
            return sorted().compareTo(other.sorted());
        }

        /** By member, nobody last; then those without a department first. */
        private String sorted() {
            return (member == null ? "~" : member) + (department == null ? "" : " " + department);
        }

        @Override
        public String toString() {
            return member + (department == null ? "" : " " + department);
        }
    }

    public final Map<String, NavigableMap<LocalDate, Integer>> counts = new TreeMap<>();
    public final List<String> meters = new ArrayList<>();
    public final Map<String, Key> keys = new HashMap<>();
    public final List<Pool> pools = new ArrayList<>();
    public final List<Rule> rules = new ArrayList<>();
    /** By meter and day. */
    public final Map<String, NavigableMap<LocalDate, NavigableMap<Carrier, BigDecimal>>> readings = new HashMap<>();

    public void read(String meter, LocalDate day, Carrier who, BigDecimal quantity) {
        readings.computeIfAbsent(meter, any -> new TreeMap<>())
                .computeIfAbsent(day, any -> new TreeMap<>())
                .put(who, quantity);
    }

    /** Another one that is the same so far. */
    public Structure copy() {
        Structure copy = new Structure();
        counts.forEach((member, of) -> copy.counts.put(member, new TreeMap<>(of)));
        copy.meters.addAll(meters);
        copy.keys.putAll(keys);
        copy.pools.addAll(pools);
        copy.rules.addAll(rules);
        readings.forEach((meter, days) ->
                days.forEach((day, read) -> read.forEach((who, quantity) -> copy.read(meter, day, who, quantity))));
        return copy;
    }
}
