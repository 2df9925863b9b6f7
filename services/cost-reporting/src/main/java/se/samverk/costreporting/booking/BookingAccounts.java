package se.samverk.costreporting.booking;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.costreporting.sie.out.OutgoingAccount;

/** Which account an amount is booked on. */
@Singleton
class BookingAccounts {
    private static final int LARGEST = 999_999_999;

    private final BookingConfig config;
    private final Map<String, Integer> services = new HashMap<>();

    BookingAccounts(BookingConfig config) {
        this.config = config;
        config.serviceAccounts().orElse(List.of()).forEach(this::service);
        List.of(config.receivableAccount(), config.revenueAccount(), config.vatAccount())
                .forEach(BookingAccounts::check);
        config.otherRevenueAccount().ifPresent(BookingAccounts::check);
        services.values().forEach(BookingAccounts::check);
    }

    private void service(String said) {
        String[] parts = said.split("=", -1);
        if (parts.length != 2 || !parts[1].strip().matches("[0-9]{1,9}")) {
            throw new IllegalStateException("samverk.invoice-ledger.service-accounts: service=account, not " + said);
        }
        services.put(parts[0].strip(), Integer.parseInt(parts[1].strip()));
    }

    private static void check(int account) {
        if (account < 1 || account > LARGEST) {
            throw new IllegalStateException(
                    "samverk.invoice-ledger: an account has one to nine digits, not " + account);
        }
    }

    OutgoingAccount receivable() {
        return new OutgoingAccount(config.receivableAccount(), config.receivableAccountName(), 'T');
    }

    OutgoingAccount vat() {
        return new OutgoingAccount(config.vatAccount(), config.vatAccountName(), 'S');
    }

    /** The service's own account, else the one for its kind of customer. */
    OutgoingAccount revenue(String service, boolean member) {
        boolean other = !member && config.otherRevenueAccount().isPresent();
        String name = other ? config.otherRevenueAccountName() : config.revenueAccountName();
        Integer own = services.get(service);
        int usual = other ? config.otherRevenueAccount().getAsInt() : config.revenueAccount();
        return new OutgoingAccount(own == null ? usual : own, own == null ? name : config.revenueAccountName(), 'I');
    }
}
