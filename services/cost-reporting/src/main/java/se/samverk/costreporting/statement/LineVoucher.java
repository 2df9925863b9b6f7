package se.samverk.costreporting.statement;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;

@Schema(description = "A voucher with rows in the pool, and what those rows come to")
public record LineVoucher(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000009")
        UUID id,

        @Schema(description = "Series", examples = "A") String series,

        @Schema(description = "Number in the series", examples = "1042")
        String number,

        @Schema(description = "Date", examples = "2026-03-05")
        LocalDate date,

        @Schema(description = "Text", examples = "Leasing datorer")
        String text,

        @Schema(description = "Its rows in the pool, öre", examples = "20158300", implementation = Long.class)
        Ore amountOre) {}
