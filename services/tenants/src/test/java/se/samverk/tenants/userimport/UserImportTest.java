package se.samverk.tenants.userimport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.Calls;
import se.samverk.tenants.Files;
import se.samverk.tenants.keycloak.StubKeycloak;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

/** People from a file: looked through, taken, and taken again. Each test's people are its own. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class UserImportTest {
    private static final String HEADER = "användarnamn;förnamn;efternamn;e-post;roller;förvaltning;får logga in\r\n";
    private static final String GRASTORP = "/municipalities/1444";
    private static final String IMPORTS = GRASTORP + "/user-imports";
    private final String administrator = TestTokens.member("1444", Role.MUNICIPALITY_ADMIN);

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void file_isLookedThroughFirst_thenTaken_andTheSameAgainChangesNothing() {
        made("fil.gammal", "economist");
        String file = "\uFEFF" + HEADER + row("fil.ny", "Ny", "Ekonom, Handläggare", "KS", "ja")
                + row("fil.gammal", "Gammal", "case-officer", "", "");
        String id = looked(file)
                .body("state", equalTo("previewed"))
                .body("createCount", equalTo(1))
                .body("changeCount", equalTo(1))
                .extract()
                .path("id");
        Calls.get(administrator, IMPORTS + "/" + id + "/rows?kind=change")
                .body("items.username", contains("fil.gammal"))
                .body("items[0].changes.find { it.field == 'roles' }.before", equalTo("economist"))
                .body("items[0].changes.find { it.field == 'roles' }.after", equalTo("case-officer"));
        assertTrue(stored("fil.ny").isMissingNode(), "nothing is done before it is started");
        taken(id).body("failedCount", equalTo(0)).body("progressPercent", equalTo(100));
        assertEquals(
                "[\"case-officer\",\"economist\"]",
                stored("fil.ny").path("attributes").path("samverkRoles").toString());
        assertEquals("Gammal", stored("fil.gammal").path("firstName").asText());
        Calls.get(administrator, IMPORTS + "/" + id + "/rows").body("items.outcome", contains("created", "changed"));
        looked(file)
                .body("createCount", equalTo(0))
                .body("changeCount", equalTo(0))
                .body("unchangedCount", equalTo(2));
    }

    @Test
    void everyFaultyRow_isToldWithColumnAndRemedy_andNothingIsKept() {
        made("fel.tagen", "economist");
        int before = Calls.get(administrator, IMPORTS).extract().path("_meta.totalItems");
        String file = HEADER
                + "X;Eva;Ek;eva@ek.example;Ekonom;;\r\n"
                + "fel.roll;Eva;Ek;inte en adress;Kejsare, federation-finance;;kanske\r\n"
                + "fel.dubbel;;Ek;fel.dubbel@ek.example;Ekonom;;\r\n"
                + "fel.dubbel;Eva;Ek;fel.annan@ek.example;;;\r\n";
        looking(file)
                .statusCode(422)
                .body("title", equalTo("The file needs correcting"))
                .body(
                        "errors.field",
                        contains(
                                "row 2, column username",
                                "row 3, column roles",
                                "row 3, column roles",
                                "row 3, column enabled",
                                "row 3, column email",
                                "row 4, column givenName",
                                "row 5, column roles",
                                "row 5, column username"))
                .body("errors.detail", hasItem(startsWith("There is no role Kejsare. Write one or more of: ")))
                .body("errors.detail", hasItem(startsWith("The same value stands in row 4.")));
        looking(HEADER + "fel.lanad;Eva;Ek;" + stored("fel.tagen").path("email").asText() + ";Ekonom;;\r\n"
                        + "fel.ute;Eva;Ek;fel.ute@ek.example;Ekonom;;nej\r\n")
                .statusCode(422)
                .body("errors.field", contains("row 2, column email", "row 3, column enabled"))
                .body("errors.detail", hasItem("The address is used by fel.tagen. Enter another."));
        Calls.get(administrator, IMPORTS).body("_meta.totalItems", equalTo(before));
    }

    @Test
    void fileThatIsNoneOfTheForm_isRefusedWithWhatToDo() {
        looking("username,given name\r\n")
                .statusCode(422)
                .body("errors.detail", hasItem(startsWith("The column username,given name is not known.")));
        looking("username;given name;family name;email\r\n")
                .statusCode(422)
                .body("errors.detail", contains("The column roles is missing. Add it."));
        looking("username;username\r\n")
                .statusCode(422)
                .body("errors.detail", hasItem(startsWith("The column username is there already.")));
        looking("").statusCode(422).body("title", equalTo("The file is empty"));
        looking(HEADER + ";;;;;;\r\n").statusCode(422).body("title", equalTo("The file is empty"));
        looking(HEADER + row("lang.rad", "Eva", "Ekonom", "", "ja").strip() + ";mer\r\n")
                .statusCode(422)
                .body("errors.field", contains("row 2"));
        Files.bytes(administrator, IMPORTS, (HEADER + "Åsa").getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(422)
                .body("detail", containsString("Save it in Excel as CSV UTF-8"));
        String many = "lang.rad;Eva;Ek;lang@ek.example;Ekonom;;\r\n".repeat(5001);
        looking(HEADER + many).statusCode(422).body("title", equalTo("The file is too long"));
    }

    @Test
    void fileThatWouldLeaveNoAdministrator_isRefused() {
        String grastorp = TestTokens.member("1471", Role.MUNICIPALITY_ADMIN);
        String path = "/municipalities/1471";
        Calls.post(grastorp, path + "/users", body("sista.ek", "municipality-admin"))
                .statusCode(201);
        StubKeycloak.keepAlone("gotene", "sista.ek");
        Files.csv(grastorp, path + "/user-imports", HEADER + row("sista.ek", "Eva", "Ekonom", "", "ja"))
                .statusCode(422)
                .body("errors.field", contains("row 2, column roles"))
                .body("errors.detail", contains(startsWith("The file would leave the municipality without")));
        Files.csv(
                        grastorp,
                        path + "/user-imports",
                        HEADER
                                + row("sista.ek", "Eva", "Ekonom", "", "ja")
                                + row("nasta.ek", "Ny", "Kommunadministratör", "", "ja"))
                .statusCode(201);
    }

    @Test
    void temporaryPasswords_areFetchedOnce() {
        String id = looked(HEADER + row("hemlig.ek", "Eva", "Ekonom", "", ""))
                .extract()
                .path("id");
        Calls.post(administrator, IMPORTS + "/" + id + "/passwords", "").statusCode(409);
        taken(id).body("passwordsWaiting", equalTo(true));
        String set =
                stored("hemlig.ek").path("credentials").path(0).path("value").asText();
        String file = Files.csv(administrator, IMPORTS + "/" + id + "/passwords", "")
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(file.contains("hemlig.ek;Eva;Ek;hemlig.ek@grastorp.example;" + set), file);
        assertEquals(
                "UPDATE_PASSWORD",
                stored("hemlig.ek").path("requiredActions").path(0).asText());
        Calls.post(administrator, IMPORTS + "/" + id + "/passwords", "").statusCode(409);
        Calls.get(administrator, IMPORTS + "/" + id).body("passwordsWaiting", equalTo(false));
    }

    @Test
    void whatIsBrokenOff_goesOn_andIsToldAsDoneByWhoBeganIt_toNobodyElse() {
        String id = looked(HEADER
                        + row("avbrott.ett", "Eva", "Ekonom", "", "")
                        + row("avbrott.tva", "Bo", "Ekonom", "", ""))
                .extract()
                .path("id");
        StubKeycloak.failNext("POST", "/role-mappings/realm");
        taken(id).body("failedCount", equalTo(0));
        assertNotEquals(
                stored("avbrott.ett").path("credentials").path(0).path("value").asText(),
                stored("avbrott.tva").path("credentials").path(0).path("value").asText());
        String user = stored("avbrott.ett").path("id").asText();
        Calls.get(administrator, "/audit-entries?recordType=user&recordId=" + user)
                .body("items.action", contains("user.added"))
                .body("items[0].actorName", equalTo(nameOfAdministrator(id)));
        String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);
        Calls.get(operator, "/audit-entries?recordType=user&recordId=" + user).body("_meta.totalItems", equalTo(0));
    }

    @Test
    void rowThatCannotBeTaken_isToldInTheReadersLanguage_andTheOthersAreTaken() {
        String id = looked(
                        HEADER + row("krock.ett", "Eva", "Ekonom", "", "") + row("krock.tva", "Bo", "Ekonom", "", ""))
                .extract()
                .path("id");
        StubKeycloak.refuseNextUser("krock.ett", 409, "User exists with same email");
        taken(id).body("failedCount", equalTo(1)).body("doneCount", equalTo(2));
        Calls.get(administrator, IMPORTS + "/" + id + "/rows?kind=failed")
                .body("items.username", contains("krock.ett"))
                .body("items.fault", contains("The e-mail address is taken"));
        assertFalse(stored("krock.tva").isMissingNode());
    }

    @Test
    void fileThatIsLetGoOf_isGone_andOneThatIsTakenCannotBe() {
        String id = looked(HEADER + row("angra.ek", "Eva", "Ekonom", "", ""))
                .extract()
                .path("id");
        Calls.delete(administrator, IMPORTS + "/" + id).statusCode(204);
        Calls.get(administrator, IMPORTS + "/" + id).statusCode(404);
        Calls.delete(administrator, IMPORTS + "/" + id).statusCode(404);
        String other = looked(HEADER + row("stanna.ek", "Eva", "Ekonom", "", ""))
                .extract()
                .path("id");
        taken(other);
        Calls.delete(administrator, IMPORTS + "/" + other).statusCode(409);
        Calls.post(administrator, IMPORTS + "/" + other + "/start", "")
                .statusCode(202)
                .body("state", equalTo("completed"));
    }

    @Test
    void anothersFile_isAnsweredAsOneThatIsNotThere() {
        String id = looked(HEADER + row("egen.ek", "Eva", "Ekonom", "", ""))
                .extract()
                .path("id");
        String other = TestTokens.member("1495", Role.MUNICIPALITY_ADMIN);
        String path = "/municipalities/1495/user-imports/" + id;
        for (ValidatableResponse answer : List.of(
                Calls.get(other, path),
                Calls.get(other, path + "/rows"),
                Calls.post(other, path + "/start", ""),
                Calls.post(other, path + "/passwords", ""),
                Calls.delete(other, path))) {
            answer.statusCode(404);
        }
        Calls.get(other, "/municipalities/1495/user-imports")
                .body("items.findAll { it.id == '" + id + "' }.size()", equalTo(0));
        Calls.get(administrator, IMPORTS + "/" + id).body("state", equalTo("previewed"));
    }

    @Test
    void template_canBeFilledInAndSentAsItIs() {
        String template = Calls.get(administrator, GRASTORP + "/user-import-template")
                .statusCode(200)
                .header("Content-Disposition", containsString("users-template.csv"))
                .extract()
                .asString();
        assertTrue(
                template.startsWith("\uFEFFusername;given name;family name;email;roles;department;may sign in\r\n"),
                template);
        looked(template).body("rowCount", equalTo(1)).body("id", notNullValue());
    }

    private static String nameOfAdministrator(String id) {
        return Calls.get(TestTokens.member("1444", Role.MUNICIPALITY_ADMIN), IMPORTS + "/" + id)
                .extract()
                .path("createdBy");
    }

    private ValidatableResponse looked(String file) {
        return looking(file).statusCode(201);
    }

    private ValidatableResponse looking(String file) {
        return Files.csv(administrator, IMPORTS + "?fileName=personal.csv", file);
    }

    /** Starts the import and waits until it is done. */
    private ValidatableResponse taken(String id) {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (Calls.post(administrator, IMPORTS + "/" + id + "/start", "")
                        .extract()
                        .statusCode()
                == 409) {
            pause(until); // another test's file is being taken
        }
        ValidatableResponse now = Calls.get(administrator, IMPORTS + "/" + id);
        while (!"completed".equals(now.extract().path("state"))) {
            pause(until);
            now = Calls.get(administrator, IMPORTS + "/" + id);
        }
        return now;
    }

    private static void pause(Instant until) {
        assertTrue(Instant.now().isBefore(until), "it takes too long");
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String row(String username, String given, String roles, String department, String enabled) {
        return String.join(";", username, given, "Ek", username + "@grastorp.example", roles, department, enabled)
                + "\r\n";
    }

    private void made(String username, String role) {
        Calls.post(administrator, GRASTORP + "/users", body(username, role)).statusCode(201);
    }

    private static Map<String, Object> body(String username, String role) {
        return Map.of(
                "username",
                username,
                "givenName",
                "Anna",
                "familyName",
                "Ek",
                "email",
                UUID.randomUUID() + "@kommun.example",
                "roles",
                List.of(role));
    }

    private static JsonNode stored(String username) {
        for (JsonNode user : StubKeycloak.realm("grastorp").path("users")) {
            if (user.path("username").asText().equals(username)) {
                return user;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
