package se.samverk.tenants.signin;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import se.samverk.common.events.EventConsumer;
import se.samverk.common.events.EventEnvelope;
import se.samverk.common.tenancy.Realm;

/** Learns from the gateway who has signed in. What it cannot make out it lets go: it would not be clearer next time. */
@Singleton
class SignInEvents implements EventConsumer {
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SignInTable table;

    SignInEvents(SignInTable table) {
        this.table = table;
    }

    @Override
    public String type() {
        return "se.samverk.gateway.sign-in.v1";
    }

    @Override
    public void accept(EventEnvelope event) {
        String realm = event.data().path("realmCode").asText();
        if (!ID.matcher(event.subject()).matches()) {
            return;
        }
        UUID person = UUID.fromString(event.subject());
        if (realm.equals(Realm.FEDERATION)) {
            table.signedInToFederation(person, event.occurredAt());
        } else if (MUNICIPALITY.matcher(realm).matches()) {
            table.signedIn(realm, person, event.occurredAt());
        }
    }
}
