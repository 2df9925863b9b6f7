package se.samverk.costreporting.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.LargestRemainder;

/**
 * All who share by a key version in a month, in the order in which equal remainders are served: by municipality, then
 * by department. Splits an amount between them by largest remainder: in whole numbers of the machine where no product
 * can leave their range, as a sum of money and a count of inhabitants never do, else in numbers without a limit.
 */
final class Shares {
    private final List<Share> shares;
    private final List<BigInteger> weights;
    private final BigInteger sum;
    private final long @Nullable [] small;

    Shares(List<Share> shares) {
        this.shares = List.copyOf(shares);
        int scale = shares.stream()
                .mapToInt(share -> share.numerator().scale())
                .max()
                .orElse(0);
        weights = shares.stream()
                .map(share -> share.numerator().setScale(Math.max(scale, 0)).unscaledValue())
                .toList();
        sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        small = sum.bitLength() < Long.SIZE
                ? weights.stream().mapToLong(BigInteger::longValueExact).toArray()
                : null;
    }

    List<Share> all() {
        return shares;
    }

    /** A part of an amount. The rounding, an öre or none, is what the part got beyond its exact share rounded down. */
    record Part(long ore, short roundingOre) {}

    /** One part for each share, in their order; together they are the amount. A credit is spread as a debit is. */
    Part[] split(long ore) {
        boolean fits = BigInteger.valueOf(ore).bitLength() + sum.bitLength() < Long.SIZE;
        return fits && small != null ? splitSmall(ore, small, sum.longValueExact()) : splitLarge(ore);
    }

    private static Part[] splitSmall(long ore, long[] weights, long sum) {
        long amount = Math.abs(ore);
        int sign = Long.signum(ore);
        long[] remainders = new long[weights.length];
        long missing = amount;
        for (int i = 0; i < weights.length; i++) {
            missing -= amount * weights[i] / sum;
            remainders[i] = amount * weights[i] % sum;
        }
        boolean[] rounded = largest(remainders, (int) missing);
        Part[] parts = new Part[weights.length];
        for (int i = 0; i < parts.length; i++) {
            int rounding = rounded[i] ? sign : 0;
            parts[i] = new Part(sign * (amount * weights[i] / sum) + rounding, (short) rounding);
        }
        return parts;
    }

    /** The places of so many largest remainders; of equal ones the first. */
    private static boolean[] largest(long[] remainders, int count) {
        boolean[] chosen = new boolean[remainders.length];
        if (count == 0) {
            return chosen;
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long least = sorted[sorted.length - count];
        long left =
                count - Arrays.stream(remainders).filter(each -> each > least).count();
        for (int i = 0; i < remainders.length; i++) {
            boolean equal = remainders[i] == least && left > 0;
            chosen[i] = equal || remainders[i] > least;
            left -= equal ? 1 : 0;
        }
        return chosen;
    }

    private Part[] splitLarge(long ore) {
        List<Long> shared = LargestRemainder.distribute(ore, weights);
        BigInteger amount = BigInteger.valueOf(ore);
        Part[] parts = new Part[weights.size()];
        for (int i = 0; i < parts.length; i++) {
            long whole = amount.multiply(weights.get(i)).divide(sum).longValueExact();
            parts[i] = new Part(shared.get(i), (short) (shared.get(i) - whole));
        }
        return parts;
    }
}
