package se.samverk.costreporting.invoice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.json.MultiLine;

@Schema(description = "Why an invoice is credited, whole")
record CreditForm(
        @NotBlank
        @MultiLine
        @Size(max = 500)
        @Schema(description = "It stands in the credit note", examples = "Fel antal datorer.")
        String reason) {}
