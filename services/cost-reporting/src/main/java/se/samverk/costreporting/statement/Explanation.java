package se.samverk.costreporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "How a line's amount came to be: amount = pool total × numerator / denominator, in whole öre")
public record Explanation(
        @Schema(description = "The line") StatementLine line,

        @Schema(description = "The run that made it", examples = "019a2f00-0000-7000-8000-000000000007")
        UUID runId,

        @Schema(description = "What was shared out") Pool pool,

        @Schema(description = "What the pool had got from overhead pools; they add up to its overhead")
        List<OverheadStep> overheadSteps,

        @Schema(description = "By what it was shared") Key key,

        @Schema(description = "The member's (department's) weight", examples = "40402")
        BigDecimal numerator,

        @Schema(description = "The sum of all weights", examples = "99616")
        BigDecimal denominator,

        @Schema(
                description = "What the weights count: inhabitant, weight, or the service's unit",
                examples = "inhabitant")
        String unit,

        @Schema(description = "The share in öre before rounding, six decimals", examples = "124999999.714286")
        String exactShare,

        @Schema(description = "Per cent of the pool, four decimals", examples = "40.5577")
        BigDecimal sharePercent,

        @Schema(
                description = "The öre that rounding added to the share rounded towards zero: 0, 1 or, in a credit, −1",
                examples = "1",
                implementation = Long.class)
        Ore roundingOre,

        @Schema(
                description = "The rule of rounding, in the reader's language",
                examples = "Andelen avrundas nedåt till hela öre. De öre som blir över går till de största resterna.")
        String rule,

        @Schema(description = "The ledger's sums that make up the pool's own cost; they add up to it")
        List<Source> sources,

        @Schema(description = "How many vouchers they come from", examples = "14")
        long voucherCount,

        @Schema(
                description =
                        "What the ledger's same rows come to now less what the run read; not zero once the ledger has changed since",
                examples = "0",
                implementation = Long.class)
        Ore laterLedgerChangeOre,

        @Nullable @Schema(description = "For a correction of a closed month: why")
        Correction correction) {

    @Schema(description = "A cost pool in the line's month")
    public record Pool(
            @Schema(description = "Code", examples = "it-arbetsplats")
            String code,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(description = "Its own vouchers, öre", examples = "100000000", implementation = Long.class)
            Ore directOre,

            @Schema(description = "From overhead pools, öre", examples = "25000000", implementation = Long.class)
            Ore overheadOre,

            @Schema(description = "Together, öre", examples = "125000000", implementation = Long.class)
            Ore totalOre) {}

    @Schema(description = "What an overhead pool gave to the line's pool")
    public record OverheadStep(
            @Schema(description = "The overhead pool", examples = "ledning")
            String fromPoolCode,

            @Schema(description = "Its name in Swedish", examples = "Förbundsledning")
            String nameSv,

            @Schema(description = "Its name in English", examples = "Management")
            String nameEn,

            @Schema(description = "Öre", examples = "25000000", implementation = Long.class)
            Ore amountOre,

            @Schema(description = "What the line's pool cost so far, öre", examples = "100000000")
            BigDecimal numerator,

            @Schema(description = "What all receiving pools cost so far, öre", examples = "400000000")
            BigDecimal denominator) {}

    @Schema(description = "The key's version that was in force on the month's last day")
    public record Key(
            @Schema(description = "Code", examples = "invanare")
            String code,

            @Schema(description = "Name in Swedish", examples = "Invånare")
            String nameSv,

            @Schema(description = "Name in English", examples = "Inhabitants")
            String nameEn,

            @Schema(description = "Version", examples = "1") int versionNumber,

            @Schema(description = "In force from", examples = "2026-01-01")
            LocalDate validFrom,

            @Schema(
                    description = "What it goes by",
                    enumeration = {"population", "fixed", "metered", "mix"},
                    examples = "population")
            String basis,

            @Schema(description = "For a mix, its keys") List<KeyPart> components) {}

    @Schema(description = "One key of a mix")
    public record KeyPart(
            @Schema(description = "Code", examples = "invanare")
            String code,

            @Schema(description = "Its weight in the mix", examples = "50")
            BigDecimal weight) {}

    @Schema(description = "A sum of ledger rows, as the run read them")
    public record Source(
            @Schema(description = "Account", examples = "6420")
            String account,

            @Nullable @Schema(description = "The account's name", examples = "Programvarulicenser")
            String accountName,

            @Nullable @Schema(description = "Cost centre", examples = "210")
            String costCentre,

            @Nullable @Schema(description = "Project", examples = "2101")
            String project,

            @Schema(description = "Öre", examples = "100000000", implementation = Long.class)
            Ore amountOre) {}
}
