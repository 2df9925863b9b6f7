package se.samverk.costreporting.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookingAccountsTest {
    private static final String PREFIX = "samverk.invoice-ledger.";

    @Test
    void revenueGoesByTheService_elseByTheKindOfCustomer() {
        BookingAccounts accounts = accounts(Map.of(
                PREFIX + "revenue-account", "3110",
                PREFIX + "other-revenue-account", "3120",
                PREFIX + "service-accounts", "telefoni=3611, it-arbetsplats = 3612"));
        assertEquals(3110, accounts.revenue("dator", true).number());
        assertEquals(3120, accounts.revenue("dator", false).number());
        assertEquals(3611, accounts.revenue("telefoni", true).number());
        assertEquals(3612, accounts.revenue("it-arbetsplats", false).number());
    }

    @Test
    void withoutSettings_allRevenueIsOnOneAccount() {
        BookingAccounts accounts = accounts(Map.of());
        assertEquals(accounts.revenue("dator", true), accounts.revenue("dator", false));
    }

    @Test
    void anAccountThatIsNoneStopsTheService() {
        for (Map<String, String> said : java.util.List.of(
                Map.of(PREFIX + "vat-account", "0"),
                Map.of(PREFIX + "other-revenue-account", "1000000000"),
                Map.of(PREFIX + "service-accounts", "telefoni"),
                Map.of(PREFIX + "service-accounts", "telefoni=x"))) {
            assertThrows(IllegalStateException.class, () -> accounts(said), said.toString());
        }
    }

    private static BookingAccounts accounts(Map<String, String> said) {
        return new BookingAccounts(new SmallRyeConfigBuilder()
                .withMapping(BookingConfig.class)
                .withDefaultValues(said)
                .build()
                .getConfigMapping(BookingConfig.class));
    }
}
