package se.samverk.tenants.bootstrap;

import jakarta.inject.Singleton;
import se.samverk.common.security.Caller;

/**
 * The API client of the federation's realm that an installation is begun with. It is made from the configuration, before
 * there is anybody to ask, so what it hands out is bound by no rights of its own. Nobody can make another by its name.
 */
@Singleton
public class BootstrapClient {
    public static final String ID = "samverk-bootstrap";

    private final Caller caller;

    BootstrapClient(Caller caller) {
        this.caller = caller;
    }

    /** Whether this call is made by it. */
    public boolean calls() {
        return caller.federation() && caller.client() && caller.clientId().equals(ID);
    }
}
