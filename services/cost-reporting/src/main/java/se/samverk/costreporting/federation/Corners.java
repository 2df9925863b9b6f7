package se.samverk.costreporting.federation;

import java.math.BigDecimal;

/**
 * A value that two things decide, with each as it was before and as it is after: the first letter of a corner is the
 * first thing's time, the second letter the second thing's. Half-way corners are what would have been.
 *
 * @param bb both before: what it really was
 * @param ba the first before, the second after
 * @param ab the first after, the second before
 * @param aa both after: what it really is
 */
record Corners(BigDecimal bb, BigDecimal ba, BigDecimal ab, BigDecimal aa) {
    static final Corners NONE = same(BigDecimal.ZERO);

    static Corners same(BigDecimal value) {
        return new Corners(value, value, value, value);
    }

    /** Of something that only the second thing changes. */
    static Corners second(BigDecimal before, BigDecimal after) {
        return new Corners(before, after, before, after);
    }

    /** Whether the first thing makes any difference. */
    boolean firstMatters() {
        return !ab.equals(bb) || !aa.equals(ba);
    }
}
