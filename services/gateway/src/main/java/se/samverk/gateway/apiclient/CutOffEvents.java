package se.samverk.gateway.apiclient;

import jakarta.inject.Singleton;
import se.samverk.common.events.EventConsumer;
import se.samverk.common.events.EventEnvelope;

/** Learns from the tenants service which API clients have been stopped. */
@Singleton
class CutOffEvents implements EventConsumer {
    private final CutOffs cutOffs;

    CutOffEvents(CutOffs cutOffs) {
        this.cutOffs = cutOffs;
    }

    @Override
    public String type() {
        return "se.samverk.tenants.client-cut-off.v1";
    }

    @Override
    public void accept(EventEnvelope event) {
        var told = event.data();
        cutOffs.add(
                told.path("realmCode").asText(),
                told.path("clientId").asText(),
                told.path("issuedToSeconds").asLong());
    }
}
