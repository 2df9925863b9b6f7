package se.samverk.costreporting.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import se.samverk.common.events.EventConsumer;
import se.samverk.common.events.EventEnvelope;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.costreporting.customer.MunicipalCustomers;

/** Keeps the copy of the members and of their realms: every event holds the whole municipality as it then is. */
@Singleton
class MunicipalityEvents implements EventConsumer {
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");

    private final Members members;
    private final MunicipalCustomers customers;
    private final Realms realms;
    private final ObjectMapper json;

    MunicipalityEvents(Members members, MunicipalCustomers customers, Realms realms, ObjectMapper json) {
        this.members = members;
        this.customers = customers;
        this.realms = realms;
        this.json = json;
    }

    @Override
    public String type() {
        return "se.samverk.tenants.municipality.v1";
    }

    @Override
    public void accept(EventEnvelope event) {
        if (!MUNICIPALITY.matcher(event.data().path("code").asText()).matches()) {
            return; // the federation's own realm is no member
        }
        try {
            MemberSnapshot member = json.treeToValue(event.data(), MemberSnapshot.class);
            members.store(member, event.occurredAt());
            customers.arrived(member.code(), member.name(), member.organisationNumber());
            realms.register(new Realm(member.code(), member.slug(), member.name()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event " + event.id() + " is not of the form its type says", e);
        }
    }
}
