package se.samverk.costreporting.period;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

/** What machines may do with a period where the installation says nothing of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClientStepsTest {
    private static final String MONTH = "2400-01";
    private final Finance finance = new Finance();
    private final String client = TestTokens.client("federation", "periods:write");

    @BeforeEach
    void members() {
        TestFederation.arrive();
        TestPeriods.forget();
        finance.rule(finance.mark, finance.servicePool("epost", finance.key("invanare", "population", "")));
        new TestLedger().row(MONTH, 6420, finance.mark, null, 100_000).store();
        assertEquals("completed", finance.run(MONTH).getString("state"));
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
    }

    @Test
    void client_reviewsAndSendsBack() {
        TestPeriods.step(client, MONTH, "reviewed", "").then().statusCode(201);
        TestPeriods.step(client, MONTH, "draft", "Fel konto.").then().statusCode(201);
    }

    @Test
    void client_neitherApprovesNorCloses_whatAnotherHasReviewed() {
        TestPeriods.review(MONTH, "").then().statusCode(201);
        refused("approved");
        TestPeriods.approve(MONTH).then().statusCode(201);
        refused("closed");
        assertEquals("approved", finance.read("/periods/" + MONTH).getString("state"));
    }

    private void refused(String step) {
        TestPeriods.step(client, MONTH, step, "")
                .then()
                .statusCode(422)
                .body("title", equalTo("Steget ska tas av en person"));
    }
}
