package se.samverk.costreporting.federation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.samverk.costreporting.matrix.MonthSums.Cell;

/** A month's cells and pools, to be looked up; empty of a month that is not allocated. */
final class MonthCells {
    private final Map<UUID, Map<String, Cell>> cells = new HashMap<>();
    private final Map<UUID, PoolShare> shares = new HashMap<>();

    MonthCells(List<Cell> cells, List<PoolShare> shares) {
        cells.forEach(cell ->
                this.cells.computeIfAbsent(cell.pool(), pool -> new HashMap<>()).put(cell.municipality(), cell));
        shares.stream().filter(share -> !share.nothing()).forEach(share -> this.shares.put(share.pool(), share));
    }

    Map<String, Cell> cells(UUID pool) {
        return cells.getOrDefault(pool, Map.of());
    }

    /** The pools that had something to share out. */
    Map<UUID, PoolShare> shares() {
        return shares;
    }

    /** All pools of the month. */
    Set<UUID> pools() {
        Set<UUID> pools = new HashSet<>(cells.keySet());
        pools.addAll(shares.keySet());
        return pools;
    }
}
