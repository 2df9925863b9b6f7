package se.samverk.costreporting.allocation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.period.PeriodState;

@Schema(
        description =
                "One allocation of a period's ledger to the members. source = allocated + undistributed + unmatched")
record AllocationRun(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000007")
        UUID id,

        @Schema(description = "The period", examples = "2026-03")
        String period,

        @Schema(
                description =
                        "allocation: of a period's figures; recalculation: of a closed month, as a measure for its corrections",
                enumeration = {"allocation", "recalculation"},
                examples = "allocation")
        String kind,

        @Schema(
                description =
                        "completed: the figures hold; refused: a check failed and nothing of it was kept; failed: it could not be made, and failure says why",
                enumeration = {"queued", "running", "completed", "refused", "failed"},
                examples = "completed")
        String state,

        @Schema(description = "How far it has come, percent", examples = "100")
        int progressPercent,

        @Schema(description = "How many of its months are distributed", examples = "1")
        int monthsDone,

        @Schema(description = "How many months it is for", examples = "1")
        int monthCount,

        @Schema(
                description = "Which time it is made: one that is broken off is made from its beginning",
                examples = "1")
        int attempt,

        @Schema(description = "How far the period has come: the least of its months' states", examples = "draft")
        PeriodState periodState,

        @Schema(
                description = "Whether its months' figures are the current ones; a later run may have replaced it",
                examples = "true")
        boolean current,

        @Schema(description = "When somebody started it", examples = "2026-04-08T09:15:00Z")
        Instant startedAt,

        @Nullable @Schema(description = "Who started it", examples = "Ingrid Ek")
        String startedBy,

        @Nullable @Schema(description = "When it ended", examples = "2026-04-08T09:15:01Z")
        Instant finishedAt,

        @Nullable @Schema(description = "Why it could not be made, if so")
        RunFailure failure,

        @Schema(
                description = "The ledger's cost accounts (classes 4–7) in the period, öre",
                examples = "125000000",
                implementation = Long.class)
        Ore sourceOre,

        @Schema(description = "On the members' lines, öre", examples = "124000000", implementation = Long.class)
        Ore allocatedOre,

        @Schema(
                description = "Without recipient (utan mottagare): in a pool, but no member can be given it, öre",
                examples = "0",
                implementation = Long.class)
        Ore undistributedOre,

        @Schema(
                description = "Unmatched (ofördelat): in no pool, since no rule matched, öre",
                examples = "1000000",
                implementation = Long.class)
        Ore unmatchedOre,

        @Schema(description = "What the run checked of itself")
        List<AllocationCheck> checks,

        @Schema(description = "What the run had to assume") List<AllocationWarning> warnings,

        @Schema(description = "What it corrects of closed months; its sums include them")
        List<RunCorrection> corrections) {}
