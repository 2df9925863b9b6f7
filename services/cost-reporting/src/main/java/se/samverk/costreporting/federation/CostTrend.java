package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "What the services cost in each period of a span, and in the same period of the year before")
record CostTrend(
        @Schema(description = "The span's first period", examples = "2026-01")
        String from,

        @Schema(description = "The span's last period", examples = "2026-12")
        String to,

        @Schema(description = "The span's periods, with the services' sums")
        List<Point> points,

        @Schema(description = "The services, the dearest over the span first")
        List<ServiceTrend> services) {

    @Schema(description = "A period of the span. Amounts are missing where no month of the period is allocated")
    record Point(
            @Schema(description = "The period", examples = "2026-01")
            String period,

            @Schema(
                    description = "complete: every month is allocated; partial: some are; missing: none is",
                    enumeration = {"complete", "partial", "missing"},
                    examples = "complete")
            String state,

            @Nullable @Schema(description = "Öre", examples = "42000000", implementation = Long.class)
            Ore costOre,

            @Schema(description = "The same period of the year before", examples = "2025-01")
            String previousPeriod,

            @Schema(
                    description = "complete: every month is allocated; partial: some are; missing: none is",
                    enumeration = {"complete", "partial", "missing"},
                    examples = "complete")
            String previousState,

            @Nullable
            @Schema(description = "What it came to then, öre", examples = "40000000", implementation = Long.class)
            Ore previousCostOre,

            @Nullable @Schema(description = "The difference, öre", examples = "2000000", implementation = Long.class)
            Ore changeOre,

            @Nullable @Schema(description = "In percent of what it was; none if that was zero", examples = "5.0")
            BigDecimal changePercent) {}

    @Schema(description = "A service over the span")
    record ServiceTrend(
            @Schema(description = "The service; for a pool without a service, the pool", examples = "it-arbetsplats")
            String serviceCode,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(description = "Over the span, öre", examples = "108000000", implementation = Long.class)
            Ore costOre,

            @Schema(
                    description = "Over the same span of the year before, öre",
                    examples = "100000000",
                    implementation = Long.class)
            Ore previousCostOre,

            @Schema(description = "The difference, öre", examples = "8000000", implementation = Long.class)
            Ore changeOre,

            @Nullable @Schema(description = "In percent of what it was; none if that was zero", examples = "8.0")
            BigDecimal changePercent,

            @Schema(description = "One for each of the span's periods, in their order")
            List<ServicePoint> points) {}

    @Schema(description = "A service in one period of the span")
    record ServicePoint(
            @Nullable @Schema(description = "Öre", examples = "9000000", implementation = Long.class)
            Ore costOre,

            @Nullable @Schema(description = "The year before, öre", examples = "8500000", implementation = Long.class)
            Ore previousCostOre) {}
}
