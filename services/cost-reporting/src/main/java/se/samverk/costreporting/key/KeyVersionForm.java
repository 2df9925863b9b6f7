package se.samverk.costreporting.key;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new version of a key; it holds from its day until the next version's")
record KeyVersionForm(
        @NotNull @Schema(description = "First day, later than the latest version's", examples = "2026-01-01")
        LocalDate validFrom,

        @NotNull @Schema(description = "What the key goes by", examples = "fixed")
        Basis basis,

        @Size(max = 1000) @Schema(description = "The members' weights: for a fixed key, and only then")
        List<@NotNull @Valid KeyShare> shares,

        @Nullable
        @Schema(
                description = "The service whose meter decides: for a metered key, and only then",
                examples = "it-arbetsplats")
        String serviceCode,

        @Size(max = 20) @Schema(description = "Keys and weights: for a mix, and only then")
        List<@NotNull @Valid KeyComponent> components) {

    KeyVersionForm {
        shares = shares == null ? List.of() : List.copyOf(shares);
        components = components == null ? List.of() : List.copyOf(components);
    }

    static KeyVersionForm of(LocalDate validFrom, KeyContent content) {
        return new KeyVersionForm(
                validFrom, content.basis(), content.shares(), content.serviceCode(), content.components());
    }

    KeyContent content() {
        return new KeyContent(basis, shares, serviceCode, components);
    }
}
