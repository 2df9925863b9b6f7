package se.samverk.costreporting.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.text.Legible;

@Schema(description = "What finance says of a customer")
record CustomerForm(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "catalogue.code-form")
        @Schema(
                description = "Short name, unique; it stays. A municipality's is its own code",
                examples = "lidkoping-energi")
        String code,

        @NotBlank @Legible @Size(max = 200) @Schema(description = "Name", examples = "Lidköping Energi AB")
        String name,

        @NotNull @Schema(description = "What it is; a municipality is a customer by itself", examples = "company")
        CustomerKind kind,

        @NotNull
        @Pattern(regexp = "[0-9]{4}|federation", message = "customer.realm-form")
        @Schema(
                description =
                        "The municipality whose people see its invoices; federation: the federation's own only. It stays.",
                examples = "1494")
        String municipality,

        @Nullable
        @Schema(description = "Organisation number, whose last digit checks the others", examples = "556036-0793")
        String organisationNumber,

        @Nullable @Valid @Schema(description = "Where invoices are addressed")
        BillingAddress address,

        @Nullable
        @Size(max = 100)
        @Schema(description = "The buyer's reference, which public bodies ask for", examples = "1494-IT")
        String buyerReference,

        @Nullable @Size(max = 100) @Schema(description = "The buyer's order", examples = "INK-2026-17")
        String orderReference,

        @Nullable
        @Pattern(regexp = "[0-9]{4}:[A-Za-z0-9:._~-]{1,100}", message = "customer.peppol-form")
        @Schema(description = "Peppol participant, scheme:id", examples = "0007:2120001611")
        String peppolId,

        @Nullable
        @Min(0)
        @Max(365)
        @Schema(
                description = "Days from the invoice's date to the day it is due; 30 if not said",
                examples = "30",
                nullable = true)
        Integer paymentDays,

        @Nullable @Schema(description = "Whether it is invoiced; true if not said", examples = "true", nullable = true)
        Boolean active) {
    private static final int USUAL_DAYS = 30;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws Problem 422 if there is no such country */
    BillingAddress whole() {
        BillingAddress given = address;
        if (given == null) {
            return new BillingAddress("", "", "", "SE");
        }
        if (!COUNTRIES.contains(given.countryCode())) {
            throw Problem.unprocessable("customer.country")
                    .withField("address.countryCode", "customer.country.field", given.countryCode());
        }
        return given;
    }

    int days() {
        Integer given = paymentDays;
        return given == null ? USUAL_DAYS : given;
    }

    boolean invoiced() {
        return !Boolean.FALSE.equals(active);
    }

    /** The organisation number as it is written. */
    @Nullable
    String checkedNumber() {
        String given = organisationNumber;
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!OrganisationNumber.isValid(given.strip())) {
            throw Problem.unprocessable("customer.organisation-number")
                    .withField("organisationNumber", "customer.organisation-number.field");
        }
        return OrganisationNumber.written(given.strip());
    }

    static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
