package se.samverk.costreporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditTest {
    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @Test
    void financeChangesAPool_andItsHistoryHasOldAndNew() {
        String code = finance.code("h");
        String pool = finance.made("/cost-pools", """
                {"code":"%s","nameSv":"Förut","nameEn":"Then","kind":"service"}""".formatted(code)).getString("id");
        finance.asFinance()
                .header("If-Match", "*")
                .body("""
                        {"code":"%s","nameSv":"Nu","nameEn":"Now","kind":"service"}""".formatted(code))
                .put("/cost-reporting/v1/cost-pools/" + pool)
                .then()
                .statusCode(200);
        JsonPath history = history("cost-pool", pool);
        assertEquals(List.of("cost-pool.changed", "cost-pool.added"), history.getList("items.action"));
        assertEquals("Förut", history.getString("items[0].before.nameSv"));
        assertEquals("Nu", history.getString("items[0].after.nameSv"));
    }

    @Test
    void newVersionOfAKey_isToldAsThatVersionOfThatKey() {
        finance.key("v", "population", "");
        JsonPath keys = finance.listed("/allocation-keys");
        String id = keys.getString("items.find { it.code == '" + finance.code("v") + "' }.id");
        finance.made("/allocation-keys/" + id + "/versions", """
                {"validFrom":"2026-01-01","basis":"fixed","shares":[{"municipality":"1494","weight":1.50}]}""");
        JsonPath history = history("allocation-key", id);
        assertEquals(List.of("allocation-key.version-added", "allocation-key.added"), history.getList("items.action"));
        assertEquals(2, history.getInt("items[0].after.version.number"));
        assertEquals(finance.code("v"), history.getString("items[0].after.code"));
        assertNull(history.get("items[0].before.version"));
        assertEquals("1.5", history.getString("items[0].after.version.shares[0].weight"));
    }

    @Test
    void takenReadings_areToldAsTheirCounts() {
        String service = finance.service("a", null);
        String request = finance.post("/meter-readings", """
                        {"readings":[{"serviceCode":"%s","municipality":"1494","readOn":"2026-02-15","quantity":4}]}""".formatted(service))
                .then()
                .statusCode(201)
                .extract()
                .header("X-Request-Id");
        JsonPath told = finance.read("/audit-entries?requestId=" + request);
        assertEquals(1, told.getInt("_meta.totalItems"));
        assertEquals(1, told.getInt("items[0].after.added"));
    }

    private JsonPath history(String type, String id) {
        return finance.read("/audit-entries?recordType=" + type + "&recordId=" + id);
    }
}
