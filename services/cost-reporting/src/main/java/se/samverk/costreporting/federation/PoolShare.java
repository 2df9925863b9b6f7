package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.federation.Attribution.Cost;
import se.samverk.costreporting.federation.KeyShares.KeyState;

/**
 * What a service's pool had to share out in a month, and how it was shared.
 *
 * @param key none if nothing said how
 * @param denominator everybody's weight; none if nobody had any
 */
record PoolShare(
        UUID run,
        LocalDate month,
        UUID pool,
        Cost cost,
        @Nullable KeyState key,
        @Nullable BigDecimal denominator) {
    /** Far finer than an öre of any sum, and a share still fits in a whole number of the machine's. */
    static final int SCALE = 18;

    static PoolShare of(Row row) {
        return new PoolShare(
                row.id("run_id"),
                row.date("month"),
                row.id("pool_id"),
                new Cost(row.number("direct_ore"), row.number("overhead_ore")),
                KeyState.of(row),
                row.decimalOrNull("denominator"));
    }

    /** Nothing was shared out: what a share would have been, nobody knows. */
    boolean nothing() {
        return cost.total() == 0;
    }

    BigDecimal share(BigDecimal weight) {
        return denominator == null || weight.signum() == 0
                ? BigDecimal.ZERO
                : weight.divide(denominator, SCALE, RoundingMode.HALF_UP);
    }
}
