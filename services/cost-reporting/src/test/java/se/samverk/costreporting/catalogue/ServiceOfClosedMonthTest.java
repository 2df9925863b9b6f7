package se.samverk.costreporting.catalogue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ServiceOfClosedMonthTest {
    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
        TestPeriods.forget();
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
    }

    @Test
    void aServiceKeepsItsCode_andTheFiguresOfAClosedMonth() {
        String pool = finance.servicePool("epost", finance.key("invanare", "population", ""));
        finance.rule(finance.mark, pool);
        new TestLedger().row("2400-01", 6420, finance.mark, null, 100_000).store();
        finance.run("2400-01");
        TestPeriods.closeAll("2400-01");
        String before = finance.statement("1494", "2400-01").getString("services");
        String path = "/services/"
                + finance.made("/services", service(finance.code("annan"), "null"))
                        .getString("id");
        put(path, service(finance.code("annan"), "\"" + pool + "\"")).statusCode(409);
        put(path, service(finance.code("tredje"), "null")).statusCode(409).body("title", equalTo("Koden ligger fast"));
        finance.post("/services", service(finance.code("fjarde"), "\"" + pool + "\""))
                .then()
                .statusCode(409);
        assertEquals(before, finance.statement("1494", "2400-01").getString("services"));
    }

    private static String service(String code, String pool) {
        return "{\"code\":\"%s\",\"nameSv\":\"E-post\",\"nameEn\":\"Mail\",\"unit\":\"user\",\"poolCode\":%s,\"prices\":[]}"
                .formatted(code, pool);
    }

    private ValidatableResponse put(String path, String body) {
        return finance.asFinance()
                .header("If-Match", "*")
                .body(body)
                .put("/cost-reporting/v1" + path)
                .then();
    }
}
