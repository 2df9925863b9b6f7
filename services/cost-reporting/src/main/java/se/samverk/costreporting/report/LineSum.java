package se.samverk.costreporting.report;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.statement.ReportedLine;

/** Adds up the lines on their way into a file. */
final class LineSum {
    private @Nullable Ore sum;

    Consumer<ReportedLine> thenTo(Consumer<ReportedLine> next) {
        sum = Ore.ZERO;
        return line -> {
            sum = line.amountOre().plus(sum == null ? Ore.ZERO : sum);
            next.accept(line);
        };
    }

    /** Whether the lines came to this; a file without lines has nothing to disagree. */
    boolean agreesWith(Ore total) {
        return sum == null || sum.equals(total);
    }
}
