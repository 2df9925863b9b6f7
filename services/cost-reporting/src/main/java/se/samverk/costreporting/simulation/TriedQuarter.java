package se.samverk.costreporting.simulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.costreporting.database.Row;

@Schema(name = "SimulatedQuarter", description = "A quarter that prices are tried against")
record TriedQuarter(
        @Schema(description = "The quarter", examples = "2025-Q1")
        String quarter,

        @Schema(
                description =
                        "Where its volumes come from. invoiced: the frozen snapshots that its invoices were made from;"
                                + " before is what was invoiced. snapshot: its latest snapshot, readings: the readings up"
                                + " to its last day; before is then what the price list of its first day gives",
                enumeration = {"invoiced", "snapshot", "readings"},
                examples = "invoiced")
        String source) {

    static TriedQuarter of(Row row) {
        return new TriedQuarter(row.text("quarter"), row.text("source"));
    }
}
