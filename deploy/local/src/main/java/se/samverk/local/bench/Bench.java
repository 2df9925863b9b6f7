package se.samverk.local.bench;

import java.util.List;

/** One thing to measure. Add an implementation to {@link Benches}. */
public interface Bench {

    /** As it is asked for on the command line. */
    String name();

    /** Measures against a running installation; mostly one figure, named like the bench. */
    List<Measurement> run(BenchContext context) throws Exception;
}
