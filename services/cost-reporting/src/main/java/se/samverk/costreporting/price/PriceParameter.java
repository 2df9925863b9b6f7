package se.samverk.costreporting.price;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something that the price of running a system goes by, such as its storage")
public record PriceParameter(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "catalogue.code-form")
        @Schema(description = "Short name; systems state their values by it", examples = "lagring")
        String code,

        @NotBlank @Size(max = 100) @Schema(description = "Name in Swedish", examples = "Lagring")
        String nameSv,

        @NotBlank @Size(max = 100) @Schema(description = "Name in English", examples = "Storage")
        String nameEn,

        @NotBlank @Size(max = 20) @Schema(description = "What it is counted in", examples = "GB")
        String unit,

        @NotNull
        @PositiveOrZero
        @Max(PriceForm.MAX_ORE)
        @Schema(description = "Öre for each of it, per quarter", examples = "150")
        Long rateOre) {}
