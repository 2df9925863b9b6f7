package se.samverk.tenants.municipality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloak;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestTokens;

/** How a municipality governs its own departments. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class ReorganisationTest {
    private static final String PATH = "/municipalities/1494/departments";
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);
    private final String administrator = TestTokens.member("1494", Role.MUNICIPALITY_ADMIN);

    @BeforeAll
    static void noRealmYet() {
        StubKeycloak.forget(TestTokens.SLUGS.get("1494"));
    }

    @BeforeEach
    void aMemberAsNew() throws SQLException {
        Calls.post(operator, "/municipalities", Calls.municipality("1494", TestTokens.SLUGS.get("1494")))
                .statusCode(oneOf(200, 201));
        try (var connection = TestPostgres.superuser("tenants").getConnection()) {
            connection.createStatement().execute("""
                    delete from department where municipality = '1494' and valid_from > '2020-01-01';
                    update department set name_sv = case code when 'KS' then 'Kommunledning' else 'Barn och utbildning' end,
                      valid_to = null where municipality = '1494'""");
        }
    }

    @Test
    void administrator_reorganisesFromADay_andTheDaysBeforeAnswerAsBefore() throws SQLException {
        long before = events();
        change(
                        administrator,
                        etag(),
                        "2027-01-01",
                        Map.of("kind", "rename", "code", "BUN", "nameSv", "Bildning", "nameEn", "Learning"),
                        Map.of("kind", "add", "code", "SOC", "nameSv", "Omsorg", "parentCode", "KS"))
                .statusCode(200)
                .body("departments", hasSize(4));
        on("2026-12-31").body("departments.nameSv", contains("Barn och utbildning", "Kommunledning"));
        on("2027-01-01")
                .body("departments.nameSv", contains("Bildning", "Kommunledning", "Omsorg"))
                .body("departments.find { it.code == 'BUN' }.parentCode", equalTo("KS"))
                .body("validOn", equalTo("2027-01-01"));
        assertEquals(before + 1, events());
        Calls.get(administrator, "/audit-entries?recordType=municipality&recordId=1494")
                .body("items[0].action", equalTo("municipality.reorganised"))
                .body("items[0].before.departments", hasSize(2))
                .body("items[0].after.departments", hasSize(4));
    }

    @Test
    void changeNeedsTheVersionThatWasRead_andMovesTheMunicipalitysToo() {
        String departments = etag();
        String municipality =
                Calls.get(operator, "/municipalities/1494").extract().header("ETag");
        Map<String, Object> added = Map.of("kind", "add", "code", "TEK", "nameSv", "Teknik");
        change(administrator, null, "2027-01-01", added).statusCode(428);
        change(administrator, departments, "2027-01-01", added).statusCode(200);
        change(administrator, departments, "2027-01-01", added).statusCode(412);
        Calls.put(
                        operator,
                        "/municipalities/1494",
                        municipality,
                        Map.of("populations", List.of(), "departments", List.of()))
                .statusCode(400);
        var body = Map.of(
                "populations", List.of(Map.of("date", "2025-12-31", "inhabitants", 1, "source", "SCB")),
                "departments", List.of());
        Calls.put(operator, "/municipalities/1494", municipality, body).statusCode(412);
    }

    @Test
    void operator_mayHelp_butOthersMayNot() {
        Map<String, Object> added = Map.of("kind", "add", "code", "KUL", "nameSv", "Kultur");
        change(operator, etag(), "2027-01-01", added)
                .statusCode(200)
                .body("departments.find { it.code == 'KUL' }.nameEn", equalTo("Kultur"));
        change(TestTokens.member("1494", Role.ECONOMIST), "*", "2027-01-01", added)
                .statusCode(403);
        change(TestTokens.member("1470", Role.MUNICIPALITY_ADMIN), "*", "2027-01-01", added)
                .statusCode(404);
        Calls.get(TestTokens.member("1494", Role.ECONOMIST), PATH).statusCode(200);
    }

    @Test
    void whatCannotBe_isRefusedAtEachChange_andNothingIsKept() {
        change(
                        administrator,
                        etag(),
                        "2027-01-01",
                        Map.of("kind", "end", "code", "KS"),
                        Map.of("kind", "rename", "code", "BUN", "nameSv", "Bildning"))
                .statusCode(422)
                .body("errors.field", contains("changes[0].code"))
                .body("errors[0].detail", containsString("BUN"));
        on("2027-01-01").body("departments.nameSv", contains("Barn och utbildning", "Kommunledning"));
        change(administrator, etag(), "2027-01-01", Map.of("kind", "tear-down", "code", "KS"))
                .statusCode(400);
        Calls.get(administrator, PATH + "?validOn=2027-13-01").statusCode(400);
    }

    @Test
    void departmentWithPeople_isNotEnded_andTheAdministratorIsToldWho() {
        Map<String, Object> person = Map.of(
                "username", "karin.dahl",
                "givenName", "Karin",
                "familyName", "Dahl",
                "email", "karin.dahl@lidkoping.example",
                "departmentCode", "BUN",
                "roles", List.of("economist"));
        Calls.post(administrator, "/municipalities/1494/users", person);
        Map<String, Object> end = Map.of("kind", "end", "code", "BUN");
        change(administrator, etag(), "2024-01-01", end)
                .statusCode(422)
                .body("errors[0].field", equalTo("changes[0].code"))
                .body("errors[0].detail", containsString("karin.dahl"));
        change(operator, etag(), "2024-01-01", end)
                .statusCode(422)
                .body("errors[0].detail", not(containsString("karin.dahl")));
        change(administrator, etag(), "2999-01-01", end).statusCode(200);
        on("2999-01-01").body("departments.code", not(hasItem("BUN")));
        on("2998-12-31").body("departments.code", hasItem("BUN"));
        Calls.get(administrator, PATH).body("validOn", nullValue());
    }

    private static io.restassured.response.ValidatableResponse change(
            String token, String etag, String day, Object... changes) {
        var body = Map.of("validFrom", day, "changes", List.of(changes));
        var call = Calls.as(token).body(body);
        return (etag == null ? call : call.header("If-Match", etag))
                .patch("/tenants/v1" + PATH)
                .then();
    }

    private io.restassured.response.ValidatableResponse on(String day) {
        return Calls.get(administrator, PATH + "?validOn=" + day).statusCode(200);
    }

    private String etag() {
        return Calls.get(administrator, PATH).statusCode(200).extract().header("ETag");
    }

    private static long events() throws SQLException {
        try (var connection = TestPostgres.superuser("tenants").getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*) from outbox_event where subject = '1494'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
