package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.database.SqlFile;

/**
 * Works out what the members' shares would have been by a key in a month that went by another: by the readings and
 * inhabitants that the month had. Called in a transaction of the federation's.
 */
@Singleton
class KeyShares {
    private final Sql sql;
    private final String weights = SqlFile.read("federation/weights");

    KeyShares(Sql sql) {
        this.sql = sql;
    }

    /** A version's part in a mix; of a key that had no version yet it is nobody's. */
    record Component(@Nullable UUID version, BigDecimal weight) {}

    /**
     * A key version in a month, with the versions that its parts had then if it is a mix.
     *
     * @param components none if it is no mix
     */
    record KeyState(UUID version, List<Component> components) {
        static @Nullable KeyState of(Row row) {
            UUID version = row.idOrNull("key_version_id");
            String parts = row.textOrNull("components");
            return version == null ? null : new KeyState(version, parts == null ? List.of() : components(parts));
        }

        private static List<Component> components(String parts) {
            return Arrays.stream(parts.split(","))
                    .map(part -> part.split(":"))
                    .map(part ->
                            new Component(part[0].isEmpty() ? null : UUID.fromString(part[0]), new BigDecimal(part[1])))
                    .toList();
        }

        private Set<UUID> leaves() {
            return components.isEmpty()
                    ? Set.of(version)
                    : components.stream()
                            .map(Component::version)
                            .filter(UUID.class::isInstance)
                            .collect(Collectors.toSet());
        }
    }

    /** A key that is tried in a month. */
    record Trial(KeyState key, LocalDate month) {}

    private record Leaf(UUID version, LocalDate month) {}

    /** By municipality. */
    Map<Trial, Map<String, BigDecimal>> of(Collection<Trial> trials) {
        Set<Leaf> leaves = new HashSet<>();
        trials.forEach(trial -> trial.key().leaves().forEach(leaf -> leaves.add(new Leaf(leaf, trial.month()))));
        Map<Leaf, Map<String, BigDecimal>> found = leaves.isEmpty() ? Map.of() : read(List.copyOf(leaves));
        Map<Trial, Map<String, BigDecimal>> shares = new HashMap<>();
        trials.forEach(trial -> shares.put(trial, shares(trial, found)));
        return shares;
    }

    private Map<Leaf, Map<String, BigDecimal>> read(List<Leaf> leaves) {
        Map<Leaf, Map<String, BigDecimal>> found = new HashMap<>();
        sql.each(
                weights,
                row -> found.computeIfAbsent(new Leaf(row.id("version_id"), row.date("month")), leaf -> new HashMap<>())
                        .put(row.text("municipality"), row.decimal("weight")),
                array(leaves.stream().map(Leaf::version).toList()),
                array(leaves.stream().map(Leaf::month).toList()));
        return found;
    }

    private static String array(List<?> elements) {
        return elements.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<String, BigDecimal> shares(Trial trial, Map<Leaf, Map<String, BigDecimal>> found) {
        KeyState key = trial.key();
        if (key.components().isEmpty()) {
            return shares(found.get(new Leaf(key.version(), trial.month())), BigDecimal.ONE);
        }
        BigDecimal whole = key.components().stream().map(Component::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, BigDecimal> mixed = new HashMap<>();
        for (Component part : key.components()) {
            if (part.version() != null) {
                BigDecimal factor = part.weight().divide(whole, PoolShare.SCALE, RoundingMode.HALF_UP);
                shares(found.get(new Leaf(part.version(), trial.month())), factor)
                        .forEach((member, share) -> mixed.merge(member, share, BigDecimal::add));
            }
        }
        return mixed;
    }

    private static Map<String, BigDecimal> shares(@Nullable Map<String, BigDecimal> weights, BigDecimal factor) {
        if (weights == null) {
            return Map.of();
        }
        BigDecimal total = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, BigDecimal> shares = new HashMap<>();
        weights.forEach((member, weight) ->
                shares.put(member, weight.multiply(factor).divide(total, PoolShare.SCALE, RoundingMode.HALF_UP)));
        return shares;
    }
}
