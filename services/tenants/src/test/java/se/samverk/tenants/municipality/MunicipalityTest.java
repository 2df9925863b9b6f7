package se.samverk.tenants.municipality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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
class MunicipalityTest {
    private static final String PATH = "/municipalities";
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);

    /** Realms whose tokens the test issuer can sign; the codes are those that {@link TestTokens} knows. */
    @BeforeEach
    void twoMembers() {
        for (String code : List.of("1470", "1471")) {
            Calls.post(operator, PATH, Calls.municipality(code, TestTokens.SLUGS.get(code)));
        }
    }

    @Test
    void federation_listsAllMembers_byPage() {
        for (Role role : List.of(Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER, Role.FEDERATION_EDITOR)) {
            Calls.get(TestTokens.federation(role), PATH + "?limit=100")
                    .statusCode(200)
                    .body("items.code", hasItems("1470", "1471"));
        }
        Calls.get(operator, PATH + "?limit=1&page=2").body("items", hasSize(1)).body("_meta.page", equalTo(2));
    }

    @Test
    void member_listsJustItself() {
        Calls.get(TestTokens.member("1470", Role.ECONOMIST), PATH)
                .statusCode(200)
                .body("items.code", contains("1470"))
                .body("items[0].populations[0].inhabitants", equalTo(9000))
                .body("items[0].departments.code", containsInAnyOrder("KS", "BUN"))
                .body("_meta.totalItems", equalTo(1));
        Calls.get(TestTokens.member("1470", Role.ECONOMIST), PATH + "?page=2").body("items", empty());
    }

    @Test
    void member_readsItself_andNobodyElse() {
        String token = TestTokens.client("1470", "municipalities:read");
        Calls.get(token, PATH + "/1470").statusCode(200).body("name", equalTo("Provköping 1470"));
        Calls.get(token, PATH + "/1471").statusCode(404);
        Calls.get(token, PATH + "/9999").statusCode(404);
        Calls.get(operator, PATH + "/federation").statusCode(404);
    }

    @Test
    void change_isTold_andNeedsTheVersionThatWasRead() throws SQLException {
        String etag = Calls.get(operator, PATH + "/1471").extract().header("ETag");
        var body = new HashMap<>(content());
        body.put(
                "populations",
                List.of(
                        Map.of("date", "2025-12-31", "inhabitants", 9000, "source", "SCB"),
                        Map.of("date", "2026-09-30", "inhabitants", 9100, "source", "SCB")));
        Calls.put(operator, PATH + "/1471", null, body).statusCode(428);
        long before = events("1471");
        String next = Calls.put(operator, PATH + "/1471", etag, body)
                .statusCode(200)
                .body("populations.inhabitants", contains(9100, 9000))
                .extract()
                .header("ETag");
        assertNotEquals(etag, next);
        assertEquals(before + 1, events("1471"));
        Calls.put(operator, PATH + "/1471", etag, body).statusCode(412);
        Calls.put(operator, PATH + "/1471", next, content()).statusCode(200).body("populations", hasSize(1));
    }

    @Test
    void department_isEndedAndFollowed_butNeverRemoved() {
        String code = "2101";
        Calls.post(operator, PATH, Calls.municipality(code, "ettby")).statusCode(201);
        String etag = Calls.get(operator, PATH + "/" + code).extract().header("ETag");
        var body = new HashMap<>(content());
        body.put(
                "departments",
                List.of(content().get("departments") instanceof List<?> all ? all.getFirst() : Map.of()));
        Calls.put(operator, PATH + "/" + code, etag, body)
                .statusCode(422)
                .body("title", equalTo("A department is missing from the list"));
        body.put(
                "departments",
                List.of(
                        Map.of(
                                "code",
                                "KS",
                                "nameSv",
                                "Kommunledning",
                                "nameEn",
                                "Executive",
                                "validFrom",
                                "2020-01-01"),
                        Map.of(
                                "code",
                                "BUN",
                                "nameSv",
                                "Barn",
                                "nameEn",
                                "Education",
                                "validFrom",
                                "2020-01-01",
                                "validTo",
                                "2026-12-31"),
                        Map.of("code", "BUN", "nameSv", "Bildning", "nameEn", "Education", "validFrom", "2027-01-01")));
        Calls.put(operator, PATH + "/" + code, etag, body)
                .statusCode(200)
                .body("departments", hasSize(3))
                .body("departments.nameSv", contains("Barn", "Bildning", "Kommunledning"));
    }

    @Test
    void operator_givesAMemberAnotherName_andTheOldOneStaysForWhatWasBefore() throws SQLException {
        String code = "2102";
        Calls.post(operator, PATH, Calls.municipality(code, "tvaby")).statusCode(201);
        execute("update municipality_dated_name set valid_from = '2020-01-01' where municipality = '2102'");
        String etag = Calls.get(operator, PATH + "/" + code)
                .body("names.name", contains("Provköping 2102"))
                .extract()
                .header("ETag");
        String today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm"))
                .toString();
        Map<String, Object> name = Map.of("validFrom", today, "name", " Nyköpinge kommun ");
        Calls.put(operator, PATH + "/2102/name", null, name).statusCode(428);
        long before = events(code);
        Calls.put(operator, PATH + "/2102/name", etag, name)
                .statusCode(200)
                .body("name", equalTo("Nyköpinge kommun"))
                .body("names.name", contains("Nyköpinge kommun", "Provköping 2102"));
        assertEquals(before + 1, events(code));
        assertEquals(
                "Nyköpinge kommun",
                StubKeycloak.realm("tvaby").path("displayName").asText());
        Calls.put(operator, PATH + "/2102/name", etag, name).statusCode(412);
        Calls.get(operator, "/audit-entries?recordType=municipality&recordId=2102")
                .body("items[0].action", equalTo("municipality.renamed"));
        for (String day : List.of("2020-01-01", "2999-01-01")) {
            Calls.put(operator, PATH + "/2102/name", "*", Map.of("validFrom", day, "name", "X-by"))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("validFrom"));
        }
        Calls.put(TestTokens.member("1470", Role.MUNICIPALITY_ADMIN), PATH + "/1470/name", "*", name)
                .statusCode(403);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestPostgres.superuser("tenants").getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static Map<String, Object> content() {
        var body = new HashMap<>(Calls.municipality("1471", "gotene"));
        body.keySet().retainAll(List.of("organisationNumber", "populations", "departments"));
        return body;
    }

    private static long events(String code) throws SQLException {
        try (var connection = TestPostgres.superuser("tenants").getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*) from outbox_event where subject = '" + code + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
