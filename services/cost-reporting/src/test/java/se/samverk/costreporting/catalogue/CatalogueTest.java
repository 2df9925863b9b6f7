package se.samverk.costreporting.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CatalogueTest {
    private static final String BASE = "/cost-reporting/v1";

    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private String body(String name, String pool) {
        return """
                {"code":"%s","nameSv":"%s","nameEn":"Mail","unit":"user","poolCode":%s,
                 "prices":[{"validFrom":"2026-07-01","priceOre":200},{"validFrom":"2026-01-01","priceOre":100}]}""".formatted(finance.code("epost"), name, pool == null ? "null" : "\"" + pool + "\"");
    }

    @Test
    void financeAddsAService_andAnEconomistReadsIt_pricesInOrder() {
        Response added = finance.post("/services", body("E-post", null));
        added.then().statusCode(201).header("ETag", "\"1\"");
        String path = added.header("Location").replaceFirst(".*" + BASE, "");
        Finance.asEconomist("1494")
                .get(BASE + path)
                .then()
                .statusCode(200)
                .body("unit", equalTo("user"))
                .body("prices.priceOre", contains(100, 200));
        Finance.asEconomist("1494")
                .contentType("application/json")
                .body(body("E-post", null))
                .post(BASE + "/services")
                .then()
                .statusCode(403);
    }

    @Test
    void financeChangesAService_onlyInTheVersionThatWasRead() {
        String path = finance.post("/services", body("E-post", null))
                .header("Location")
                .replaceFirst(".*" + BASE, "");
        finance.asFinance().body(body("Post", null)).put(BASE + path).then().statusCode(428);
        finance.asFinance()
                .header("If-Match", "\"7\"")
                .body(body("Post", null))
                .put(BASE + path)
                .then()
                .statusCode(412);
        finance.asFinance()
                .header("If-Match", "\"1\"")
                .body(body("Post", null))
                .put(BASE + path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("nameSv", equalTo("Post"));
    }

    @Test
    void jsonBeyondAnyReasonableLength_isUnreadable_andNoFailureOfOurs() {
        String digits = "1".repeat(1_500);
        finance.post("/services", body("E-post", null).replace("200}", digits + "}"))
                .then()
                .statusCode(400);
        finance.post("/services", "{\"" + "a".repeat(60_000) + "\":1}").then().statusCode(400);
        finance.post("/services", "{\"x\":".repeat(1_500) + "1" + "}".repeat(1_500))
                .then()
                .statusCode(400);
    }

    @Test
    void financeSendsTheSameServiceTwiceWithAKey_andItIsAddedOnce() {
        String key = finance.code("nyckel");
        String first = finance.asFinance()
                .header("Idempotency-Key", key)
                .body(body("E-post", null))
                .post(BASE + "/services")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        String second = finance.asFinance()
                .header("Idempotency-Key", key)
                .body(body("E-post", null))
                .post(BASE + "/services")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        assertEquals(first, second);
        finance.post("/services", body("E-post", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://samverk.example/problems/catalogue.code-taken"))
                .body("title", equalTo("Koden är upptagen"))
                .body("errors[0].field", equalTo("code"))
                .body("errors[0].detail", equalTo("Välj en kod som ingen annan tjänst har."));
    }

    @Test
    void financeSendsFaultyServices_andIsToldWhichField() {
        finance.post("/services", body("E-post", "no-such"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("poolCode"));
        finance.post("/services", body("E-post", null).replace("2026-07-01", "2026-01-01"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("prices[1].validFrom"));
        finance.post("/services", body("E-post", null).replace("200", "-1"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("prices[0].priceOre"));
        finance.post("/services", body("E-post", null).replace("200", "null"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("prices[0].priceOre"));
        finance.post("/services", body("E-post", null).replace(",\"priceOre\":200", ""))
                .then()
                .statusCode(400)
                .body("errors.field", contains("prices[0].priceOre"));
        finance.post("/services", body("E-post", null).replace("epost", "E post"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("code"));
    }

    @Test
    void financeGivesAPoolToTwoServices_andIsRefused() {
        String pool = finance.servicePool("delad", null);
        finance.service("ett", pool);
        finance.post("/services", """
                {"code":"%s","nameSv":"Två","nameEn":"Two","unit":"case","poolCode":"%s"}""".formatted(finance.code("tva"), pool))
                .then()
                .statusCode(409)
                .body("title", equalTo("Kostnadsställegruppen är upptagen"));
    }
}
