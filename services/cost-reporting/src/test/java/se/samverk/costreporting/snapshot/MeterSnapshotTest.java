package se.samverk.costreporting.snapshot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MeterSnapshotTest {
    private final Invoicing invoicing = new Invoicing();
    private final Finance finance = invoicing.finance;
    private String company = "";
    private String service = "";

    @BeforeEach
    void customer() {
        TestFederation.arrive();
        company = invoicing.company("energi", "1494");
        service = invoicing.service("dator");
    }

    private void reading(String day, String quantity) {
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","customerCode":"%s","readOn":"%d-%s","quantity":%s}]}""".formatted(service, company, invoicing.year, day, quantity));
    }

    private List<Object> frozen(String snapshot, String what) {
        return finance.listed("/meter-snapshots/" + snapshot + "/readings")
                .getList("items.findAll { it.customerCode == '" + company + "' }." + what);
    }

    @Test
    void theLatestReadingOnOrBeforeTheDay_isFrozen_andWhatComesLaterDoesNotChangeIt() {
        reading("02-15", "1");
        reading("05-15", "2");
        reading("05-16", "3");
        String snapshot = invoicing.snapshot();
        reading("05-15", "9");
        reading("05-14", "8");
        assertEquals(List.of(2), frozen(snapshot, "quantity"));
        assertEquals(List.of(9), frozen(invoicing.snapshot(), "quantity"));
    }

    @Test
    void whatNobodyReadAnew_isFrozenAsItWas_andIsAWarning() {
        reading("02-15", "5");
        String snapshot = invoicing.snapshot();
        assertEquals(List.of(5), frozen(snapshot, "quantity"));
        assertEquals(List.of(true), frozen(snapshot, "stale"));
        reading("02-16", "5");
        assertEquals(List.of(false), frozen(invoicing.snapshot(), "stale"));
    }

    @Test
    void aSnapshotOfNothing_orOfNoQuarter_isRefused() {
        finance.post("/meter-snapshots", "{\"quarter\":\"1900-Q3\",\"readOn\":\"1800-05-15\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("readOn"));
        finance.post("/meter-snapshots", "{\"quarter\":\"1900-Q5\",\"readOn\":\"1900-05-15\"}")
                .then()
                .statusCode(400)
                .body("errors.field", contains("quarter"));
    }

    @Test
    void theSnapshotTellsWhoTookIt() {
        reading("05-15", "2");
        finance.get("/meter-snapshots/" + invoicing.snapshot())
                .then()
                .body("readOn", equalTo(invoicing.readOn()))
                .body("quarter", equalTo(invoicing.quarter()));
    }

    private Response removed(String id) {
        return finance.asFinance().delete("/cost-reporting/v1/meter-snapshots/" + id);
    }

    @Test
    void financeRemovesWhatNoBasisUses_andWhatItFroze_andTheReadingsStay() {
        reading("05-15", "2");
        String snapshot = invoicing.snapshot();
        assertEquals(false, finance.read("/meter-snapshots/" + snapshot).getBoolean("used"));
        removed(snapshot).then().statusCode(204);
        finance.get("/meter-snapshots/" + snapshot).then().statusCode(404);
        finance.get("/meter-snapshots/" + snapshot + "/readings").then().statusCode(404);
        removed(snapshot).then().statusCode(404);
        assertEquals(List.of(2), frozen(invoicing.snapshot(), "quantity"));
        JsonPath entry = finance.read("/audit-entries?recordType=meter-snapshot&recordId=" + snapshot);
        assertEquals("meter-snapshot.removed", entry.getString("items[0].action"));
        assertEquals(invoicing.quarter(), entry.getString("items[0].before.quarter"));
    }

    @Test
    void whatABasisUses_stays_untilTheDraftIsRemoved() {
        reading("05-15", "2");
        String snapshot = invoicing.snapshot();
        String run = invoicing.run(snapshot);
        assertEquals(true, finance.read("/meter-snapshots/" + snapshot).getBoolean("used"));
        removed(snapshot).then().statusCode(409).body("title", equalTo("Avläsningarna används"));
        finance.asFinance()
                .header("If-Match", finance.get("/invoice-runs/" + run).header("ETag"))
                .delete("/cost-reporting/v1/invoice-runs/" + run)
                .then()
                .statusCode(204);
        removed(snapshot).then().statusCode(204);
    }

    @Test
    void anApproverRemovesNothing() {
        reading("05-15", "2");
        String snapshot = invoicing.snapshot();
        given().auth()
                .oauth2(TestTokens.federation(Role.FEDERATION_APPROVER))
                .delete("/cost-reporting/v1/meter-snapshots/" + snapshot)
                .then()
                .statusCode(403);
        finance.get("/meter-snapshots/" + snapshot).then().statusCode(200);
    }

    @Test
    void aRowOfASnapshotGoesWithItOnly() throws SQLException {
        reading("05-15", "2");
        String snapshot = invoicing.snapshot();
        try (Connection superuser = TestPostgres.superuser("cost_reporting").getConnection();
                Statement statement = superuser.createStatement()) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> statement.executeUpdate(
                            "delete from meter_snapshot_reading where snapshot_id = '" + snapshot + "'"));
            assertTrue(String.valueOf(refused.getMessage()).contains("the snapshot has been taken"));
        }
    }
}
