package se.samverk.test.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

/** The second wall, alone: the database's row security is taken away, and Hibernate's tenant still holds. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ApplicationWallTest {
    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @BeforeEach
    void removeTheDatabasesWall() throws SQLException {
        execute("alter table note disable row level security");
    }

    @AfterEach
    void putItBack() throws SQLException {
        execute("alter table note enable row level security");
    }

    @Test
    void listOfOneMunicipality_holdsNoneOfAnothers() {
        given().auth()
                .oauth2(TestTokens.member("1444", Role.ECONOMIST))
                .contentType(ContentType.JSON)
                .body(new NoteView(null, "bara Grästorps"))
                .post("/probe/v1/municipalities/1444/notes")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(TestTokens.member("1445", Role.ECONOMIST))
                .get("/probe/v1/municipalities/1445/notes")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().auth()
                .oauth2(TestTokens.member("1444", Role.ECONOMIST))
                .get("/probe/v1/municipalities/1444/notes")
                .then()
                .statusCode(200)
                .body("items.text[0]", equalTo("bara Grästorps"));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = TestPostgres.superuser("probe").getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
