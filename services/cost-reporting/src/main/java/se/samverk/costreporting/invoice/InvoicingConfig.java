package se.samverk.costreporting.invoice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Optional;

/** What an installation says of its invoices. */
@ConfigMapping(prefix = "samverk.invoicing")
interface InvoicingConfig {
    /** VAT in percent; 0: none is charged. */
    @WithDefault("0")
    BigDecimal vatPercent();

    SellerConfig seller();

    interface SellerConfig {
        /** Without a name, an organisation number and an address, no basis is approved. */
        Optional<String> name();

        Optional<String> organisationNumber();

        Optional<String> vatNumber();

        Optional<String> street();

        Optional<String> postalCode();

        Optional<String> city();

        @WithDefault("SE")
        String countryCode();

        Optional<String> bankgiro();

        Optional<String> iban();

        Optional<String> bic();

        Optional<String> peppolId();

        Optional<String> contactName();

        Optional<String> contactEmail();

        Optional<String> contactPhone();
    }
}
