package se.samverk.tenants.onboarding;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

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

/** What an operator does on the way to a new member: checks it, follows it, finishes it, or gives it up. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class GivingUpTest {
    private static final String PATH = "/municipalities";
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);

    @Test
    void operator_givesUpBeforeTheRegister_andCodeAndSlugAreFreeAgain() throws SQLException {
        halfWay("2020", "nyby");
        assertNotNull(StubKeycloak.realm("nyby"));
        Calls.get(operator, "/onboardings/2020")
                .statusCode(200)
                .body("step", equalTo("realm-created"))
                .body("givenUp", equalTo(false));
        Calls.delete(operator, "/onboardings/2020").statusCode(204);
        assertNull(StubKeycloak.realm("nyby"));
        Calls.get(operator, "/onboardings/2020").statusCode(404);
        Calls.delete(operator, "/onboardings/2020").statusCode(404);
        Calls.get(operator, "/audit-entries?recordType=onboarding&recordId=2020")
                .body("items[0].action", equalTo("onboarding.given-up"))
                .body("items[0].before.slug", equalTo("nyby"));
        Calls.post(operator, PATH, Calls.municipality("2021", "nyby")).statusCode(201);
        Calls.post(operator, PATH, Calls.municipality("2020", "nyaby")).statusCode(201);
    }

    @Test
    void givingUp_thatKeycloakFails_isFinishedByTheSameCall_andNobodyGoesOnMeanwhile() throws SQLException {
        halfWay("2022", "halvby");
        StubKeycloak.failNext("DELETE", "/admin/realms/halvby");
        Calls.delete(operator, "/onboardings/2022").statusCode(503);
        Calls.get(operator, "/onboardings/2022").body("givenUp", equalTo(true));
        Calls.post(operator, PATH, Calls.municipality("2022", "halvby"))
                .statusCode(409)
                .body("title", equalTo("The onboarding has been given up"));
        Calls.delete(operator, "/onboardings/2022").statusCode(204);
        Calls.post(operator, PATH, Calls.municipality("2022", "halvby")).statusCode(201);
    }

    @Test
    void realmOfSomebodyElse_staysWhenTheOnboardingIsGivenUp() {
        StubKeycloak.addForeignRealm("frammande");
        Calls.post(operator, PATH, Calls.municipality("2023", "frammande"))
                .statusCode(409)
                .body("errors.field", hasItem("slug"));
        Calls.delete(operator, "/onboardings/2023").statusCode(204);
        assertNotNull(StubKeycloak.realm("frammande"));
    }

    @Test
    void member_isNoLongerGivenUp() {
        Calls.post(operator, PATH, Calls.municipality("2024", "medlemsby")).statusCode(201);
        Calls.get(operator, "/onboardings/2024").body("step", equalTo("completed"));
        Calls.delete(operator, "/onboardings/2024")
                .statusCode(409)
                .body("detail", containsString("can no longer be given up"));
        assertNotNull(StubKeycloak.realm("medlemsby"));
    }

    @Test
    void administratorThatCouldNotBeInvited_isInvitedAlone() {
        StubKeycloak.failNext("POST", "/adminby/users");
        Calls.post(operator, PATH, Calls.municipality("2025", "adminby")).statusCode(503);
        Calls.get(operator, "/onboardings/2025").body("step", equalTo("registered"));
        Map<String, Object> other =
                Map.of("username", "ola.al", "givenName", "Ola", "familyName", "Al", "email", "ola.al@adminby.example");
        Calls.post(operator, "/onboardings/2025/administrators", other)
                .statusCode(201)
                .header("Location", containsString("/municipalities/2025/users/"))
                .body("user.roles", hasItem("municipality-admin"))
                .body("temporaryPassword", notNullValue());
        Calls.get(operator, "/onboardings/2025").body("step", equalTo("completed"));
        Calls.get(operator, "/onboardings?limit=100").body("items.code", not(hasItem("2025")));
        Calls.post(operator, "/onboardings/2025/administrators", other).statusCode(409);
        Calls.post(operator, "/onboardings/2099/administrators", other).statusCode(404);
    }

    @Test
    void check_tellsOfCodeAndSlugInUse_atTheirFields_andKeepsNothing() throws SQLException {
        Calls.post(operator, PATH, Calls.municipality("2026", "upptagen")).statusCode(201);
        check(Map.of("code", "2026", "slug", "gateway"))
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("code", "slug"))
                .body("errors.find { it.field == 'code' }.detail", containsString("Provköping 2026"));
        check(Map.of("code", "2027", "slug", "upptagen"))
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("slug"))
                .body("errors[0].detail", startsWith("The slug upptagen is already used"));
        check(Map.of("code", "2027", "slug", "ledigby", "name", "Ledigby")).statusCode(204);
        check(Calls.municipality("2027", "ledigby")).statusCode(204);
        assertEquals("0", one("select count(*) from onboarding where code = '2027'"));
    }

    @Test
    void check_judgesEachPart() {
        check(Map.of("code", "20", "slug", "Å"))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("code", "slug"));
        check(Map.of("organisationNumber", "212000-1596"))
                .statusCode(422)
                .body("errors.field", hasItem("organisationNumber"));
        var department = new HashMap<String, Object>(
                Map.of("code", "BUN", "nameSv", "Barn", "nameEn", "Education", "validFrom", "2020-01-01"));
        department.put("parentCode", "KS");
        check(Map.of("departments", List.of(department)))
                .statusCode(422)
                .body("errors[0].field", endsWith("parentCode"));
        var administrator =
                Map.of("username", "service-account-x", "givenName", "A", "familyName", "B", "email", "a@b.example");
        check(Map.of("administrator", administrator)).statusCode(422).body("errors.field", hasItem("username"));
    }

    private io.restassured.response.ValidatableResponse check(Map<String, Object> draft) {
        return Calls.post(operator, "/onboarding-checks", draft);
    }

    /** As after a crash between the realm and the register. */
    private void halfWay(String code, String slug) throws SQLException {
        StubKeycloak.failNext("POST", "/" + slug + "/users");
        Calls.post(operator, PATH, Calls.municipality(code, slug)).statusCode(503);
        try (var connection = TestPostgres.superuser("tenants").getConnection()) {
            connection.createStatement().execute("""
                    update onboarding set step = 'realm-created' where code = '%1$s';
                    delete from department where municipality = '%1$s';
                    delete from population where municipality = '%1$s';
                    delete from municipality_dated_name where municipality = '%1$s';
                    delete from municipality where code = '%1$s';
                    delete from realm where code = '%1$s'""".formatted(code));
        }
    }

    private static String one(String sql) throws SQLException {
        try (var connection = TestPostgres.superuser("tenants").getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
