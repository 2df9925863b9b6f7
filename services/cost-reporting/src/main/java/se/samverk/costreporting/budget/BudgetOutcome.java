package se.samverk.costreporting.budget;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(
        description =
                "A budget beside its outcome, with what the year is likely to end at. Services, members and months"
                        + " each add up to the total")
record BudgetOutcome(
        @Nullable @Schema(description = "The member; none: all of them", examples = "1494")
        String municipality,

        @Schema(description = "The period", examples = "2026-Q1")
        String period,

        @Schema(description = "Its year", examples = "2026") int year,

        @Nullable @Schema(description = "The budget; none: no budget of the year is decided")
        UsedBudget budget,

        @Schema(description = "How the months without an outcome are forecast", examples = "remaining-budget")
        ForecastMethod method,

        @Schema(
                description = "available, or why the method cannot tell: no-budget; no-outcome: no month has one;"
                        + " last-year-incomplete: a month that is left had no outcome last year",
                enumeration = {"available", "no-budget", "no-outcome", "last-year-incomplete"},
                examples = "available")
        String forecastState,

        @Schema(description = "Months of the year with an outcome, up to the period's end", examples = "3")
        int monthsWithOutcome,

        @Schema(description = "All together") Figures total,

        @Schema(description = "January to December") List<Month> months,

        @Schema(description = "By service, the largest budget first")
        List<OfService> services,

        @Schema(description = "By member, in order of name; a member's own answer has only itself")
        List<OfMember> municipalities) {

    @Schema(description = "The budget that the outcome is compared with")
    record UsedBudget(
            @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000021")
            UUID id,

            @Schema(description = "original or revised", examples = "original")
            String kind,

            @Schema(description = "1 is the original", examples = "1")
            int number,

            @Schema(description = "What it is based on", examples = "Direktionens beslut § 42/2025")
            String note,

            @Schema(description = "When it was decided", examples = "2025-11-20T13:00:00Z")
            Instant decidedAt) {}

    @Schema(description = "A month, and the year up to and with it; öre")
    record Month(
            @Schema(description = "The month", examples = "2026-03")
            String month,

            @Schema(description = "Budget", examples = "10000000", implementation = Long.class)
            Ore budgetOre,

            @Nullable
            @Schema(
                    description = "Outcome; none: there is none yet",
                    examples = "10300000",
                    implementation = Long.class)
            Ore outcomeOre,

            @Nullable
            @Schema(
                    description = "The outcome, or what is forecast for the month",
                    examples = "10300000",
                    implementation = Long.class)
            Ore forecastOre,

            @Schema(description = "Budget since January", examples = "30000000", implementation = Long.class)
            Ore accumulatedBudgetOre,

            @Nullable
            @Schema(
                    description = "Outcome since January; none: the month has no outcome",
                    examples = "31000000",
                    implementation = Long.class)
            Ore accumulatedOutcomeOre,

            @Nullable
            @Schema(description = "Forecast since January", examples = "31000000", implementation = Long.class)
            Ore accumulatedForecastOre) {}

    @Schema(description = "One service")
    record OfService(
            @Schema(description = "The service; for a pool without a service, the pool", examples = "it-arbetsplats")
            String serviceCode,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(description = "Its figures") Figures figures) {}

    @Schema(description = "One member")
    record OfMember(
            @Schema(description = "The member's code", examples = "1494")
            String municipality,

            @Schema(description = "Its name", examples = "Lidköping")
            String name,

            @Schema(description = "Its figures") Figures figures) {}
}
