package se.samverk.costreporting.testing;

import java.util.Map;
import java.util.UUID;
import se.samverk.test.TestEvents;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

/** The six members, as the tenants service would have told of them. */
public final class TestFederation {
    /** Inhabitants on 2020-12-31. */
    public static final Map<String, Integer> INHABITANTS =
            Map.of("1444", 5586, "1445", 5554, "1470", 15976, "1471", 13255, "1494", 40402, "1495", 18843);

    private static boolean arrived;

    private TestFederation() {}

    /** Registers the realms and delivers an event for each member, once. */
    public static synchronized void arrive() {
        if (arrived) {
            return;
        }
        TestRealms.register();
        INHABITANTS.forEach((code, inhabitants) -> TestEvents.deliver(
                UUID.randomUUID(), "se.samverk.tenants.municipality.v1", code, snapshot(code, inhabitants)));
        arrived = true;
    }

    private static String snapshot(String code, int inhabitants) {
        String slug = TestTokens.SLUGS.get(code);
        return """
                {"code":"%s","slug":"%s","name":"%s","organisationNumber":null,
                 "populations":[{"date":"2020-12-31","inhabitants":%d,"source":"SCB"}],
                 "departments":[
                   {"id":"%s","code":"BUN","nameSv":"Barn och utbildning","nameEn":"Children and education","validFrom":"2020-01-01","validTo":null},
                   {"id":"%s","code":"SOC","nameSv":"Social omsorg","nameEn":"Social care","validFrom":"2020-01-01","validTo":null}]}""".formatted(code, slug, slug, inhabitants, UUID.randomUUID(), UUID.randomUUID());
    }
}
