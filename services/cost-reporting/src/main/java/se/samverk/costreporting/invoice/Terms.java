package se.samverk.costreporting.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import se.samverk.common.problem.Problem;
import se.samverk.common.time.Days;

/** What documents that are issued now say of the seller, of VAT, and of the day. */
@Singleton
class Terms {
    private static final BigDecimal HIGHEST = new BigDecimal("100");

    private final InvoicingConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Terms(InvoicingConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        if (config.vatPercent().signum() < 0 || config.vatPercent().compareTo(HIGHEST) > 0) {
            throw new IllegalStateException("samverk.invoicing.vat-percent is from 0 to 100");
        }
    }

    BigDecimal vatPercent() {
        return config.vatPercent();
    }

    LocalDate today() {
        return Days.today(clock);
    }

    /**
     * The seller as it is stored with each document, with the name and address that an invoice has to state.
     *
     * @throws Problem 409 if the installation does not say who invoices
     */
    String seller() {
        InvoicingConfig.SellerConfig seller = config.seller();
        Seller whole = new Seller(
                required(seller.name()),
                required(seller.organisationNumber()),
                seller.vatNumber().orElse(null),
                required(seller.street()),
                required(seller.postalCode()),
                required(seller.city()),
                seller.countryCode(),
                seller.bankgiro().orElse(null),
                seller.iban().orElse(null),
                seller.bic().orElse(null),
                seller.peppolId().orElse(null),
                seller.contactName().orElse(null),
                seller.contactEmail().orElse(null),
                seller.contactPhone().orElse(null));
        try {
            return json.writeValueAsString(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String required(Optional<String> said) {
        return said.orElseThrow(() -> Problem.conflict("invoice-run.seller-missing"));
    }
}
