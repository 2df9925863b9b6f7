package se.samverk.costreporting.comparison;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;

@Schema(description = "A member's figures per inhabitant beside those that other members share with it")
record Comparison(
        @Schema(description = "The member", examples = "1494")
        String municipality,

        @Schema(description = "The year", examples = "2025") int year,

        @Schema(description = "By figure and by service or area")
        List<Compared> figures) {

    @Schema(description = "One figure")
    record Compared(
            @Schema(description = "Which", examples = "service-cost")
            Figure figure,

            @Schema(description = "The service, or the area of savings", examples = "it-arbetsplats")
            String subjectCode,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(description = "The member's own first, then the others by name")
            List<Value> values) {}

    @Schema(description = "One member's")
    record Value(
            @Schema(description = "The member's code", examples = "1495")
            String municipality,

            @Schema(description = "Its name", examples = "Skara")
            String name,

            @Schema(description = "Whether it is the reader's own", examples = "false")
            boolean own,

            @Schema(description = "Months of the year with an outcome", examples = "12")
            int months,

            @Schema(description = "Öre per inhabitant", examples = "5470", implementation = Long.class)
            Ore perInhabitantOre) {}
}
