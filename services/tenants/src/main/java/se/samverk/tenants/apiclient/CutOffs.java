package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.time.Clock;
import se.samverk.common.events.Outbox;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.Realm;

/** Tells the gateway to take no token that a client has got up to now: the services would, until the token expires. */
@Singleton
class CutOffs {
    private static final String TYPE = "se.samverk.tenants.client-cut-off.v1";

    private final Outbox outbox;
    private final Clock clock;

    CutOffs(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param issuedToSeconds the last second, since 1970, in which a refused token was issued */
    record CutOff(String realmCode, String clientId, long issuedToSeconds) {}

    @AsFederation
    void tell(Realm realm, String clientId) {
        long now = clock.instant().getEpochSecond();
        outbox.publish(TYPE, realm.code() + "/" + clientId, new CutOff(realm.code(), clientId, now));
    }
}
