package se.samverk.tenants.onboarding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloak;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestTokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class OnboardingTest {
    private static final String PATH = "/municipalities";
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);

    @Test
    void operator_makesAMember_andItIsThereForEveryone() throws SQLException {
        Calls.post(operator, PATH, Calls.municipality("2001", "provkoping"))
                .statusCode(201)
                .header("Location", endsWith("/tenants/v1/municipalities/2001"))
                .header("ETag", notNullValue())
                .body("municipality.name", equalTo("Provköping 2001"))
                .body("municipality.departments.code", containsInAnyOrder("KS", "BUN"))
                .body("municipality.departments.find { it.code == 'BUN' }.parentCode", equalTo("KS"))
                .body("administrator.invitation", equalTo("temporary-password"))
                .body("administrator.temporaryPassword", notNullValue());
        Calls.get(operator, PATH + "/2001").statusCode(200);
        assertEquals("provkoping", one("select slug from realm where code = '2001'"));
        assertEquals("1", one("select count(*) from outbox_event where subject = '2001'"));
        assertEquals(
                "9000",
                one("select payload->'populations'->0->>'inhabitants' from outbox_event where subject = '2001'"));
        var realm = StubKeycloak.realm("provkoping");
        assertEquals("Provköping 2001", realm.path("displayName").asText());
        assertEquals(
                "municipality-admin",
                realm.path("mappings").elements().next().path(0).path("name").asText());
        assertTrue(!realm.toString().contains("{{"), "the template is filled in wholly");
    }

    @Test
    void sameRequestAgain_changesNothing() throws SQLException {
        Calls.post(operator, PATH, Calls.municipality("2002", "tvaakersby")).statusCode(201);
        Calls.post(operator, PATH, Calls.municipality("2002", "tvaakersby"))
                .statusCode(200)
                .body("municipality.code", equalTo("2002"))
                .body("administrator", nullValue());
        assertEquals("1", one("select count(*) from outbox_event where subject = '2002'"));
    }

    @Test
    void failureAtTheRealm_leavesNothingVisible_andTheSameRequestFinishes() throws SQLException {
        StubKeycloak.failNext("POST", "/admin/realms");
        Calls.post(operator, PATH, Calls.municipality("2003", "trekoping"))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("goes on where it stopped"));
        Calls.get(operator, PATH + "/2003").statusCode(404);
        Calls.get(operator, PATH + "?limit=100").body("items.code", not(hasItem("2003")));
        assertEquals("requested", one("select step from onboarding where code = '2003'"));
        Calls.get(operator, "/onboardings").body("items.code", hasItem("2003"));
        Calls.post(operator, PATH, Calls.municipality("2003", "trekoping")).statusCode(201);
        Calls.get(operator, PATH + "/2003").statusCode(200);
        Calls.get(operator, "/onboardings").body("items.code", not(hasItem("2003")));
    }

    @Test
    void manyUnfinished_arePaged_andAllAreCounted() throws SQLException {
        execute("""
                insert into onboarding select '3' || to_char(n, 'FM000'), 'halv-' || n, 'Halv', '-', 'requested', 'x',
                  timestamptz '2000-01-01' + n * interval '1 second', now() from generate_series(1, 103) n""");
        try {
            Calls.get(operator, "/onboardings?limit=50&page=3")
                    .body("items.code.take(3)", contains("3101", "3102", "3103"))
                    .body("_meta.totalItems", greaterThanOrEqualTo(103));
        } finally {
            execute("delete from onboarding where code between '3001' and '3103'");
        }
    }

    @Test
    void failureAtTheAdministrator_leavesAMember_andTheSameRequestAddsTheAdministrator() throws SQLException {
        StubKeycloak.failNext("POST", "/fyrby/users");
        Calls.post(operator, PATH, Calls.municipality("2004", "fyrby")).statusCode(503);
        assertEquals("registered", one("select step from onboarding where code = '2004'"));
        Calls.get(operator, PATH + "/2004").statusCode(200);
        Calls.post(operator, PATH, Calls.municipality("2004", "fyrby"))
                .statusCode(201)
                .body("administrator.user.username", equalTo("eva.ek"));
        assertEquals("1", one("select count(*) from outbox_event where subject = '2004'"));
        assertEquals("completed", one("select step from onboarding where code = '2004'"));
    }

    @Test
    void failureAtTheRoles_leavesNoUserWithoutThem() {
        StubKeycloak.failNext("POST", "/role-mappings/realm");
        Calls.post(operator, PATH, Calls.municipality("2005", "femby")).statusCode(503);
        Calls.post(operator, PATH, Calls.municipality("2005", "femby"))
                .statusCode(201)
                .body("administrator.invitation", equalTo("temporary-password"));
    }

    @Test
    void realmMadeBeforeACrash_isTakenUpAgain() throws SQLException {
        StubKeycloak.failNext("POST", "/sexby/users");
        Calls.post(operator, PATH, Calls.municipality("2006", "sexby")).statusCode(503);
        TestPostgres.superuser("tenants").getConnection().createStatement().execute("""
                update onboarding set step = 'requested' where code = '2006';
                delete from department where municipality = '2006';
                delete from population where municipality = '2006';
                delete from municipality_dated_name where municipality = '2006';
                delete from municipality where code = '2006';
                delete from realm where code = '2006'""");
        Calls.post(operator, PATH, Calls.municipality("2006", "sexby")).statusCode(201);
        Calls.get(operator, PATH + "/2006").statusCode(200);
    }

    @Test
    void memberWithOtherContent_isAConflict_inWordsThatHelp() {
        Calls.post(operator, PATH, Calls.municipality("2007", "sjuby")).statusCode(201);
        Calls.post(operator, PATH, changed("2007", "sjuby", "name", "Sjuhärad"))
                .statusCode(409)
                .body("title", equalTo("The municipality is already a member"))
                .body("detail", containsString("2007"));
    }

    @Test
    void slugOfAnother_isAConflict() {
        Calls.post(operator, PATH, Calls.municipality("2008", "attaby")).statusCode(201);
        Calls.post(operator, PATH, Calls.municipality("2009", "attaby"))
                .statusCode(409)
                .body("detail", containsString("Provköping 2008"));
        Calls.get(operator, PATH + "/2009").statusCode(404);
    }

    @Test
    void realmThatSomebodyElseMade_isAConflict() {
        StubKeycloak.addForeignRealm("tioby");
        Calls.post(operator, PATH, Calls.municipality("2010", "tioby"))
                .statusCode(409)
                .body("title", equalTo("The slug is taken"));
        Calls.post(operator, PATH, Calls.municipality("2010", "tioby-kommun")).statusCode(201);
    }

    @Test
    void slugThatSamverkUses_isRefused() {
        for (String slug : List.of("master", "federation", "gateway", "sign-in")) {
            Calls.post(operator, PATH, Calls.municipality("2011", slug))
                    .statusCode(422)
                    .body("errors.field", hasItem("slug"));
        }
    }

    @Test
    void faultyParticulars_areAllNamed() {
        Calls.post(operator, PATH, Map.of("code", "20", "slug", "Stor Slug", "name", "", "populations", List.of()))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("code", "name", "populations", "slug"));
        Calls.post(operator, PATH, changed("2012", "tolvby", "organisationNumber", "212000-1596"))
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("organisationNumber"))
                .body("errors[0].detail", containsString("check digit"));
        Calls.post(
                        operator,
                        PATH,
                        changed(
                                "2012",
                                "tolvby",
                                "populations",
                                List.of(Map.of("date", "2025-12-31", "inhabitants", 0, "source", "SCB"))))
                .statusCode(400)
                .body("errors[0].field", equalTo("populations[0].inhabitants"));
    }

    private static Map<String, Object> changed(String code, String slug, String field, Object value) {
        Map<String, Object> body = new HashMap<>(Calls.municipality(code, slug));
        body.put(field, value);
        return body;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestPostgres.superuser("tenants").getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static String one(String sql) throws SQLException {
        try (var connection = TestPostgres.superuser("tenants").getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
