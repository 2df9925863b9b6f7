package se.samverk.costreporting.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;

@Schema(description = "Somebody who is invoiced")
record Customer(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000022")
        UUID id,

        @Schema(description = "Short name, unique; a municipality's is its own code", examples = "lidkoping-energi")
        String code,

        @Schema(description = "Name", examples = "Lidköping Energi AB")
        String name,

        @Schema(description = "What it is", examples = "company")
        CustomerKind kind,

        @Schema(
                description = "The municipality whose people see its invoices; federation: the federation's own only",
                examples = "1494")
        String municipality,

        @Nullable @Schema(description = "Organisation number", examples = "556036-0793")
        String organisationNumber,

        @Schema(description = "Where invoices are addressed")
        BillingAddress address,

        @Nullable @Schema(description = "The buyer's reference, which public bodies ask for", examples = "1494-IT")
        String buyerReference,

        @Nullable @Schema(description = "The buyer's order", examples = "INK-2026-17")
        String orderReference,

        @Nullable @Schema(description = "Peppol participant, scheme:id", examples = "0007:2120001611")
        String peppolId,

        @Schema(description = "Days from the invoice's date to the day it is due", examples = "30")
        int paymentDays,

        @Schema(description = "Whether it is invoiced", examples = "true")
        boolean active,

        @JsonIgnore int version) {

    static Customer of(Row row) {
        return new Customer(
                row.id("id"),
                row.text("code"),
                row.text("name"),
                CustomerKind.of(row.text("kind")),
                row.text("municipality"),
                row.textOrNull("organisation_number"),
                new BillingAddress(
                        row.text("street"), row.text("postal_code"), row.text("city"), row.text("country_code")),
                row.textOrNull("buyer_reference"),
                row.textOrNull("order_reference"),
                row.textOrNull("peppol_id"),
                row.integer("payment_days"),
                row.truth("active"),
                row.integer("version"));
    }
}
