package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import se.samverk.costreporting.report.LedgerFileConfig.MemberAccounts;
import se.samverk.costreporting.sie.out.OutgoingAccount;

/** Which accounts a member's ledger file uses. */
@Singleton
class LedgerAccounts {
    private static final int LARGEST = 999_999_999;

    private final LedgerFileConfig config;

    LedgerAccounts(LedgerFileConfig config) {
        this.config = config;
        check(config.costAccount());
        check(config.liabilityAccount());
        config.members().values().forEach(member -> {
            member.costAccount().ifPresent(LedgerAccounts::check);
            member.liabilityAccount().ifPresent(LedgerAccounts::check);
        });
    }

    private static void check(int account) {
        if (account < 1 || account > LARGEST) {
            throw new IllegalStateException("samverk.ledger-file: an account has one to nine digits, not " + account);
        }
    }

    OutgoingAccount cost(String municipality) {
        return new OutgoingAccount(
                number(municipality, MemberAccounts::costAccount, config.costAccount()), config.costAccountName(), 'K');
    }

    OutgoingAccount liability(String municipality) {
        return new OutgoingAccount(
                number(municipality, MemberAccounts::liabilityAccount, config.liabilityAccount()),
                config.liabilityAccountName(),
                'S');
    }

    List<OutgoingAccount> of(String municipality) {
        return List.of(cost(municipality), liability(municipality));
    }

    private int number(String municipality, Function<MemberAccounts, OptionalInt> which, int usual) {
        MemberAccounts own = config.members().get(municipality);
        return own == null ? usual : which.apply(own).orElse(usual);
    }
}
