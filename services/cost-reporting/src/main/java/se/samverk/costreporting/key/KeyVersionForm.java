package se.samverk.costreporting.key;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

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

    /** @throws Problem 422 if the parts don't go with the basis, name something twice, or sum to zero */
    void requireWhole() {
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
        if (basis == Basis.FIXED && shares.stream().map(KeyShare::weight).allMatch(weight -> weight.signum() == 0)) {
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

    /** A decimal as people write it: no trailing zeros, no exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
