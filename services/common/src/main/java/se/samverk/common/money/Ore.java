package se.samverk.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.LongSupplier;
import se.samverk.common.problem.Problem;

/**
 * An amount in whole öre (1/100 krona). Sums are exact; one that does not fit in 64 bits is an error, never wrapped.
 *
 * @param value öre; negative is credit
 */
public record Ore(@JsonValue long value) implements Comparable<Ore> {
    public static final Ore ZERO = new Ore(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ore of(long value) {
        return new Ore(value);
    }

    /** @throws Problem 422 if the sum does not fit */
    public Ore plus(Ore other) {
        return exactly(() -> Math.addExact(value, other.value));
    }

    /** @throws Problem 422 if the difference does not fit */
    public Ore minus(Ore other) {
        return exactly(() -> Math.subtractExact(value, other.value));
    }

    private static Ore exactly(LongSupplier result) {
        try {
            return new Ore(result.getAsLong());
        } catch (ArithmeticException tooLarge) {
            throw Problem.unprocessable("sum-too-large");
        }
    }

    @Override
    public int compareTo(Ore other) {
        return Long.compare(value, other.value);
    }
}
