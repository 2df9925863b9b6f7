package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What of a change is owed to each thing that changed: its Shapley value, which is the mean of what it adds over every
 * order in which the things could have changed one by one. So no order is preferred, the parts make up the whole
 * change, what has not changed is owed nothing, and the change backwards is owed the opposite.
 *
 * <p>Parts are summed as sixths of an öre (of three things there are six orders) and become whole öre at the end; what
 * the rounding leaves is told as a part of its own.
 */
final class Attribution {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal SIX = BigDecimal.valueOf(6);

    private BigDecimal direct = BigDecimal.ZERO;
    private BigDecimal overhead = BigDecimal.ZERO;
    private BigDecimal first = BigDecimal.ZERO;
    private BigDecimal second = BigDecimal.ZERO;

    /** What a pool cost: its own vouchers, and its part of the overheads. */
    record Cost(long direct, long overhead) {
        static final Cost NONE = new Cost(0, 0);

        long total() {
            return Math.addExact(direct, overhead);
        }

        /** Twice this cost, and the other once. */
        private BigDecimal twiceAnd(Cost other) {
            return TWO.multiply(BigDecimal.valueOf(total())).add(BigDecimal.valueOf(other.total()));
        }
    }

    /** A cost of which a share is borne; the share is decided by a key, first, and by quantities, second. */
    void addShare(Cost before, Cost after, Corners share) {
        BigDecimal carried =
                TWO.multiply(share.bb().add(share.aa())).add(share.ba()).add(share.ab());
        direct = direct.add(BigDecimal.valueOf(after.direct() - before.direct()).multiply(carried));
        if (after.overhead() != before.overhead()) {
            overhead = overhead.add(
                    BigDecimal.valueOf(after.overhead() - before.overhead()).multiply(carried));
        }
        BigDecimal early = before.twiceAnd(after);
        BigDecimal late = after.twiceAnd(before);
        if (share.firstMatters()) {
            first = first.add(early.multiply(share.ab().subtract(share.bb())))
                    .add(late.multiply(share.aa().subtract(share.ba())));
            second = second.add(early.multiply(share.ba().subtract(share.bb())))
                    .add(late.multiply(share.aa().subtract(share.ab())));
        } else {
            second = second.add(early.add(late).multiply(share.aa().subtract(share.bb())));
        }
    }

    /** An amount that a price, first, makes of a quantity, second. */
    void addAmount(Corners amount) {
        first = first.add(
                THREE.multiply(amount.ab().subtract(amount.bb()).add(amount.aa().subtract(amount.ba()))));
        second = second.add(
                THREE.multiply(amount.ba().subtract(amount.bb()).add(amount.aa().subtract(amount.ab()))));
    }

    long direct() {
        return whole(direct);
    }

    long overhead() {
        return whole(overhead);
    }

    /** The key's, or the price's. */
    long first() {
        return whole(first);
    }

    /** The quantities'. */
    long second() {
        return whole(second);
    }

    /** What of the change is the rounding to whole öre, of the amounts themselves and of these parts. */
    long rounding(long change) {
        return change - direct() - overhead() - first() - second();
    }

    /** Halves go away from zero, so that a part and its opposite are rounded alike. */
    private static long whole(BigDecimal sixths) {
        return sixths.divide(SIX, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
