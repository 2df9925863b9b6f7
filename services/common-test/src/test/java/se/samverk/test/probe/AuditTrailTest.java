package se.samverk.test.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditTrailTest {
    private static final String ENTRY = "{\"entry\":";
    private static final int HASH_LENGTH = 64;

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void economistsChange_isToldWithWhoWhatAndWhen_toItsOwnAdministratorAlone() {
        Response added = add("1471", "historia " + UUID.randomUUID().toString().substring(0, 8));
        String id = added.path("id");
        String entry = entries("1471", "recordType=note&recordId=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("note.added"))
                .body("items[0].actorName", equalTo("Åsa Öhman"))
                .body("items[0].requestId", equalTo(added.header("X-Request-Id")))
                .body("items[0].before", nullValue())
                .body("items[0].after.text", equalTo(added.path("text")))
                .extract()
                .path("items[0].id");
        get(TestTokens.member("1471", Role.MUNICIPALITY_ADMIN), "/" + entry)
                .then()
                .statusCode(200);
        get(TestTokens.member("1495", Role.MUNICIPALITY_ADMIN), "/" + entry)
                .then()
                .statusCode(404);
        get(TestTokens.federation(Role.FEDERATION_OPERATOR), "/" + entry).then().statusCode(404);
        get(TestTokens.member("1471", Role.ECONOMIST), "/" + entry).then().statusCode(403);
    }

    @Test
    void eachFilter_finds_andLeavesOut() {
        Response added = add("1471", "sökt " + UUID.randomUUID().toString().substring(0, 8));
        String record = "recordId=" + added.path("id");
        for (String found : List.of(
                "actor=%C3%85SA%20%C3%B6hman",
                "actor=5f0c3a52-0000-4000-8000-000000000001",
                "action=note.added",
                "requestId=" + added.header("X-Request-Id"),
                "from=2020-01-01T00:00:00Z&to=2099-01-01T00:00:00Z")) {
            entries("1471", record + "&" + found).then().statusCode(200).body("items", hasSize(1));
        }
        for (String missed : List.of(
                "actor=Ingen", "action=note.removed", "requestId=x", "to=2020-01-01T00:00:00Z", "recordType=key")) {
            entries("1471", record + "&" + missed).then().statusCode(200).body("items", hasSize(0));
        }
        entries("1471", "from=igår").then().statusCode(400).body("errors[0].field", equalTo("from"));
    }

    @Test
    void failedAndRefusedChanges_leaveNothing() {
        int before = length("1470");
        assertEquals(500, add("1470", "fel efteråt").statusCode());
        assertEquals(400, add("1470", "").statusCode());
        assertEquals(before, length("1470"));
    }

    @Test
    void changeThatTellsNothing_isFoundByTheTests() {
        Response silent = given().auth()
                .oauth2(TestTokens.member("1470", Role.ECONOMIST))
                .contentType(ContentType.JSON)
                .body(new NoteView(null, "tyst " + UUID.randomUUID().toString().substring(0, 8)))
                .post("/probe/v1/municipalities/1470/silent-notes");
        assertEquals(500, silent.statusCode());
        assertTrue(silent.asString().contains("left no audit entry"), silent.asString());
    }

    @Test
    void manyChangesAtOnce_makeOneChainWithoutGaps_thatAnybodyCanVerify() throws Exception {
        int changes = 60;
        int before = length("1445");
        try (var many = Executors.newFixedThreadPool(12)) {
            many.invokeAll(IntStream.range(0, changes)
                            .mapToObj(i -> (java.util.concurrent.Callable<Integer>)
                                    () -> add("1445", i % 6 == 0 ? "" : "samtidig " + i)
                                            .statusCode())
                            .toList())
                    .forEach(done -> assertTrue(done.resultNow() < 500));
        }
        assertEquals(before + changes - changes / 6, length("1445"));
        assertEquals(length("1445"), verifiedLines(export("1445")));
    }

    private static int verifiedLines(String export) throws Exception {
        String previous = "0".repeat(HASH_LENGTH);
        int number = 0;
        for (String line : export.lines().toList()) {
            int end = line.length() - "\"}".length() - HASH_LENGTH;
            String entry = line.substring(ENTRY.length(), end - ",\"hash\":\"".length());
            String hash = line.substring(end, end + HASH_LENGTH);
            assertEquals(hash, sha256(entry), entry);
            assertTrue(entry.contains("\"previousHash\":\"" + previous + "\""), entry);
            assertTrue(entry.contains("\"number\":" + ++number + ","), entry);
            previous = hash;
        }
        return number;
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private static Response add(String code, String text) {
        return given().auth()
                .oauth2(TestTokens.member(code, Role.ECONOMIST))
                .contentType(ContentType.JSON)
                .body(new NoteView(null, text))
                .post("/probe/v1/municipalities/" + code + "/notes");
    }

    private static int length(String code) {
        return entries(code, "page=1").then().statusCode(200).extract().path("_meta.totalItems");
    }

    private static Response entries(String code, String query) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.member(code, Role.MUNICIPALITY_ADMIN))
                .get("/probe/v1/audit-entries?limit=5&" + query.replace("å", "%C3%A5"));
    }

    private static String export(String code) {
        Response file = get(TestTokens.member(code, Role.MUNICIPALITY_ADMIN), "/export");
        assertEquals(200, file.statusCode());
        assertEquals("application/x-ndjson", file.contentType().split(";", -1)[0]);
        return new String(file.asByteArray(), StandardCharsets.UTF_8);
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get("/probe/v1/audit-entries" + path);
    }
}
