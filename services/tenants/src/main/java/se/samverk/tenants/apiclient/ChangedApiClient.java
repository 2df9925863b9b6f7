package se.samverk.tenants.apiclient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.text.Legible;

@Schema(description = "What an API client is to be; its id and its scopes stay")
record ChangedApiClient(
        @NotBlank
        @Legible
        @Size(max = 100)
        @Schema(description = "What it is, for people", examples = "Ekonomisystemets hämtning")
        String name,

        @Nullable
        @Schema(
                description = "The last day, Swedish time, on which it gets tokens; none: until it is removed",
                examples = "2027-06-30")
        LocalDate validTo) {}
