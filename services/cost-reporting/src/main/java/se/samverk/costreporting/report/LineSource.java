package se.samverk.costreporting.report;

import java.util.function.Consumer;
import se.samverk.costreporting.statement.ReportedLine;

/** Hands over a statement's lines, one by one. */
interface LineSource {
    void each(Consumer<ReportedLine> consumer);
}
