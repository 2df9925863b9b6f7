package se.samverk.common.text;

import java.math.BigDecimal;

/** Decimals as people write them. */
public final class Decimals {
    private Decimals() {}

    /** No trailing zeros, no exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
