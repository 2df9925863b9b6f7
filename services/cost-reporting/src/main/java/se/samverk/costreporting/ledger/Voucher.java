package se.samverk.costreporting.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A voucher of the federation's ledger")
record Voucher(
        @Schema(description = "Its id", examples = "01980d2e-7c4b-7a51-9d1f-0c5a4f1e2b3e")
        UUID id,

        @Schema(description = "Its series", examples = "A") String series,

        @Schema(description = "Its number; empty if the file gave none", examples = "17")
        String number,

        @Schema(description = "Its date", examples = "2026-03-15")
        LocalDate date,

        @Schema(description = "Its text", examples = "Städning mars")
        String text,

        @Schema(
                description = "The financial year it belongs to: a calendar year, or the first and last of two",
                examples = "2026")
        String fiscalYear,

        @Schema(description = "How many rows it has in all", examples = "2")
        long entryCount,

        @Schema(description = "The rows that the reader may see, at most the first thousand")
        List<VoucherEntry> entries,

        @Schema(description = "How many rows a member is not shown, having no part in them", examples = "1")
        long otherRowCount,

        @Schema(description = "What those rows come to, öre, so that the voucher balances", examples = "-125050")
        long otherRowsOre) {}
