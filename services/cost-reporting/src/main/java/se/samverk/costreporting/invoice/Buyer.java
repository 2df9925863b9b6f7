package se.samverk.costreporting.invoice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customer as it was described when the document was issued. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "Who is invoiced, as it was when the document was issued")
public record Buyer(
        @Schema(description = "Short name", examples = "1494")
        String code,

        @Schema(description = "Name", examples = "Lidköpings kommun")
        String name,

        @Nullable @Schema(description = "Organisation number", examples = "212000-1694")
        String organisationNumber,

        @Schema(description = "Street or box", examples = "Skaragatan 8")
        String street,

        @Schema(description = "Postal code", examples = "531 32")
        String postalCode,

        @Schema(description = "City", examples = "Lidköping")
        String city,

        @Schema(description = "Country", examples = "SE") String countryCode,

        @Nullable @Schema(description = "The buyer's reference", examples = "1494-IT")
        String buyerReference,

        @Nullable @Schema(description = "The buyer's order", examples = "INK-2026-17")
        String orderReference,

        @Nullable @Schema(description = "Peppol participant, scheme:id", examples = "0007:2120001694")
        String peppolId,

        @Schema(description = "Days from the document's date to the day it is due", examples = "30")
        int paymentDays) {}
