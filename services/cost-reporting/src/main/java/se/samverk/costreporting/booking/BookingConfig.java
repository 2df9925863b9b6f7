package se.samverk.costreporting.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The accounts that invoices are booked on. The defaults lie in groups 15, 36 and 26 of Kommun-Bas. */
@ConfigMapping(prefix = "samverk.invoice-ledger")
interface BookingConfig {
    @WithDefault("1510")
    int receivableAccount();

    @WithDefault("Kundfordringar")
    String receivableAccountName();

    @WithDefault("3610")
    int revenueAccount();

    @WithDefault("Försäljning av IT-tjänster till medlemmar")
    String revenueAccountName();

    /** For customers that are no members; the same as theirs, unless it is set. */
    OptionalInt otherRevenueAccount();

    @WithDefault("Försäljning av IT-tjänster till andra")
    String otherRevenueAccountName();

    /** Services with a revenue account of their own, whoever the customer: {@code telefoni=3612}. */
    Optional<List<String>> serviceAccounts();

    @WithDefault("2610")
    int vatAccount();

    @WithDefault("Utgående moms")
    String vatAccountName();

    /** Whether rows say customer (dimension 8) and invoice (10); some ledgers take only dimensions that they know. */
    @WithDefault("true")
    boolean objects();
}
