package se.samverk.gateway.signin;

import jakarta.inject.Singleton;
import se.samverk.common.events.Outbox;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.Realm;

/** Tells that somebody has signed in, so that administrators see who comes: once per sign-in, never per call. */
@Singleton
class ToldSignIns {
    private static final String TYPE = "se.samverk.gateway.sign-in.v1";

    private final Outbox outbox;

    ToldSignIns(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Where the person signed in; the event's time says when, its subject who. Nothing else is told of the person. */
    record SignedIn(String realmCode) {}

    @AsFederation
    void tell(Realm realm, String person) {
        outbox.publish(TYPE, person, new SignedIn(realm.code()));
    }
}
