package se.samverk.tenants.apiclient;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverk.common.events.EventConsumer;
import se.samverk.common.events.EventEnvelope;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.time.Days;

/** Adds up what the gateway counts. What it cannot make out it lets go: it would not be clearer next time. */
@Singleton
class ClientUseEvents implements EventConsumer {
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern CLIENT = Pattern.compile("[a-z][a-z0-9-]{2,59}");

    private final ClientUseTable table;

    ClientUseEvents(ClientUseTable table) {
        this.table = table;
    }

    @Override
    public String type() {
        return "se.samverk.gateway.client-use.v1";
    }

    @Override
    public void accept(EventEnvelope event) {
        String realm = event.subject();
        for (JsonNode client : event.data().path("clients")) {
            counted(client).ifPresent(counted -> {
                if (realm.equals(Realm.FEDERATION)) {
                    table.addToFederations(counted);
                } else if (MUNICIPALITY.matcher(realm).matches()) {
                    table.add(realm, counted);
                }
            });
        }
    }

    private static Optional<ClientUseTable.Counted> counted(JsonNode client) {
        String id = client.path("clientId").asText();
        long at = client.path("lastCallMillis").asLong();
        long calls = client.path("calls").asLong();
        long refused = client.path("refused").asLong();
        long failed = client.path("failed").asLong();
        if (!CLIENT.matcher(id).matches() || at <= 0 || calls <= 0 || refused < 0 || failed < 0) {
            return Optional.empty();
        }
        Instant last = Instant.ofEpochMilli(at);
        return Optional.of(new ClientUseTable.Counted(id, Days.of(last), calls, refused, failed, last));
    }
}
