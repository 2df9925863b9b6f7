package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(
        description = "How what a service costs a member has changed between two periods, and why:"
                + " change = direct + overhead + volume + key + correction + rounding")
record CostChange(
        @Schema(description = "The service; for a pool without a service, the pool", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
        String nameSv,

        @Schema(description = "Name in English", examples = "Workplace")
        String nameEn,

        @Schema(description = "The member's code", examples = "1494")
        String municipality,

        @Schema(description = "The member's name", examples = "Lidköping")
        String municipalityName,

        @Schema(
                description = "new: it cost the member nothing before. gone: it costs it nothing now. both: else",
                enumeration = {"both", "new", "gone"},
                examples = "both")
        String presence,

        @Schema(description = "In the period compared with, öre", examples = "8500000", implementation = Long.class)
        Ore beforeOre,

        @Schema(description = "In the period, öre", examples = "9000000", implementation = Long.class)
        Ore afterOre,

        @Schema(description = "The difference, öre", examples = "500000", implementation = Long.class)
        Ore changeOre,

        @Nullable @Schema(description = "In percent of what it was; none if that was zero", examples = "5.9")
        BigDecimal changePercent,

        @Schema(description = "What made the difference") Parts parts,

        @Nullable
        @Schema(description = "How it was shared in the last month of the period compared with; none if it was not")
        Sharing before,

        @Nullable @Schema(description = "How it was shared in the period's last month; none if it was not")
        Sharing after) {

    @Schema(description = "What made a difference; the parts add up to it")
    record Parts(
            @Schema(
                    description = "The service's own vouchers came to more or less, öre",
                    examples = "300000",
                    implementation = Long.class)
            Ore directOre,

            @Schema(
                    description = "The service's part of the overheads came to more or less, öre",
                    examples = "50000",
                    implementation = Long.class)
            Ore overheadOre,

            @Schema(
                    description = "The member's quantity, reading or inhabitants, or everybody's, went up or down, öre",
                    examples = "150000",
                    implementation = Long.class)
            Ore volumeOre,

            @Schema(
                    description = "The service is shared by another key or another version of it, öre",
                    examples = "0",
                    implementation = Long.class)
            Ore keyOre,

            @Schema(
                    description = "Corrections of earlier, closed months, öre",
                    examples = "0",
                    implementation = Long.class)
            Ore correctionOre,

            @Schema(description = "Rounding to whole öre", examples = "0", implementation = Long.class)
            Ore roundingOre) {
        static final Parts NONE = new Parts(Ore.ZERO, Ore.ZERO, Ore.ZERO, Ore.ZERO, Ore.ZERO, Ore.ZERO);

        Parts plus(Parts other) {
            return new Parts(
                    directOre.plus(other.directOre),
                    overheadOre.plus(other.overheadOre),
                    volumeOre.plus(other.volumeOre),
                    keyOre.plus(other.keyOre),
                    correctionOre.plus(other.correctionOre),
                    roundingOre.plus(other.roundingOre));
        }
    }

    @Schema(description = "How a service was shared in a month")
    record Sharing(
            @Schema(description = "The month", examples = "2026-03")
            String month,

            @Schema(description = "The key", examples = "pc")
            String keyCode,

            @Schema(description = "Its version", examples = "1")
            int versionNumber,

            @Schema(description = "The version's first day", examples = "2025-01-01")
            LocalDate validFrom,

            @Schema(
                    description = "What the version goes by",
                    enumeration = {"population", "fixed", "metered", "mix"},
                    examples = "metered")
            String basis,

            @Schema(description = "The member's share in percent", examples = "42.3")
            BigDecimal sharePercent,

            @Nullable
            @Schema(description = "The member's quantity, inhabitants or weight; none of a mix", examples = "412")
            BigDecimal quantity,

            @Nullable @Schema(description = "Everybody's", examples = "974")
            BigDecimal totalQuantity) {}
}
