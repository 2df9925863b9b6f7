package se.samverk.costreporting.testing;

import java.util.stream.LongStream;

/**
 * The seeds of a test's random cases: always the same ones from 1 on, so that the number that a failure has in brackets is
 * its seed, unless somebody looks for more. {@code -Dsamverk.seed=77} tries that one alone; {@code -Dsamverk.cases=500} as
 * many.
 */
public final class Seeds {
    private Seeds() {}

    /** @param usual how many */
    public static LongStream upTo(int usual) {
        Long one = Long.getLong("samverk.seed");
        return one == null ? LongStream.rangeClosed(1, Integer.getInteger("samverk.cases", usual)) : LongStream.of(one);
    }
}
