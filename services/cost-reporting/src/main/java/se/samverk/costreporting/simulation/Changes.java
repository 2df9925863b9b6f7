package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.costreporting.key.ProposedKey;
import se.samverk.costreporting.price.PriceForm;

@Schema(
        name = "SimulatedChanges",
        description = "What is supposed, in every month of the period. Without any, the outcome is that of the books.")
record Changes(
        @Size(max = 100) @Schema(description = "Keys as they would be, each once")
        List<@NotNull @Valid KeyChange> keys,

        @Size(max = 50) @Schema(description = "Municipalities that would have been members")
        List<@NotNull @Valid JoiningMember> joins,

        @Size(max = 1000)
        @Schema(description = "Codes of the members that would not have been members", examples = "[\"1445\"]")
        List<@NotNull @Size(max = 4) String> leaves,

        @Size(max = 100)
        @Schema(
                description =
                        "Prices as they would be, each service once. Prices are tried by themselves, against what was invoiced")
        List<@NotNull @Valid PriceChange> prices) {

    Changes {
        keys = keys == null ? List.of() : List.copyOf(keys);
        joins = joins == null ? List.of() : List.copyOf(joins);
        leaves = leaves == null ? List.of() : List.copyOf(leaves);
        prices = prices == null ? List.of() : List.copyOf(prices);
    }

    @JsonIgnore
    boolean ofMembers() {
        return !joins.isEmpty() || !leaves.isEmpty();
    }

    @JsonIgnore
    boolean ofPrices() {
        return !prices.isEmpty();
    }

    @JsonIgnore
    List<PriceForm> pricesFrom(LocalDate day) {
        return prices.stream().map(price -> price.from(day)).toList();
    }

    @JsonIgnore
    Set<String> joining() {
        return joins.stream().map(JoiningMember::municipality).collect(Collectors.toUnmodifiableSet());
    }

    @JsonIgnore
    List<ProposedKey> proposals() {
        return keys.stream().map(KeyChange::proposal).toList();
    }
}
