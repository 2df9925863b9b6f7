package se.samverk.costreporting.invoice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.customer.OrganisationNumber;

/** The federation as the configuration described it when the document was issued. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "Who invoices: the federation, as it was when the document was issued")
public record Seller(
        @Schema(description = "Name", examples = "Göliska IT")
        String name,

        @Schema(description = "Organisation number", examples = "222000-1453")
        String organisationNumber,

        @Nullable @Schema(description = "VAT number", examples = "SE222000145301")
        String vatNumber,

        @Nullable @Schema(description = "Street or box", examples = "Box 123")
        String street,

        @Nullable @Schema(description = "Postal code", examples = "531 88")
        String postalCode,

        @Nullable @Schema(description = "City", examples = "Lidköping")
        String city,

        @Schema(description = "Country", examples = "SE") String countryCode,

        @Nullable @Schema(description = "Bankgiro", examples = "5050-1055")
        String bankgiro,

        @Nullable @Schema(description = "IBAN", examples = "SE4550000000058398257466")
        String iban,

        @Nullable @Schema(description = "BIC", examples = "ESSESESS")
        String bic,

        @Nullable @Schema(description = "Peppol participant, scheme:id", examples = "0007:2220001453")
        String peppolId,

        @Nullable @Schema(description = "Whom to ask", examples = "Ekonomi")
        String contactName,

        @Nullable @Schema(description = "Where to ask", examples = "ekonomi@goliska.example")
        String contactEmail,

        @Nullable @Schema(description = "Where to call", examples = "0510-77 00 00")
        String contactPhone) {

    /** The VAT number; unless it is said, a Swedish legal person's organisation number between SE and 01. */
    public String chargedVatNumber() {
        String said = vatNumber;
        return said != null ? said.replace(" ", "") : "SE" + OrganisationNumber.digits(organisationNumber) + "01";
    }
}
