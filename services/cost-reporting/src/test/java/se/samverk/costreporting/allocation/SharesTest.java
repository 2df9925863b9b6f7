package se.samverk.costreporting.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the method of largest remainder promises, for thousands of amounts and weights, in exact arithmetic. */
class SharesTest {
    private static final int CASES = 5_000;

    @Test
    void amountsAndCountsAsTheyAre_areSplitByLargestRemainder() {
        Random random = new Random(20260101);
        for (int i = 0; i < CASES; i++) {
            judge(random.nextLong(1L << (1 + random.nextInt(41))) * sign(random), weights(random, 20, 0));
        }
    }

    @Test
    void productsBeyondTheMachinesNumbers_areSplitTheSame() {
        Random random = new Random(20260102);
        for (int i = 0; i < CASES; i++) {
            judge(random.nextLong(Long.MAX_VALUE / 2) * sign(random), weights(random, 62, 6));
        }
    }

    @Test
    void amountsOnBothSidesOfTheMachinesLimit_areSplitTheSame() {
        List<Share> shares = List.of(share("1.5"), share("1.5"), share("4"));
        for (long ore = (1L << 55) - 2_000; ore < (1L << 59); ore = ore * 5 / 4 + 1) {
            judge(ore, shares);
            judge(-ore, shares);
        }
    }

    @Test
    void equalRemainders_areServedInOrder() {
        Shares.Part[] parts = new Shares(List.of(share("1"), share("1"), share("1"))).split(-100);
        assertEquals(
                List.of(-34L, -33L, -33L),
                List.of(parts).stream().map(Shares.Part::ore).toList());
        assertEquals(-1, parts[0].roundingOre());
        assertEquals(0, parts[2].roundingOre());
    }

    private static void judge(long ore, List<Share> shares) {
        Shares.Part[] parts = new Shares(shares).split(ore);
        BigDecimal sum = shares.stream().map(Share::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = BigDecimal.valueOf(ore).abs();
        BigInteger given = BigInteger.ZERO;
        List<BigDecimal> remainders = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            BigDecimal[] exact = amount.multiply(shares.get(i).numerator()).divideAndRemainder(sum);
            long whole = exact[0].longValueExact() * Long.signum(ore);
            assertEquals(whole + parts[i].roundingOre(), parts[i].ore(), () -> "of " + ore + " by " + shares);
            assertTrue(parts[i].roundingOre() == 0 || parts[i].roundingOre() == Long.signum(ore));
            remainders.add(exact[1]);
            given = given.add(BigInteger.valueOf(parts[i].ore()));
        }
        assertEquals(BigInteger.valueOf(ore), given, () -> "of " + ore + " by " + shares);
        for (int rounded = 0; rounded < parts.length; rounded++) {
            for (int other = 0; other < parts.length; other++) {
                if (parts[rounded].roundingOre() != 0 && parts[other].roundingOre() == 0) {
                    int order = remainders.get(rounded).compareTo(remainders.get(other));
                    assertTrue(order > 0 || order == 0 && rounded < other, () -> "of " + ore + " by " + shares);
                }
            }
        }
    }

    private static List<Share> weights(Random random, int bits, int decimals) {
        List<Share> shares = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            long weight = random.nextLong(1L << (1 + random.nextInt(bits)));
            int scale = decimals == 0 ? 0 : random.nextInt(decimals);
            shares.add(share(BigDecimal.valueOf(weight, scale).toPlainString()));
        }
        shares.add(share("1"));
        return shares;
    }

    private static Share share(String weight) {
        return new Share("1494", null, new BigDecimal(weight));
    }

    private static int sign(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }
}
