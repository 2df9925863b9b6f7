package se.samverk.costreporting.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.federation.Attribution.Cost;

/** Random changes, thousands of them, against a model that walks through every order one by one. */
class AttributionTest {
    private static final int CASES = 20_000;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.6");

    /** One of four things at its time: 0 direct, 1 overhead, 2 key, 3 volume; true is after. */
    private static BigDecimal value(Cost before, Cost after, Corners share, boolean... changed) {
        BigDecimal direct = BigDecimal.valueOf(changed[0] ? after.direct() : before.direct());
        BigDecimal overhead = BigDecimal.valueOf(changed[1] ? after.overhead() : before.overhead());
        BigDecimal part = changed[2] ? (changed[3] ? share.aa() : share.ab()) : changed[3] ? share.ba() : share.bb();
        return direct.add(overhead).multiply(part);
    }

    /** What each thing adds, on average over all 24 orders. */
    private static BigDecimal[] model(Cost before, Cost after, Corners share) {
        BigDecimal[] parts = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        for (List<Integer> order : ORDERS) {
            boolean[] changed = new boolean[4];
            for (int thing : order) {
                BigDecimal without = value(before, after, share, changed);
                changed[thing] = true;
                parts[thing] =
                        parts[thing].add(value(before, after, share, changed).subtract(without));
            }
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].divide(BigDecimal.valueOf(ORDERS.size()), MathContext.DECIMAL128);
        }
        return parts;
    }

    private static final List<List<Integer>> ORDERS = orders(List.of(0, 1, 2, 3));

    private static List<List<Integer>> orders(List<Integer> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        return things.stream()
                .flatMap(first -> orders(things.stream()
                                .filter(thing -> !thing.equals(first))
                                .toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }

    private static Cost cost(Random random) {
        long limit = random.nextBoolean() ? 1_000 : 1_000_000_000_000L;
        return new Cost(random.nextLong(-limit / 4, limit), random.nextInt(3) == 0 ? 0 : random.nextLong(limit));
    }

    private static BigDecimal share(Random random) {
        long whole = 1 + random.nextLong(1_000_000);
        return random.nextInt(6) == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(random.nextLong(whole + 1))
                        .divide(BigDecimal.valueOf(whole), PoolShare.SCALE, RoundingMode.HALF_UP);
    }

    private static Corners corners(Random random) {
        return new Corners(share(random), share(random), share(random), share(random));
    }

    private static void each(Function<Random, String> check) {
        for (long seed = 0; seed < CASES; seed++) {
            String fault = check.apply(new Random(seed));
            assertEquals("", fault, "seed " + seed);
        }
    }

    private static Attribution of(Cost before, Cost after, Corners share) {
        Attribution attribution = new Attribution();
        attribution.addShare(before, after, share);
        return attribution;
    }

    private static List<Long> parts(Attribution attribution) {
        return List.of(attribution.direct(), attribution.overhead(), attribution.first(), attribution.second());
    }

    private static long whole(Cost cost, BigDecimal share) {
        return BigDecimal.valueOf(cost.total())
                .multiply(share)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    @Test
    void aRandomChange_isSharedAsEveryOrderOnAverageSays_andAddsUp() {
        each(random -> {
            Cost before = cost(random);
            Cost after = cost(random);
            Corners share = corners(random);
            Attribution attribution = of(before, after, share);
            BigDecimal[] model = model(before, after, share);
            for (int i = 0; i < model.length; i++) {
                BigDecimal off =
                        model[i].subtract(BigDecimal.valueOf(parts(attribution).get(i)));
                if (off.abs().compareTo(TOLERANCE) > 0) {
                    return "part " + i + " is off by " + off;
                }
            }
            long change = whole(after, share.aa()) - whole(before, share.bb());
            long sum = parts(attribution).stream().mapToLong(part -> part).sum();
            long rounding = attribution.rounding(change);
            return sum + rounding == change && Math.abs(rounding) <= 3 ? "" : "rounding is " + rounding;
        });
    }

    @Test
    void theSameChangeBackwards_isTheOppositeInEveryPart() {
        each(random -> {
            Attribution forwards = new Attribution();
            Attribution backwards = new Attribution();
            for (int month = 0; month < 1 + random.nextInt(12); month++) {
                Cost before = cost(random);
                Cost after = cost(random);
                Corners share = corners(random);
                forwards.addShare(before, after, share);
                backwards.addShare(after, before, new Corners(share.aa(), share.ab(), share.ba(), share.bb()));
            }
            List<Long> opposite = parts(backwards).stream().map(part -> -part).toList();
            return parts(forwards).equals(opposite) ? "" : parts(forwards) + " and back " + opposite;
        });
    }

    @Test
    void whatHasNotChanged_isOwedNothing() {
        each(random -> {
            Cost cost = cost(random);
            Cost other = cost(random);
            BigDecimal one = share(random);
            BigDecimal two = share(random);
            List<Long> onlyVolume = parts(of(cost, cost, Corners.second(one, two)));
            List<Long> onlyKey = parts(of(cost, cost, new Corners(one, one, two, two)));
            List<Long> onlyCost = parts(of(cost, other, Corners.same(one)));
            List<Long> onlyDirect = parts(of(cost, new Cost(other.direct(), cost.overhead()), Corners.same(one)));
            boolean right = onlyVolume.subList(0, 3).equals(List.of(0L, 0L, 0L))
                    && onlyKey.get(0) == 0
                    && onlyKey.get(1) == 0
                    && onlyKey.get(3) == 0
                    && onlyCost.get(2) == 0
                    && onlyCost.get(3) == 0
                    && onlyDirect.subList(1, 4).equals(List.of(0L, 0L, 0L));
            return right ? "" : onlyVolume + ", " + onlyKey + ", " + onlyCost + ", " + onlyDirect;
        });
    }

    @Test
    void everybodysVolumeTogether_isNothing_ifEachKronaIsCarried() {
        each(random -> {
            Cost before = cost(random);
            Cost after = cost(random);
            int members = 2 + random.nextInt(6);
            long[] was = random.longs(members, 1, 1000).toArray();
            long[] is = random.longs(members, 1, 1000).toArray();
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < members; i++) {
                sum = sum.add(BigDecimal.valueOf(of(before, after, Corners.second(part(was, i), part(is, i)))
                        .second()));
            }
            return sum.abs().longValueExact() <= members ? "" : "it is " + sum;
        });
    }

    private static BigDecimal part(long[] weights, int place) {
        return BigDecimal.valueOf(weights[place])
                .divide(BigDecimal.valueOf(Arrays.stream(weights).sum()), PoolShare.SCALE, RoundingMode.HALF_UP);
    }

    @Test
    void anInvoicedAmount_isSharedBetweenPriceAndQuantity() {
        each(random -> {
            BigDecimal price = BigDecimal.valueOf(random.nextLong(1_000_000));
            BigDecimal newPrice = BigDecimal.valueOf(random.nextLong(1_000_000));
            BigDecimal quantity = BigDecimal.valueOf(random.nextLong(1_000_000), 3);
            BigDecimal newQuantity = BigDecimal.valueOf(random.nextLong(1_000_000), 3);
            Attribution attribution = new Attribution();
            attribution.addAmount(new Corners(
                    price.multiply(quantity),
                    price.multiply(newQuantity),
                    newPrice.multiply(quantity),
                    newPrice.multiply(newQuantity)));
            BigDecimal half = new BigDecimal("0.5");
            BigDecimal byPrice =
                    newPrice.subtract(price).multiply(quantity.add(newQuantity)).multiply(half);
            BigDecimal byQuantity =
                    newQuantity.subtract(quantity).multiply(price.add(newPrice)).multiply(half);
            return attribution.first()
                                    == byPrice.setScale(0, RoundingMode.HALF_UP).longValueExact()
                            && attribution.second()
                                    == byQuantity
                                            .setScale(0, RoundingMode.HALF_UP)
                                            .longValueExact()
                    ? ""
                    : attribution.first() + " and " + attribution.second();
        });
    }

    @Test
    void nothing_isNothing() {
        Attribution attribution = of(Cost.NONE, Cost.NONE, Corners.NONE);
        assertEquals(List.of(0L, 0L, 0L, 0L), parts(attribution));
        assertEquals(0, attribution.rounding(0));
        assertTrue(ORDERS.size() == 24);
    }
}
