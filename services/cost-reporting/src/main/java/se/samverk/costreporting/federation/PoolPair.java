package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.federation.KeyShares.Trial;
import se.samverk.costreporting.matrix.MonthSums.Cell;

/** A pool in a month and in the month that it is compared with. */
final class PoolPair {
    final UUID pool;
    /** The pool as it was shared; none if there was nothing to share. */
    final @Nullable PoolShare was;
    /** The pool as it is shared; none if there is nothing to share. */
    final @Nullable PoolShare is;

    final Map<String, Cell> before;
    final Map<String, Cell> after;
    private final boolean keyChanged;

    PoolPair(UUID pool, MonthCells before, MonthCells after) {
        this.pool = pool;
        this.was = before.shares().get(pool);
        this.is = after.shares().get(pool);
        this.before = before.cells(pool);
        this.after = after.cells(pool);
        this.keyChanged = was != null && is != null && !Objects.equals(was.key(), is.key());
    }

    /** What has to be known of each month's key in the other month. */
    Set<Trial> trials() {
        Set<Trial> trials = new HashSet<>();
        if (keyChanged) {
            add(trials, is, was);
            add(trials, was, is);
        }
        return trials;
    }

    private static void add(Set<Trial> trials, @Nullable PoolShare keyOf, @Nullable PoolShare monthOf) {
        if (keyOf != null && keyOf.key() != null && monthOf != null) {
            trials.add(new Trial(keyOf.key(), monthOf.month()));
        }
    }

    /** Everybody who carries some of it, or would have. */
    Set<String> members(Map<Trial, Map<String, BigDecimal>> tried) {
        Set<String> members = new HashSet<>(before.keySet());
        members.addAll(after.keySet());
        trials().forEach(trial ->
                members.addAll(tried.getOrDefault(trial, Map.of()).keySet()));
        return members;
    }

    /** A member's share, by either key and in either month. Where nothing was shared, the other month's stands in. */
    Corners shares(String member, Map<Trial, Map<String, BigDecimal>> tried) {
        BigDecimal first = share(was, before.get(member));
        BigDecimal last = share(is, after.get(member));
        if (was == null || is == null) {
            return Corners.same(was == null ? last : first);
        }
        return keyChanged
                ? new Corners(first, tried(was, is, member, tried), tried(is, was, member, tried), last)
                : Corners.second(first, last);
    }

    private static BigDecimal share(@Nullable PoolShare of, @Nullable Cell cell) {
        return of == null || cell == null ? BigDecimal.ZERO : of.share(cell.weight());
    }

    private static BigDecimal tried(
            PoolShare keyOf, PoolShare monthOf, String member, Map<Trial, Map<String, BigDecimal>> tried) {
        return keyOf.key() == null
                ? BigDecimal.ZERO
                : tried.getOrDefault(new Trial(keyOf.key(), monthOf.month()), Map.of())
                        .getOrDefault(member, BigDecimal.ZERO);
    }
}
