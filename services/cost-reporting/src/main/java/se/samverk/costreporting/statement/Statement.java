package se.samverk.costreporting.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.period.PeriodState;

@Schema(
        description =
                "A member's cost report for a period: what the federation cost it, by service, department and month")
public record Statement(
        @Schema(description = "The member's code", examples = "1494")
        String municipality,

        @Schema(description = "The member's name", examples = "Lidköping")
        String municipalityName,

        @Schema(description = "The period", examples = "2026-03")
        String period,

        @Schema(description = "The period of the same length before it", examples = "2026-02")
        String previousPeriod,

        @Schema(
                description = "The runs that the figures come from",
                examples = "[\"019a2f00-0000-7000-8000-000000000007\"]")
        List<UUID> runIds,

        @Schema(
                description = "complete: every month is allocated; partial: some are; missing: none is",
                enumeration = {"complete", "partial", "missing"},
                examples = "complete")
        String state,

        @Schema(description = "How far the period has come: the least of its months' states", examples = "reviewed")
        PeriodState periodState,

        @Nullable @Schema(description = "Inhabitants by the latest count in the period", examples = "40402")
        Integer inhabitants,

        @Schema(description = "The whole amount, öre", examples = "125000000", implementation = Long.class)
        Ore totalOre,

        @Nullable
        @Schema(
                description = "The amount per inhabitant, rounded to whole öre",
                examples = "3094",
                implementation = Long.class)
        Ore perInhabitantOre,

        @Schema(description = "The previous period's amount, öre", examples = "120000000", implementation = Long.class)
        Ore previousTotalOre,

        @Schema(
                description = "This period's amount less the previous one's, öre",
                examples = "5000000",
                implementation = Long.class)
        Ore changeOre,

        @Schema(
                description = "Of the whole amount, corrections of closed months, öre",
                examples = "0",
                implementation = Long.class)
        Ore correctionOre,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(
                description =
                        "What the federation has not mapped to any pool in the period, öre; shown to the federation only",
                examples = "1000000",
                implementation = Long.class)
        Ore unmatchedOre,

        @Schema(description = "By service, the largest first; they add up to the whole")
        List<ServiceAmount> services,

        @Schema(description = "By department, the largest first; they add up to the whole")
        List<DepartmentAmount> departments,

        @Schema(description = "By month; they add up to the whole")
        List<MonthAmount> months,

        @Schema(description = "Every line; they add up to the whole")
        List<StatementLine> lines) {

    @Schema(description = "What one service cost the member")
    public record ServiceAmount(
            @Schema(description = "The service; for a pool without a service, the pool", examples = "it-arbetsplats")
            String serviceCode,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(description = "Öre", examples = "125000000", implementation = Long.class)
            Ore amountOre,

            @Schema(description = "The previous period, öre", examples = "120000000", implementation = Long.class)
            Ore previousAmountOre,

            @Nullable @Schema(description = "Per cent of the whole, one decimal", examples = "12.3")
            BigDecimal sharePercent) {}

    @Schema(description = "What one department carries; without a code, what the whole municipality shares")
    public record DepartmentAmount(
            @Nullable @Schema(description = "The department", examples = "BUN")
            String departmentCode,

            @Nullable @Schema(description = "Name in Swedish", examples = "Barn och utbildning")
            String nameSv,

            @Nullable @Schema(description = "Name in English", examples = "Children and education")
            String nameEn,

            @Schema(description = "Öre", examples = "125000000", implementation = Long.class)
            Ore amountOre,

            @Schema(description = "The previous period, öre", examples = "120000000", implementation = Long.class)
            Ore previousAmountOre,

            @Nullable @Schema(description = "Per cent of the whole, one decimal", examples = "12.3")
            BigDecimal sharePercent) {}

    @Schema(description = "One month of the period")
    public record MonthAmount(
            @Schema(description = "The month", examples = "2026-03")
            String month,

            @Nullable
            @Schema(
                    description = "The run its figures come from; none: not allocated yet",
                    examples = "019a2f00-0000-7000-8000-000000000007")
            UUID runId,

            @Schema(description = "Öre", examples = "125000000", implementation = Long.class)
            Ore amountOre) {}
}
