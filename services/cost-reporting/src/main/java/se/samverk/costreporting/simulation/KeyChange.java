package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.key.Basis;
import se.samverk.costreporting.key.KeyComponent;
import se.samverk.costreporting.key.KeyContent;
import se.samverk.costreporting.key.KeyShare;
import se.samverk.costreporting.key.ProposedKey;

@Schema(description = "A key as it would be, in every month of the period")
record KeyChange(
        @NotNull @Size(max = 50) @Schema(description = "The key", examples = "gemensamt")
        String keyCode,

        @NotNull @Schema(description = "What the key would go by", examples = "population")
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

    KeyChange {
        shares = shares == null ? List.of() : List.copyOf(shares);
        components = components == null ? List.of() : List.copyOf(components);
    }

    @JsonIgnore
    KeyContent content() {
        return new KeyContent(basis, shares, serviceCode, components);
    }

    @JsonIgnore
    ProposedKey proposal() {
        return new ProposedKey(keyCode, content());
    }
}
