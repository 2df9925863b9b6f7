package se.samverk.common.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits a whole amount in proportion to weights so that the parts add up to it exactly (the largest remainder method,
 * also named after Hamilton and Hare–Niemeyer).
 */
public final class LargestRemainder {
    private record Part(int index, BigInteger floor, BigInteger remainder) {}

    private LargestRemainder() {}

    /**
     * Each part is the weight's exact share rounded towards zero; the öre that are left go, one each, to the largest
     * remainders, and among equal remainders to the first in the list. A negative total is split as its absolute value.
     *
     * @param total what to split, in öre
     * @param weights one per part, none negative, at least one positive
     * @return one part per weight, in the same order; their sum is {@code total}
     * @throws IllegalArgumentException if a weight is negative or all are zero
     */
    public static List<Long> distribute(long total, List<BigInteger> weights) {
        BigInteger denominator = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (denominator.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative, nor all zero");
        }
        BigInteger amount = BigInteger.valueOf(total).abs();
        List<Part> parts = new ArrayList<>(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            BigInteger[] share = amount.multiply(weights.get(i)).divideAndRemainder(denominator);
            parts.add(new Part(i, share[0], share[1]));
        }
        return signed(withRest(parts, amount), total < 0);
    }

    private static BigInteger[] withRest(List<Part> parts, BigInteger amount) {
        BigInteger[] shares = parts.stream().map(Part::floor).toArray(BigInteger[]::new);
        BigInteger given = parts.stream().map(Part::floor).reduce(BigInteger.ZERO, BigInteger::add);
        int rest = amount.subtract(given).intValueExact();
        parts.stream()
                .sorted(Comparator.comparing(Part::remainder).reversed().thenComparing(Part::index))
                .limit(rest)
                .forEach(part -> shares[part.index()] = shares[part.index()].add(BigInteger.ONE));
        return shares;
    }

    private static List<Long> signed(BigInteger[] shares, boolean negative) {
        List<Long> result = new ArrayList<>(shares.length);
        for (BigInteger share : shares) {
            result.add((negative ? share.negate() : share).longValueExact());
        }
        return List.copyOf(result);
    }
}
