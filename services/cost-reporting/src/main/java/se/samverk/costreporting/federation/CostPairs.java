package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.samverk.costreporting.federation.KeyShares.Trial;

/** Sets the months of two periods side by side, pool by pool and member by member. */
final class CostPairs {
    private final List<PoolPair> pairs = new ArrayList<>();

    void add(MonthCells before, MonthCells after) {
        Set<UUID> pools = new HashSet<>(before.pools());
        pools.addAll(after.pools());
        pools.forEach(pool -> pairs.add(new PoolPair(pool, before, after)));
    }

    /** What has to be known of keys in months that they were not used in. */
    Set<Trial> trials() {
        Set<Trial> trials = new HashSet<>();
        pairs.forEach(pair -> trials.addAll(pair.trials()));
        return trials;
    }

    /** Everything that cost a member anything in either period. */
    List<MemberChange> changes(Map<Trial, Map<String, BigDecimal>> tried) {
        Map<UUID, Map<String, MemberChange>> changes = new HashMap<>();
        for (PoolPair pair : pairs) {
            Map<String, MemberChange> members = changes.computeIfAbsent(pair.pool, pool -> new HashMap<>());
            for (String member : pair.members(tried)) {
                members.computeIfAbsent(member, code -> new MemberChange(pair.pool, code))
                        .add(pair, pair.shares(member, tried));
            }
        }
        return changes.values().stream()
                .flatMap(members -> members.values().stream())
                .filter(MemberChange::tells)
                .toList();
    }
}
