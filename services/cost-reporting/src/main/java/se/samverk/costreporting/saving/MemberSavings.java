package se.samverk.costreporting.saving;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;

@Schema(
        description =
                "What a member has saved since it joined, area by area. With m months of outcome, baseline B, index I"
                        + " and actual cost A: nominal = B · I(year) / I(base year) · m / 12 − A; real = B · m / 12 −"
                        + " A · I(base year) / I(year); each to the nearest öre")
record MemberSavings(
        @Schema(description = "The member", examples = "1494")
        String municipality,

        @Schema(description = "The areas that it has a baseline for, everything first")
        List<AreaSavings> areas) {

    @Schema(description = "One area")
    record AreaSavings(
            @Schema(description = "The area", examples = "total")
            String areaCode,

            @Schema(description = "Name in Swedish", examples = "Totalt")
            String nameSv,

            @Schema(description = "Name in English", examples = "Total")
            String nameEn,

            @Schema(description = "What its costs are compared with")
            Baseline baseline,

            @Schema(description = "The years since it joined that have an outcome, the earliest first")
            List<SavingYear> years,

            @Schema(
                    description = "All years' nominal savings that can be told, öre",
                    examples = "250000000",
                    implementation = Long.class)
            Ore accumulatedNominalOre,

            @Schema(
                    description = "All years' real savings that can be told, öre in the base year's prices",
                    examples = "210000000",
                    implementation = Long.class)
            Ore accumulatedRealOre) {}
}
