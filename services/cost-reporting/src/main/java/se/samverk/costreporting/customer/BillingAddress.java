package se.samverk.costreporting.customer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where invoices are addressed")
record BillingAddress(
        @NotNull @Size(max = 200) @Schema(description = "Street or box", examples = "Skaragatan 8")
        String street,

        @NotNull @Size(max = 10) @Schema(description = "Postal code", examples = "531 32")
        String postalCode,

        @NotNull @Size(max = 100) @Schema(description = "City", examples = "Lidköping")
        String city,

        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "customer.country-form")
        @Schema(description = "Country, ISO 3166-1 alpha-2", examples = "SE")
        String countryCode) {}
