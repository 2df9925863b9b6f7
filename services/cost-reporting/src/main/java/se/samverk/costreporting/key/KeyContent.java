package se.samverk.costreporting.key;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

/** What a version of a key says, whenever it holds. */
@Schema(description = "What a version of a key says, without the day that it holds from")
public record KeyContent(
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

    public KeyContent {
        shares = shares == null ? List.of() : List.copyOf(shares);
        components = components == null ? List.of() : List.copyOf(components);
    }

    /** Whether no weight of it is more than zero; a key that is not fixed has none. */
    @JsonIgnore
    public boolean isWithoutWeight() {
        return shares.stream().map(KeyShare::weight).allMatch(weight -> weight.signum() == 0);
    }

    /** The same, without the weights of those named. */
    public KeyContent without(Set<String> municipalities) {
        return new KeyContent(
                basis,
                shares.stream()
                        .filter(share -> !municipalities.contains(share.municipality()))
                        .toList(),
                serviceCode,
                components);
    }

    /** @throws Problem 422 if the parts don't go with the basis, name something twice, or sum to zero */
    public void requireWhole() {
        requirePart("shares", basis == Basis.FIXED, !shares.isEmpty());
        requirePart("serviceCode", basis == Basis.METERED, serviceCode != null);
        requirePart("components", basis == Basis.MIX, !components.isEmpty());
        requireOnce(
                "shares",
                "municipality",
                shares.stream().map(KeyShare::municipality).toList());
        requireOnce(
                "components",
                "keyCode",
                components.stream().map(KeyComponent::keyCode).toList());
        if (basis == Basis.FIXED && isWithoutWeight()) {
            throw Problem.unprocessable("key.zero-sum").withField("shares", "key.zero-sum.field");
        }
    }

    private void requirePart(String field, boolean expected, boolean present) {
        if (expected && !present) {
            throw Problem.unprocessable("key.part-missing", basis.code()).withField(field, "key.part-missing.field");
        }
        if (!expected && present) {
            throw Problem.unprocessable("key.part-unused", basis.code()).withField(field, "key.part-unused.field");
        }
    }

    private static void requireOnce(String list, String field, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                throw Problem.unprocessable("key.named-twice", names.get(i))
                        .withField(list + "[" + i + "]." + field, "key.named-twice.field", names.get(i));
            }
        }
    }
}
