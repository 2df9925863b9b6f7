package se.samverk.costreporting.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.allocation.Resharing;

/** What a month gave and what it would have given, by municipality and pool. */
final class MonthEffect {
    /** Whom a pool gives to; null stands for utan mottagare. */
    private record Place(@Nullable String municipality, UUID pool) {}

    /** A run's own amount, and the corrections of closed months in it. */
    record Reported(@Nullable String municipality, UUID pool, long ownOre, long correctionOre) {
        static Reported of(se.samverk.costreporting.database.Row row) {
            return new Reported(
                    row.textOrNull("municipality"),
                    row.id("pool_id"),
                    row.number("own_ore"),
                    row.number("correction_ore"));
        }
    }

    record Row(String municipality, UUID pool, long beforeOre, long afterOre) {}

    private final List<Reported> reported;
    private final Map<Place, Long> before = new HashMap<>();
    private final Map<Place, Long> after = new HashMap<>();

    MonthEffect(List<Reported> reported) {
        this.reported = List.copyOf(reported);
        reported.forEach(each -> before.put(
                new Place(each.municipality(), each.pool()), Math.addExact(each.ownOre(), each.correctionOre())));
    }

    /** The pools that one of them has carried a part of. */
    Set<UUID> poolsOf(Collection<String> municipalities) {
        return reported.stream()
                .filter(each -> each.municipality() != null && municipalities.contains(each.municipality()))
                .map(Reported::pool)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Puts what is shared out anew in the place of what was given; what is not stays, as corrections do. */
    void take(Resharing.Reshared reshared) {
        reported.forEach(each -> {
            boolean anew = reshared.pools().contains(each.pool());
            add(each.municipality(), each.pool(), anew ? 0 : each.ownOre());
            add(each.municipality(), each.pool(), each.correctionOre());
        });
        reshared.amounts().forEach(amount -> add(amount.municipality(), amount.pool(), amount.ore()));
    }

    private void add(@Nullable String municipality, UUID pool, long ore) {
        after.merge(new Place(municipality, pool), ore, Math::addExact);
    }

    /** Whoever carries it, each pool gives as much as it gave: else the result is none. */
    void requireSame() {
        Map<UUID, Long> differences = new HashMap<>();
        before.forEach((place, ore) -> differences.merge(place.pool(), -ore, Math::addExact));
        after.forEach((place, ore) -> differences.merge(place.pool(), ore, Math::addExact));
        differences.values().removeIf(difference -> difference == 0);
        if (!differences.isEmpty()) {
            throw new IllegalStateException("pools do not give what they gave: " + differences);
        }
    }

    long undistributedAfterOre() {
        return after.entrySet().stream()
                .filter(entry -> entry.getKey().municipality() == null)
                .mapToLong(Map.Entry::getValue)
                .reduce(0, Math::addExact);
    }

    List<Row> rows() {
        Set<Place> places = new java.util.HashSet<>(before.keySet());
        places.addAll(after.keySet());
        List<Row> rows = new ArrayList<>();
        for (Place place : places) {
            String municipality = place.municipality();
            long was = before.getOrDefault(place, 0L);
            long wouldBe = after.getOrDefault(place, 0L);
            if (municipality != null && (was != 0 || wouldBe != 0)) {
                rows.add(new Row(municipality, place.pool(), was, wouldBe));
            }
        }
        return rows;
    }
}
