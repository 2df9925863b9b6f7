package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

/** Parts of a hundred, with one decimal. */
final class Percent {
    private Percent() {}

    /** None of nothing. Of a credit the sign is the part's own. */
    static @Nullable BigDecimal of(Ore part, Ore whole) {
        return whole.value() == 0
                ? null
                : BigDecimal.valueOf(part.value())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.value()).abs(), 1, RoundingMode.HALF_UP);
    }
}
