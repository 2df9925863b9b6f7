package se.samverk.costreporting.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(description = "A quarter's invoice basis, and how far it has come")
record InvoiceRun(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000026")
        UUID id,

        @Schema(description = "The quarter", examples = "2026-Q3")
        String quarter,

        @Schema(
                description = "The snapshot that it is worked out from",
                examples = "019a2f00-0000-7000-8000-000000000024")
        UUID snapshotId,

        @Schema(description = "The snapshot's day", examples = "2026-05-15")
        LocalDate readOn,

        @Schema(description = "The day whose prices it goes by: the quarter's first", examples = "2026-07-01")
        LocalDate pricedOn,

        @Schema(description = "draft, reviewed, or approved by somebody else", examples = "reviewed")
        RunState state,

        @Schema(
                description = "Sum of its lines in öre, excluding VAT",
                examples = "548100000",
                implementation = Long.class)
        Ore amountOre,

        @Schema(description = "Who worked it out, and when") BasisStep computed,

        @Nullable @Schema(description = "Who reviewed it, and when")
        BasisStep reviewed,

        @Nullable @Schema(description = "Who approved it, and when")
        BasisStep approved,

        @JsonIgnore int version) {

    @Schema(description = "Who did something, and when")
    record BasisStep(
            @Schema(description = "When", examples = "2026-06-01T08:30:00Z")
            Instant madeAt,

            @Schema(description = "Who", examples = "Ingrid Sahlström")
            String madeBy) {}

    static InvoiceRun of(Row row) {
        return new InvoiceRun(
                row.id("id"),
                row.text("quarter"),
                row.id("snapshot_id"),
                row.date("read_on"),
                row.date("priced_on"),
                RunState.of(row.text("state")),
                new Ore(row.number("amount_ore")),
                new BasisStep(row.instant("computed_at"), row.text("computed_by_name")),
                step(row, "reviewed"),
                step(row, "approved"),
                row.integer("version"));
    }

    private static @Nullable BasisStep step(Row row, String name) {
        Instant at = row.instantOrNull(name + "_at");
        return at == null ? null : new BasisStep(at, row.text(name + "_by_name"));
    }
}
