package se.samverk.costreporting.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(
        description =
                "Why a closed month is corrected: what it was reported as, what it comes to now, and what has come since. The rest of the explanation is of what it comes to now")
public record Correction(
        @Schema(description = "The closed month", examples = "2026-01")
        String originMonth,

        @Schema(
                description = "What it has been reported as: its own line and earlier corrections, öre",
                examples = "124000000",
                implementation = Long.class)
        Ore reportedOre,

        @Schema(description = "What it comes to now, öre", examples = "125000000", implementation = Long.class)
        Ore recalculatedOre,

        @Schema(
                description = "The line's amount: the difference, öre",
                examples = "1000000",
                implementation = Long.class)
        Ore differenceOre,

        @Nullable
        @Schema(
                description = "The closed month's own line; none if there was none",
                examples = "019a2f00-0000-7000-8000-000000000012")
        UUID correctsLineId,

        @Nullable @Schema(description = "The member's (department's) weight in that line", examples = "40402")
        BigDecimal reportedNumerator,

        @Nullable @Schema(description = "The sum of all weights in that line", examples = "99616")
        BigDecimal reportedDenominator,

        @Schema(description = "Corrections of the same line in other closed months")
        List<Earlier> earlierCorrections,

        @Schema(description = "How many vouchers have come to its pools since it was worked out", examples = "1")
        long lateVoucherCount,

        @Schema(description = "The first hundred of them") List<LineVoucher> lateVouchers,

        @Schema(
                description =
                        "The member's own readings that have come or been corrected since; others' may have too, which shows in the sum of weights")
        List<LateReading> lateReadings) {

    @Schema(description = "A correction in another closed month")
    public record Earlier(
            @Schema(description = "Its line", examples = "019a2f00-0000-7000-8000-000000000013")
            UUID lineId,

            @Schema(description = "The month that carries it", examples = "2026-02")
            String month,

            @Schema(description = "Öre", examples = "500000", implementation = Long.class)
            Ore amountOre) {}

    @Schema(description = "A reading that came or was corrected late")
    public record LateReading(
            @Schema(description = "The service", examples = "it-arbetsplats")
            String serviceCode,

            @Nullable @Schema(description = "The department", examples = "BUN")
            String departmentCode,

            @Schema(description = "The day it was read", examples = "2026-01-15")
            LocalDate readOn,

            @Schema(description = "What it says now", examples = "412")
            BigDecimal quantity,

            @Nullable @Schema(description = "What it said before; none: it is new", examples = "214")
            BigDecimal previousQuantity,

            @Schema(description = "When it came", examples = "2026-03-02T10:00:00Z")
            Instant recordedAt) {}
}
