package se.samverk.tenants.apiclient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.text.Legible;

/** A machine that is to call Samverk. */
@Schema(description = "A machine that is to call Samverk")
public record NewApiClient(
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{2,59}")
        @Schema(description = "What the client signs in with", examples = "ekonomisystem")
        String clientId,

        @NotBlank
        @Legible
        @Size(max = 100)
        @Schema(description = "What it is, for people", examples = "Ekonomisystemets hämtning")
        String name,

        @NotEmpty @Size(max = 20) @Schema(description = "What it may do", examples = "[\"statements:read\"]")
        Set<@NotNull String> scopes,

        @Nullable
        @Schema(
                description = "The last day, Swedish time, on which it gets tokens; none: until it is removed",
                examples = "2027-06-30")
        LocalDate validTo) {}
