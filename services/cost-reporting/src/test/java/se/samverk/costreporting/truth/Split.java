package se.samverk.costreporting.truth;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An amount divided by weights, as one would with a pencil: everybody's whole öre first, then an öre at a time to
 * whoever lacks most, of equal ones to the first.
 */
public final class Split {
    /** A part of the amount, its exact share, and the öre that the rounding gave it. */
    public record Part(long ore, Fraction share, long rounding) {
        @Override
        public String toString() {
            return ore + " of " + share + (rounding == 0 ? "" : " rounded by " + rounding);
        }
    }

    private Split() {}

    /** @param weights in the order in which equal remainders are served */
    public static <T> Map<T, Part> of(long ore, Map<T, Fraction> weights) {
        Fraction sum = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction amount = Fraction.of(Math.abs(ore));
        Map<T, Fraction> lacking = new LinkedHashMap<>();
        Map<T, Long> given = new LinkedHashMap<>();
        long left = Math.abs(ore);
        for (var weight : weights.entrySet()) {
            Fraction exact = amount.times(weight.getValue()).by(sum);
            given.put(weight.getKey(), exact.whole());
            lacking.put(weight.getKey(), exact.minus(Fraction.of(exact.whole())));
            left -= exact.whole();
        }
        Map<T, Part> parts = new LinkedHashMap<>();
        given.forEach((who, whole) -> parts.put(
                who, new Part(Long.signum(ore) * whole, weights.get(who).by(sum), 0)));
        for (; left > 0; left--) {
            T most = most(lacking);
            lacking.remove(most);
            Part part = parts.get(most);
            parts.put(most, new Part(part.ore() + Long.signum(ore), part.share(), Long.signum(ore)));
        }
        return parts;
    }

    private static <T> T most(Map<T, Fraction> lacking) {
        Map.Entry<T, Fraction> most = null;
        for (var each : lacking.entrySet()) {
            if (most == null || each.getValue().compareTo(most.getValue()) > 0) {
                most = each;
            }
        }
        if (most == null) {
            throw new AssertionError("more is left than there are who lack anything");
        }
        return most.getKey();
    }
}
