package se.samverk.demo.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Chance that falls the same way every time. Each part of the books throws its own dice for each month, so that a
 * change in one leaves the others as they were. {@link Random} is used because its sequence is part of its contract.
 */
final class Dice {
    private static final int SEED = 1494;

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    static Dice of(Object... stream) {
        int hash = SEED;
        for (Object part : stream) {
            hash = 31 * hash + Objects.toString(part).hashCode();
        }
        return new Dice(new Random(hash));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int permille) {
        return below(1000) < permille;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The amount, up to so many per mille more or less. */
    long around(long amountOre, int permille) {
        return amountOre + amountOre * (below(2 * permille + 1) - permille) / 1000;
    }
}
