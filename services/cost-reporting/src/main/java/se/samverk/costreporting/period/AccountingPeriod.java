package se.samverk.costreporting.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How far a month, a quarter or a year has come on its way from draft to closed")
record AccountingPeriod(
        @Schema(description = "The period", examples = "2026-Q1")
        String period,

        @Schema(description = "The least of its months' states", examples = "reviewed")
        PeriodState state,

        @Schema(description = "Its months") List<MonthStatus> months,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(
                description =
                        "What stands in the way of its next step, with where to do something about it; shown to the federation only")
        List<Obstacle> obstacles) {}
