package se.samverk.costreporting.saving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.text.Legible;

@Schema(description = "A named group of services")
record SavingAreaForm(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "catalogue.code-form")
        @Schema(description = "Short name, unique", examples = "drift")
        String code,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Name in Swedish", examples = "IT-drift")
        String nameSv,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Name in English", examples = "IT operations")
        String nameEn,

        @NotEmpty @Size(max = 500) @Schema(description = "Its services, each once")
        List<@NotBlank String> serviceCodes) {}
