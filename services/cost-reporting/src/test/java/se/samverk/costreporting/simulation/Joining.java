package se.samverk.costreporting.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samverk.costreporting.truth.Settled;
import se.samverk.costreporting.truth.Structure;
import se.samverk.costreporting.truth.Structure.Carrier;
import se.samverk.costreporting.truth.Structure.Key;
import se.samverk.costreporting.truth.Structure.Version;

/**
 * Somebody who would have been a member in every month.
 *
 * @param weights by fixed key
 * @param quantities by meter
 */
record Joining(String code, int inhabitants, Map<String, BigDecimal> weights, Map<String, BigDecimal> quantities) {
    static Joining random(String code, Structure books, Random random) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        Map<String, BigDecimal> quantities = new TreeMap<>();
        for (Key key : books.keys.values()) {
            if (key.versions().getFirst().basis().equals("fixed") && random.nextBoolean()) {
                weights.put(key.name(), BigDecimal.valueOf(1 + random.nextInt(90_000), random.nextInt(4)));
            }
        }
        for (String meter : books.meters) {
            if (random.nextBoolean()) {
                quantities.put(meter, BigDecimal.valueOf(1 + random.nextInt(90_000), random.nextInt(4)));
            }
        }
        return new Joining(code, 1 + random.nextInt(50_000), weights, quantities);
    }

    String json(Settled settled) {
        return """
                {"municipality":"%1$s","name":"Prov %1$s","inhabitants":%2$d,"weights":[%3$s],"quantities":[%4$s]}""".formatted(
                        code,
                        inhabitants,
                        list("keyCode", "weight", weights, settled),
                        list("serviceCode", "quantity", quantities, settled));
    }

    private static String list(String of, String much, Map<String, BigDecimal> all, Settled settled) {
        return all.entrySet().stream()
                .map(each -> "{\"%s\":\"%s\",\"%s\":%s}"
                        .formatted(
                                of,
                                settled.finance.code(each.getKey()),
                                much,
                                each.getValue().toPlainString()))
                .collect(Collectors.joining(","));
    }

    /** Its readings are of the day that the month goes by, or of the month if there is none. */
    void join(Structure other, YearMonth month) {
        other.counts.put(code, new TreeMap<>(Map.of(month.atDay(1), inhabitants)));
        weights.forEach((name, weight) -> other.keys.computeIfPresent(name, (same, key) -> {
            List<Version> versions = new ArrayList<>();
            for (Version version : key.versions()) {
                Map<String, BigDecimal> shares = new TreeMap<>(version.shares());
                shares.put(code, weight);
                versions.add(new Version(version.from(), version.basis(), shares, version.meter(), version.parts()));
            }
            return new Key(name, versions);
        }));
        quantities.forEach((meter, quantity) -> {
            var days = other.readings.get(meter);
            LocalDate day = days == null ? null : days.floorKey(month.atEndOfMonth());
            other.read(meter, day == null ? month.atDay(1) : day, new Carrier(code, null), quantity);
        });
    }

    /** As if it had never been a member. */
    static void leave(Structure other, String code) {
        other.counts.remove(code);
        other.keys.replaceAll((name, key) -> new Key(
                name,
                key.versions().stream()
                        .map(version -> {
                            Map<String, BigDecimal> shares = new TreeMap<>(version.shares());
                            shares.remove(code);
                            return new Version(
                                    version.from(), version.basis(), shares, version.meter(), version.parts());
                        })
                        .toList()));
        other.readings.values().forEach(days -> {
            days.values().forEach(read -> read.keySet().removeIf(who -> code.equals(who.member())));
            days.values().removeIf(Map::isEmpty);
        });
    }
}
