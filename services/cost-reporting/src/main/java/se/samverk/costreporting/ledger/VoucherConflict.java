package se.samverk.costreporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;

@Schema(description = "A voucher that the ledger has with other content than the file")
record VoucherConflict(
        @Schema(description = "The conflict's id", examples = "01980d2e-7c4b-7a51-9d1f-0c5a4f1e2b3d")
        UUID id,

        @Schema(description = "The voucher's id", examples = "01980d2e-7c4b-7a51-9d1f-0c5a4f1e2b3e")
        UUID voucherId,

        @Schema(description = "The voucher's series", examples = "A")
        String series,

        @Schema(description = "The voucher's number", examples = "17")
        String number,

        @Schema(description = "The date that the ledger had", examples = "2026-03-15")
        LocalDate date,

        @Schema(description = "The file's date", examples = "2026-03-16")
        LocalDate fileDate,

        @Schema(description = "The text that the ledger had", examples = "Städning mars")
        String storedText,

        @Schema(description = "The file's text", examples = "Städning mars, rättad")
        String fileText,

        @Schema(description = "Sum of the debit rows that the ledger had, in öre", examples = "125050")
        long storedSumOre,

        @Schema(description = "Sum of the file's debit rows, in öre", examples = "130000")
        long fileSumOre,

        @Schema(
                description =
                        "open until somebody has chosen; kept: the ledger's stands; replaced: the file's took its place",
                enumeration = {"open", "kept", "replaced"},
                examples = "open")
        String state,

        @Schema(description = "Why it was settled so", examples = "Rättad i ekonomisystemet 2 april") @Nullable
        String reason,

        @Schema(description = "When it was settled", examples = "2026-04-03T09:00:00Z") @Nullable
        Instant resolvedAt,

        @Schema(description = "Who settled it", examples = "Åsa Öhman") @Nullable
        String resolvedBy) {

    static VoucherConflict of(Row row) {
        return new VoucherConflict(
                row.id("id"),
                row.id("voucher_id"),
                row.text("series"),
                row.text("number"),
                row.date("stored_date"),
                row.date("filed_date"),
                row.text("stored_text"),
                row.text("filed_text"),
                row.number("stored_sum"),
                row.number("filed_sum"),
                row.text("state"),
                row.textOrNull("reason"),
                row.instantOrNull("resolved_at"),
                row.textOrNull("resolved_by"));
    }
}
