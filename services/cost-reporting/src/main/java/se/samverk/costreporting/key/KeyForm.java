package se.samverk.costreporting.key;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new key, with any versions that are known from the start")
record KeyForm(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "catalogue.code-form")
        @Schema(description = "Short name, unique", examples = "invanare")
        String code,

        @NotBlank @Size(max = 100) @Schema(description = "Name in Swedish", examples = "Invånare")
        String nameSv,

        @NotBlank @Size(max = 100) @Schema(description = "Name in English", examples = "Inhabitants")
        String nameEn,

        @Size(max = 100) @Schema(description = "Versions, oldest first; may also be added later")
        List<@NotNull @Valid KeyVersionForm> versions) {

    KeyForm {
        versions = versions == null ? List.of() : List.copyOf(versions);
    }
}
