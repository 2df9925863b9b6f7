package se.samverk.costreporting.saving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.problem.Problem;

@Schema(description = "A baseline to enter; a member has one for each area")
record BaselineForm(
        @NotBlank @Schema(description = "The area; total is everything", examples = "total")
        String areaCode,

        @NotNull @Min(1900) @Max(2999) @Schema(description = "The year that the amount is of", examples = "2019")
        Integer baseYear,

        @NotNull
        @Positive
        @Max(10_000_000_000_000L)
        @Schema(description = "Öre for the whole year", examples = "1500000000")
        Long amountOre,

        @NotNull @Schema(description = "The index that brings it to another year's prices", examples = "pkv")
        IndexKind indexKind,

        @NotNull
        @Min(1900)
        @Max(2999)
        @Schema(description = "The first year to compare, not before the base year", examples = "2020")
        Integer firstYear,

        @NotBlank
        @Size(max = 300)
        @Schema(description = "The document it was taken from", examples = "Årsredovisning 2019, not 7")
        String source,

        @NotNull @Schema(description = "The document's date", examples = "2020-03-20")
        LocalDate sourceDate) {

    /** @throws Problem 422 if the first year comes before the base year */
    void requireOrder() {
        if (firstYear < baseYear) {
            throw Problem.unprocessable("baseline.years").withField("firstYear", "baseline.years.field");
        }
    }
}
