package se.samverk.costreporting.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.OptionalInt;

/** The accounts that a member's ledger file books the cost on. The defaults lie in groups 68 and 29 of Kommun-Bas. */
@ConfigMapping(prefix = "samverk.ledger-file")
interface LedgerFileConfig {
    @WithDefault("6820")
    int costAccount();

    @WithDefault("IT-tjänster från kommunalförbund")
    String costAccountName();

    @WithDefault("2990")
    int liabilityAccount();

    @WithDefault("Upplupna kostnader, kommunalförbund")
    String liabilityAccountName();

    /** By a member's code, accounts of its own. */
    Map<String, MemberAccounts> members();

    interface MemberAccounts {
        OptionalInt costAccount();

        OptionalInt liabilityAccount();
    }
}
