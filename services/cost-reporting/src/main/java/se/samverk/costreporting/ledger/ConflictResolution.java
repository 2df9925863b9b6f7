package se.samverk.costreporting.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.json.MultiLine;

@Schema(description = "How a conflict is settled, and why")
record ConflictResolution(
        @NotNull
        @Pattern(regexp = "keep|replace")
        @Schema(
                description = "keep: the ledger's voucher stands; replace: the file's takes its place",
                enumeration = {"keep", "replace"},
                examples = "replace")
        String choice,

        @NotBlank
        @MultiLine
        @Size(max = 500)
        @Schema(description = "Why, for those who read it later", examples = "Rättad i ekonomisystemet 2 april")
        String reason) {}
