package se.samverk.costreporting.statement;

import java.math.BigDecimal;

/** Decimals as people write them. */
final class Decimals {
    private Decimals() {}

    /** No trailing zeros, no exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
