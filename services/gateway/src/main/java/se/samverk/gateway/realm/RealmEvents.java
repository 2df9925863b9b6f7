package se.samverk.gateway.realm;

import jakarta.inject.Singleton;
import se.samverk.common.events.EventConsumer;
import se.samverk.common.events.EventEnvelope;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;

/** Learns of members from the tenants service, so that a new one's people can sign in without a restart. */
@Singleton
class RealmEvents implements EventConsumer {
    private final Realms realms;

    RealmEvents(Realms realms) {
        this.realms = realms;
    }

    @Override
    public String type() {
        return "se.samverk.tenants.municipality.v1";
    }

    @Override
    public void accept(EventEnvelope event) {
        var municipality = event.data();
        realms.register(new Realm(
                municipality.path("code").asText(),
                municipality.path("slug").asText(),
                municipality.path("name").asText()));
    }
}
