package se.samverk.costreporting.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

/** What something was, and what it would have been. */
record Difference(Ore before, Ore after) {
    Ore change() {
        return after.minus(before);
    }

    /** Of what it was, with one decimal; null if it was nothing. */
    @Nullable
    BigDecimal percent() {
        return before.value() == 0
                ? null
                : BigDecimal.valueOf(change().value())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(Math.abs(before.value())), 1, RoundingMode.HALF_UP);
    }

    static @Nullable Ore perInhabitant(Ore amount, @Nullable Integer inhabitants) {
        return inhabitants == null || inhabitants == 0
                ? null
                : new Ore(BigDecimal.valueOf(amount.value())
                        .divide(BigDecimal.valueOf(inhabitants), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
