package se.samverk.costreporting.allocation;

import java.math.BigDecimal;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;

/** A member's lines of one month, side by side as they are stored: an array of PostgreSQL's for each column. */
final class Block {
    /** A line's place is told by two bytes of its id. */
    private static final int MOST_LINES = 0xffff;

    private static final long PLACE_BITS = 0xffffL;

    private final String municipality;
    private final StringJoiner pools = array();
    private final StringJoiner departments = array();
    private final StringJoiner amounts = array();
    private final StringJoiner numerators = array();
    private final StringJoiner roundings = array();
    private int lines;

    Block(String municipality) {
        this.municipality = municipality;
    }

    private static StringJoiner array() {
        return new StringJoiner(",", "{", "}");
    }

    boolean isFull() {
        return lines == MOST_LINES;
    }

    void add(UUID pool, @Nullable String department, BigDecimal numerator, Shares.Part part) {
        lines++;
        pools.add(pool.toString());
        departments.add(department == null ? "NULL" : quoted(department));
        amounts.add(Long.toString(part.ore()));
        numerators.add(numerator.toPlainString());
        roundings.add(Short.toString(part.roundingOre()));
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What the statement that stores it takes, in its order. */
    String[] columns() {
        return new String[] {
            municipality,
            id().toString(),
            pools.toString(),
            departments.toString(),
            amounts.toString(),
            numerators.toString(),
            roundings.toString()
        };
    }

    private static UUID id() {
        UUID id = Ids.next();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() & ~PLACE_BITS);
    }
}
