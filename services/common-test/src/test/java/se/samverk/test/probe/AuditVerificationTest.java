package se.samverk.test.probe;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.local.audit.Finding;
import se.samverk.local.audit.Head;
import se.samverk.local.audit.Trail;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

/** A superuser tampers with a chain that the service has written, and the verification says where. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditVerificationTest {
    private static final String CODE = "1444";

    @BeforeEach
    void threeMoreEntries() {
        TestRealms.register();
        for (int i = 0; i < 3; i++) {
            given().auth()
                    .oauth2(TestTokens.member(CODE, Role.ECONOMIST))
                    .contentType(ContentType.JSON)
                    .body(new NoteView(
                            null, "\"å\\\t€ " + UUID.randomUUID().toString().substring(0, 13)))
                    .post("/probe/v1/municipalities/" + CODE + "/notes")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void untouchedChain_isUnbroken_alsoComparedWithItsOwnEarlierHeads() throws SQLException {
        try (Connection connection = superuser()) {
            List<Head> heads = Trail.read("probe", connection, List.of()).heads();
            assertEquals(List.of(), Trail.read("probe", connection, heads).findings());
        }
    }

    @Test
    void changedContent_isFound() throws SQLException {
        found(
                "update audit_entry set after = jsonb_set(after, '{text}', '\"annat\"') where scope = '1444' and number = 2",
                new Finding(CODE, 2, "has been changed: its content does not give its hash"));
        found(
                "update audit_entry set actor_name = 'Någon Annan' where scope = '1444' and number = 1",
                new Finding(CODE, 1, "has been changed: its content does not give its hash"));
        found(
                "update audit_entry set occurred_at = occurred_at + interval '1 microsecond' where scope = '1444' and number = 1",
                new Finding(CODE, 1, "has been changed: its content does not give its hash"));
    }

    @Test
    void changedContentWithAHashToMatch_breaksTheNextLink() throws SQLException {
        found("""
                update audit_entry set hash = repeat('a', 64) where scope = '1444' and number = 1""", new Finding(CODE, 2, "does not follow the entry before it"));
    }

    @Test
    void removedEntry_isFound() throws SQLException {
        found(
                "delete from audit_entry where scope = '1444' and number = 2",
                new Finding(CODE, 2, "is missing (1 entries)"));
    }

    @Test
    void exchangedEntries_areFound() throws SQLException {
        found("""
                with one as (update audit_entry set number = 1000002 where scope = '1444' and number = 2 returning 1)
                select * from one;
                update audit_entry set number = 2 where scope = '1444' and number = 3;
                update audit_entry set number = 3 where scope = '1444' and number = 1000002""", new Finding(CODE, 2, "does not follow the entry before it"));
    }

    @Test
    void cutOffEnd_isFoundByTheHead() throws SQLException {
        long last = length();
        found(
                "delete from audit_entry where scope = '1444' and number = " + last,
                new Finding(CODE, last, "and those after it have been cut off: the chain's head is " + last));
    }

    @Test
    void cutOffEndWithTheHeadMovedBack_isFoundByAHeadThatWasNoted() throws SQLException {
        long last = length();
        found("""
                delete from audit_entry where scope = '1444' and number = %d;
                update audit_chain c set number = e.number, hash = e.hash from audit_entry e
                 where c.scope = '1444' and e.scope = '1444' and e.number = %d""".formatted(last, last - 1), new Finding(CODE, last, "was noted, and is not there"));
    }

    /** Tampers, verifies against the heads noted before, and puts everything back. */
    private static void found(String tampering, Finding expected) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            List<Head> noted = Trail.read("probe", connection, List.of()).heads();
            connection.setAutoCommit(true);
            statement.execute("create temporary table kept_entry as select * from audit_entry where scope = '1444'");
            statement.execute("create temporary table kept_head as select * from audit_chain where scope = '1444'");
            try {
                statement.execute(tampering);
                List<Finding> findings = Trail.read("probe", connection, noted).findings();
                assertTrue(findings.contains(expected), findings.toString());
            } finally {
                connection.setAutoCommit(true);
                statement.execute(
                        "delete from audit_entry where scope = '1444'; delete from audit_chain where scope = '1444';"
                                + " insert into audit_entry select * from kept_entry; insert into audit_chain select * from kept_head");
            }
        }
    }

    private static long length() throws SQLException {
        try (Connection connection = superuser()) {
            return Trail.read("probe", connection, List.of()).heads().stream()
                    .filter(head -> head.scope().equals(CODE))
                    .findFirst()
                    .orElseThrow()
                    .number();
        }
    }

    private static Connection superuser() throws SQLException {
        return TestPostgres.superuser("probe").getConnection();
    }
}
