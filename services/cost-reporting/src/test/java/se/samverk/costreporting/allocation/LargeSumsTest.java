package se.samverk.costreporting.allocation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/** What no import takes, but a ledger could hold all the same: sums are told to be too large, never shown wrong. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LargeSumsTest {
    private static final long LARGE = 6_000_000_000_000_000_000L;

    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @AfterEach
    void forget() {
        TestLedger.execute("""
                begin;
                set local session_replication_role = replica;
                delete from allocation_current where month between '2391-01-01' and '2391-12-01';
                delete from ledger_entry where period between '2391-01-01' and '2391-12-01';
                commit""");
    }

    @Test
    void financeAllocatesAMonthWhoseSumIsTooLarge_andIsToldSo() {
        new TestLedger()
                .row("2391-01", 6420, "stor" + finance.mark, null, LARGE)
                .row("2391-01", 6420, "stor" + finance.mark, null, LARGE)
                .store();
        tooLarge(finance.post("/allocation-runs", "{\"period\":\"2391-01\"}"));
        finance.get("/allocation-runs?limit=1")
                .then()
                .body("items[0].state", equalTo("failed"))
                .body("items[0].failure.code", equalTo("sum-too-large"))
                .body("items[0].failure.title", equalTo("En summa är för stor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overview?period=2391-Q2",
                "/service-matrix?period=2391-Q2",
                "/municipalities/1494/statements?period=2391-Q2"
            })
    void federationReadsMonthsWhoseSumIsTooLarge_andIsToldSo(String path) {
        for (String month : new String[] {"2391-04", "2391-05"}) {
            new TestLedger()
                    .row(month, 6420, "stor" + finance.mark, null, LARGE)
                    .store();
            assertEquals(LARGE, finance.run(month).getLong("unmatchedOre"));
        }
        tooLarge(finance.get(path));
    }

    private void tooLarge(Response answer) {
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://samverk.example/problems/sum-too-large"))
                .body("title", equalTo("En summa är för stor"));
    }
}
