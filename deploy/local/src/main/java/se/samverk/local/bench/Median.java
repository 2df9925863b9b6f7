package se.samverk.local.bench;

import java.util.Collection;

/** The middle one of several times of the same work: a single one may differ by half from the next, whatever the reason. */
final class Median {

    private Median() {}

    /** Of an even number, the greater of the two in the middle. */
    static double of(Collection<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
