package se.samverk.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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

    /** @throws ArithmeticException if the sum does not fit */
    public Ore plus(Ore other) {
        return new Ore(Math.addExact(value, other.value));
    }

    /** @throws ArithmeticException if the difference does not fit */
    public Ore minus(Ore other) {
        return new Ore(Math.subtractExact(value, other.value));
    }

    @Override
    public int compareTo(Ore other) {
        return Long.compare(value, other.value);
    }
}
